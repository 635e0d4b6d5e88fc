import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { computeSuggestions } from '@/lib/event/suggest-run';
import { setWish } from '@/lib/event-wish/commands';
import { findWishes } from '@/lib/event-wish/pages';
import { setPairRule } from '@/lib/event-wish/pair-rule-commands';
import { pairWeights } from '@/lib/event-wish/pair-weights';
import { makeWishWorld, putWish } from './event-wish-world';

/** What an event's pairs are worth, what keeps them apart, and whom each is shown first. */
const first = (list: readonly string[]) => list[0] ?? '';
const second = (list: readonly string[]) => list[1] ?? '';

describe('pairs', () => {
  test('are weighed with their guards for the schedule', async () => {
    const world = await makeWishWorld(4, 2);
    const [a = '', b = '', c = '', d = ''] = world.firms;
    const partner = first(world.partners);
    for (const firm of [a, b, c, d]) await putWish(world, firm, partner, 'LIKE');
    await putWish(world, partner, a, 'MUST');
    await putWish(world, partner, b, 'NEVER');
    await db.eventRegistration.updateMany({
      where: { id: { in: [c, partner] } },
      data: { rivalGroup: 'one house' },
    });
    await db.matchDismissal.create({
      data: { smeId: world.smeIds[3] ?? '', partnerId: first(world.partnerIds), reason: 'other' },
    });
    await putWish(world, d, second(world.partners), 'RATHER_NOT');
    const weights = await pairWeights(db, world.id);
    const of = (smeRegId: string) =>
      weights.find((pair) => pair.smeRegId === smeRegId && pair.partnerRegId === partner);
    expect(of(a)).toMatchObject({ must: true, guard: null });
    expect(of(a)?.weight).toBeGreaterThanOrEqual(400_000);
    expect(of(b)).toMatchObject({ guard: 'never', weight: 0 });
    expect(of(c)).toMatchObject({ guard: 'same-group' });
    // What the firm says now is more than what it set aside before.
    expect(of(d)).toMatchObject({ guard: null, must: false });
    expect(weights).toHaveLength(4);
  });

  test('are wished for a firm by those who manage the event, not by the desk', async () => {
    const { firms, partners, officer, desk, code } = await makeWishWorld();
    const [fromId, toId] = [first(firms), first(partners)];
    const wish = { fromId, toId, grade: 'MUST' };
    const at = { code, registrationId: fromId };
    const asked = { query: { show: 'all', page: 1 }, reader: 'th' } as const;
    expect((await setWish.run(desk, wish)).ok).toBe(false);
    expect(await findWishes(desk, at, asked)).toBeNull();
    expect((await setWish.run(officer, wish)).ok).toBe(true);
    const found = await findWishes(officer, at, asked);
    expect(found?.board.rows.find(({ id }) => id === toId)?.grade).toBe('MUST');
  });

  test('an officer locks, forbids and allows; what contradicts is refused with its reason', async () => {
    const world = await makeWishWorld(3, 2);
    const [a = '', b = '', c = ''] = world.firms;
    const [x = '', y = ''] = world.partners;
    const rule = async (smeRegId: string, partnerRegId: string, more: object) => {
      const result = await setPairRule.run(world.officer, { smeRegId, partnerRegId, ...more });
      return result.ok ? 'done' : result.failure.code;
    };
    const tables = await db.eventTable.findMany({ where: { eventId: world.id } });
    const tableId = tables[0]?.id ?? '';
    const lock = { kind: 'lock', slotNumber: 1, tableId };
    expect(await rule(a, x, lock)).toBe('done');
    expect(await rule(a, y, { kind: 'lock', slotNumber: 1 })).toBe('event-rule.sme-taken');
    expect(await rule(b, x, { kind: 'lock', slotNumber: 1 })).toBe('event-rule.partner-taken');
    expect(await rule(b, y, lock)).toBe('event-rule.table-taken');
    expect(await rule(b, y, { kind: 'lock', slotNumber: 99 })).toBe('event-rule.no-slot');
    await db.eventRegistration.update({
      where: { id: b },
      data: { awaySlots: [2], maxMeetings: 1 },
    });
    expect(await rule(b, y, { kind: 'lock', slotNumber: 2 })).toBe('event-rule.sme-away');
    expect(await rule(b, y, { kind: 'lock', slotNumber: 3 })).toBe('done');
    expect(await rule(b, x, { kind: 'lock' })).toBe('event-rule.sme-full');
    await putWish(world, y, c, 'NEVER');
    expect(await rule(c, y, { kind: 'lock' })).toBe('event-rule.never');
    expect(await rule(c, x, { kind: 'forbid', reason: 'คู่แข่ง' })).toBe('done');
    expect(await rule(first(world.partners), a, { kind: 'forbid' })).toBe('access.not-found');
    const guards = new Map(
      (await pairWeights(db, world.id)).map((pair) => [
        `${pair.smeRegId} ${pair.partnerRegId}`,
        pair.guard,
      ]),
    );
    expect(guards.get(`${c} ${x}`)).toBe('forbidden');
    expect(guards.get(`${a} ${x}`)).toBeNull();
    expect(await rule(c, x, { kind: 'none' })).toBe('done');
    expect(await db.eventPairRule.count({ where: { eventId: world.id } })).toBe(2);
  });

  test('of two locks for one seat at the same moment one stands', async () => {
    const world = await makeWishWorld(8, 1);
    const partnerRegId = first(world.partners);
    const results = await Promise.all(
      world.firms.map((smeRegId) =>
        setPairRule.run(world.officer, { smeRegId, partnerRegId, kind: 'lock', slotNumber: 1 }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.eventPairRule.count({ where: { eventId: world.id } })).toBe(1);
  });

  test('are suggested within seconds at an event of 300 and 100', async () => {
    const world = await makeWishWorld(300, 100);
    const started = Date.now();
    expect(await computeSuggestions(world.id, new Date())).toBe(30_000);
    const took = Date.now() - started;
    expect(took).toBeLessThan(30_000);
    const ranks = await db.eventSuggestion.findMany({
      where: { smeRegId: first(world.firms) },
      orderBy: { rankForSme: 'asc' },
    });
    expect(ranks.map(({ rankForSme }) => rankForSme)).toEqual(ranks.map((_, at) => at + 1));
    const query = { show: 'all', page: 1 } as const;
    const found = await findWishes(world.member, { code: world.code }, { query, reader: 'en' });
    const board = found?.board;
    expect(board?.counts).toMatchObject({ all: 100, open: 100, wanted: 0 });
    expect(board?.rows.map(({ rank }) => rank)).toEqual(board?.rows.map((_, at) => at + 1));
  }, 60_000);
});
