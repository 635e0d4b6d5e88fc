import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { takePoint } from '@/lib/auth/limits';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { computeSuggestions } from '@/lib/event/suggest-run';
import { wishesByLink } from '@/lib/event-registration/link-page';
import { finishWishes, remindOfWishes, setWish, setWishByLink } from '@/lib/event-wish/commands';
import { findWishes } from '@/lib/event-wish/pages';
import type { WishGrade } from '@/lib/event-wish/schema';
import { wishTable } from '@/lib/event-wish/table';
import { addPerson } from '../access/actors';
import { makeWishWorld, putWish, type WishWorld, wishOf } from './event-wish-world';
import { memberOf } from './programme-world';

/** Whom participants of an event wish to meet, on a real database. */
const query = { show: 'all', page: 1 } as const;
const all = { show: 'all', q: '', page: 1 } as const;
const first = (list: readonly string[]) => list[0] ?? '';
const second = (list: readonly string[]) => list[1] ?? '';

async function boardOf(world: WishWorld, viewer: Viewer) {
  const found = await findWishes(viewer, { code: world.code }, { query, reader: 'en' });
  if (!found) throw new Error('no list of participants');
  return found.board;
}

const busy = { ok: false, failure: { code: 'request.unavailable' } } as const;

/** As people do when the portal says that it is too busy, or gives no answer in time. */
async function insist(press: () => ReturnType<typeof setWish.run>) {
  for (let tries = 0; ; tries += 1) {
    const result = await press().catch((error: unknown) => {
      if (/timeout exceeded when trying to connect/.test(String(error))) return busy;
      throw error;
    });
    if (result.ok || result.failure.code !== busy.failure.code || tries === 8) return result;
  }
}

/** Opens the connections that a portal under way has open. */
async function warmPools(viewers: readonly Viewer[]) {
  await Promise.all(viewers.map(({ id }) => takePoint('mutation', id)));
  await Promise.all(viewers.map(() => db.$queryRaw`SELECT 1`));
}

describe('wishes', () => {
  test('of three hundred who answer at once each is kept once, none is lost', async () => {
    const world = await makeWishWorld(300, 3);
    const grades: WishGrade[] = ['MUST', 'LIKE', 'RATHER_NOT', 'NEVER'];
    const wished = world.smeIds.map((smeId, at) => ({
      ...{ viewer: memberOf(smeId), fromId: world.firms[at] ?? '' },
      ...{ toId: world.partners[at % 3] ?? '', grade: grades[at % grades.length] ?? 'LIKE' },
    }));
    await warmPools(wished.slice(0, 20).map(({ viewer }) => viewer));
    const results = await Promise.all(
      wished.map(({ viewer, ...input }) => insist(() => setWish.run(viewer, input))),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const stored = await db.eventWish.findMany({ where: { eventId: world.id } });
    expect(stored).toHaveLength(wished.length);
    const said = (wish: { fromId: string; toId: string; grade: string }) =>
      `${wish.fromId} ${wish.toId} ${wish.grade}`;
    expect(stored.map(said).sort()).toEqual(wished.map(said).sort());
    const audit = { subjectId: world.id, action: 'event-wish.set' };
    expect(await db.auditEntry.count({ where: audit })).toBe(wished.length);
  }, 120_000);

  test('of one pair pressed twenty times at once the last word stands, once', async () => {
    const world = await makeWishWorld();
    const [fromId, toId] = [first(world.firms), first(world.partners)];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        insist(() =>
          setWish.run(world.member, { fromId, toId, grade: at % 2 === 0 ? 'MUST' : 'LIKE' }),
        ),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await db.eventWish.count({ where: { fromId, toId } })).toBe(1);
    await setWish.run(world.member, { fromId, toId, grade: 'NEVER' });
    expect((await wishOf(fromId, toId))?.grade).toBe('NEVER');
    expect(await setWish.run(world.member, { fromId, toId, grade: '' })).toMatchObject({
      ok: true,
    });
    expect(await wishOf(fromId, toId)).toBeNull();
  });

  test('are made for a partner by the desk with its mark, and by its personal link', async () => {
    const world = await makeWishWorld();
    const [fromId, toId] = [first(world.partners), first(world.firms)];
    expect(await setWish.run(world.desk, { fromId, toId, grade: 'LIKE' })).toMatchObject({
      ok: true,
    });
    expect(await wishOf(fromId, toId)).toMatchObject({ onBehalf: true, byName: world.desk.name });
    const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
    const to = { email: 'a@example.test', name: '田中', language: 'ja' as const, userId: null };
    const link = { ...to, registrationId: fromId, side: 'PARTNER' as const };
    const [path = ''] = await db.$transaction((tx) =>
      issueEventLinks(tx, event, [link], new Date()),
    );
    const token = path.split('/').at(-1) ?? '';
    const visitor = { kind: 'visitor', address: randomUUID() } as const;
    expect(await setWishByLink.run(visitor, { token, toId, grade: 'MUST' })).toMatchObject({
      ok: true,
    });
    expect(await wishOf(fromId, toId)).toMatchObject({
      grade: 'MUST',
      onBehalf: false,
      byName: '田中',
    });
    const found = await wishesByLink(token, { query, reader: 'ja' });
    expect(found?.board.rows.find(({ id }) => id === toId)?.grade).toBe('MUST');
    const other = token.replace(/^./, (first) => (first === 'x' ? 'y' : 'x'));
    expect(await wishesByLink(other, { query, reader: 'ja' })).toBeNull();
    await db.oneTapLink.updateMany({
      where: { subjectId: fromId },
      data: { revokedAt: new Date() },
    });
    expect(await setWishByLink.run(visitor, { token, toId, grade: 'LIKE' })).toMatchObject({
      failure: { code: 'link.expired' },
    });
    expect((await wishOf(fromId, toId))?.grade).toBe('MUST');
  });

  test('of others are refused whatever id is sent', async () => {
    const [world, other] = [await makeWishWorld(), await makeWishWorld()];
    const own = first(world.firms);
    const tries: [Viewer, string, string][] = [
      [world.member, second(world.firms), first(world.partners)],
      [world.member, first(world.partners), own],
      [world.member, first(other.firms), first(other.partners)],
      [world.member, own, first(other.partners)],
      [world.member, own, second(world.firms)],
      [world.member, own, own],
      [world.member, own, randomUUID()],
      [world.contact, own, first(world.partners)],
      [world.desk, own, first(world.partners)],
      [await addPerson('OFFICER', { centreCode: 'BSC-01' }), own, first(world.partners)],
    ];
    for (const [viewer, fromId, toId] of tries) {
      const result = await setWish.run(viewer, { fromId, toId, grade: 'MUST' });
      expect(result).toEqual({ ok: false, failure: { code: 'access.not-found' } });
    }
    expect(await db.eventWish.count({ where: { eventId: { in: [world.id, other.id] } } })).toBe(0);
    const foreign = { code: world.code, registrationId: second(world.firms) };
    expect(await findWishes(world.member, foreign, { query, reader: 'th' })).toBeNull();
    expect(
      await findWishes(other.member, { code: world.code }, { query, reader: 'th' }),
    ).toBeNull();
  });

  test('are taken in their time only', async () => {
    const world = await makeWishWorld();
    const input = { fromId: first(world.firms), toId: first(world.partners), grade: 'MUST' };
    const at = async (data: object, actor = world.member) => {
      await db.matchingEvent.update({ where: { id: world.id }, data });
      const result = await setWish.run(actor, input);
      return result.ok ? 'taken' : result.failure.code;
    };
    expect(await at({ state: 'OPEN' })).toBe('event-wish.not-yet');
    expect(await at({ state: 'WISHES' })).toBe('taken');
    const past = new Date(Date.now() - 60_000);
    expect(await at({ state: 'WISHES', wishesEndAt: past })).toBe('event-wish.over');
    expect(await at({}, world.officer)).toBe('taken');
    expect(await at({ state: 'PROVISIONAL' })).toBe('event-wish.over');
    // Who came in late has the time that the provisional schedule leaves.
    await db.eventRegistration.update({
      where: { id: input.fromId },
      data: { registeredAt: new Date() },
    });
    expect(await at({})).toBe('taken');
    expect(await at({ state: 'PUBLISHED' })).toBe('event-wish.over');
    expect(await at({ state: 'CLOSED' }, world.officer)).toBe('event-wish.not-now');
    await db.eventRegistration.update({
      where: { id: input.fromId },
      data: { state: 'CANCELLED' },
    });
    expect(await at({ state: 'WISHES', wishesEndAt: null })).toBe('event-wish.not-registered');
  });

  test('that are complete are not reminded of, others once a day', async () => {
    const world = await makeWishWorld();
    await finishWishes.run(world.member, { id: first(world.firms), done: 'yes' });
    const code = { code: world.code };
    expect(await remindOfWishes.run(world.officer, code)).toMatchObject({ value: { count: 3 } });
    expect(await remindOfWishes.run(world.officer, code)).toMatchObject({
      failure: { code: 'event-wish.nobody-to-remind' },
    });
    const mails = await db.mailMessage.findMany({
      where: { template: 'event-wishes-reminder', dedupeKey: { contains: first(world.partners) } },
    });
    expect(mails.map(({ toUserId }) => toUserId)).toEqual([world.contact.id]);
    const firmMails = { dedupeKey: { contains: first(world.firms) } };
    expect(await db.mailMessage.count({ where: firmMails })).toBe(0);
  });
});

describe('what the other side learns', () => {
  test('a never and a rather not leave no trace: no row, order, count, mail or export', async () => {
    const world = await makeWishWorld(3, 3);
    await computeSuggestions(world.id, new Date());
    const [firm, partner] = [first(world.firms), first(world.partners)];
    const traces = async () => ({
      board: await boardOf(world, world.contact),
      suggestions: await db.eventSuggestion.findMany({
        where: { eventId: world.id },
        omit: { computedAt: true },
        orderBy: [{ smeRegId: 'asc' }, { partnerRegId: 'asc' }],
      }),
      mails: await db.mailMessage.findMany({ orderBy: { id: 'asc' } }),
    });
    const before = await traces();
    for (const grade of ['RATHER_NOT', 'NEVER'] as const) {
      await setWish.run(world.member, { fromId: firm, toId: partner, grade });
      await computeSuggestions(world.id, new Date());
      expect(await traces()).toEqual(before);
    }
    const audit = await db.auditEntry.findMany({ where: { subjectId: world.id } });
    expect(JSON.stringify(audit.map(({ detail }) => detail))).not.toMatch(/NEVER|RATHER_NOT/);
    // The side itself and those who make the schedule read it.
    const own = await boardOf(world, world.member);
    expect(own.rows.find(({ id }) => id === partner)?.grade).toBe('NEVER');
    const table = await wishTable(world.officer, world.code, all);
    expect(table?.counts.never).toBe(1);
    expect(await wishTable(world.desk, world.code, all)).toBeNull();
    expect(await wishTable(world.contact, world.code, all)).toBeNull();
  });

  test('a wish to meet shows, but not how much', async () => {
    const world = await makeWishWorld();
    const [firm, partner] = [first(world.firms), first(world.partners)];
    await putWish(world, firm, partner, 'LIKE');
    const liked = await boardOf(world, world.contact);
    expect(liked.rows.find(({ id }) => id === firm)).toMatchObject({ wanted: true, grade: null });
    await putWish(world, firm, partner, 'MUST');
    expect(await boardOf(world, world.contact)).toEqual(liked);
  });

  test('who is not listed stays a sector and a region until the published schedule', async () => {
    const world = await makeWishWorld();
    const firm = first(world.firms);
    const smeId = first(world.smeIds);
    await db.eventRegistration.update({ where: { id: firm }, data: { listed: false } });
    await db.sme.update({ where: { id: smeId }, data: { nameTh: 'ความลับ จำกัด' } });
    await db.introduction.create({
      data: {
        ...{ code: `JD-${randomUUID()}`, smeId, partnerId: first(world.partnerIds) },
        ...{ state: 'DECLINED', turn: 'NOBODY', requestedBy: 'SME', centreCode: 'BSC-09' },
        events: {
          create: { move: 'approve', toState: 'APPROVED', actorName: 'x', actorSide: 'OFFICER' },
        },
      },
    });
    await putWish(world, firm, first(world.partners), 'MUST');
    const rowNow = async () =>
      (await boardOf(world, world.contact)).rows.find(({ id }) => id === firm);
    expect(await rowNow()).toMatchObject({
      ...{ names: null, place: null, introduction: null, wanted: true },
      teaser: { sector: 'ISIC-C', region: 'east' },
    });
    expect(JSON.stringify(await boardOf(world, world.contact))).not.toContain('ความลับ');
    const table = await db.eventTable.findFirstOrThrow({ where: { eventId: world.id } });
    await db.eventMeeting.create({
      data: {
        ...{ eventId: world.id, smeRegId: firm, partnerRegId: first(world.partners) },
        ...{ slotNumber: 1, tableId: table.id, state: 'CONFIRMED', weight: 1 },
      },
    });
    expect((await rowNow())?.names).toBeNull();
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PUBLISHED' } });
    expect((await rowNow())?.names).toMatchObject({ th: 'ความลับ จำกัด' });
    expect((await rowNow())?.introduction?.state).toBe('DECLINED');
  });

  test('a case that has not reached the partner is not one to it', async () => {
    const world = await makeWishWorld();
    await db.introduction.create({
      data: {
        ...{ smeId: first(world.smeIds), partnerId: first(world.partnerIds) },
        ...{ code: `JD-${randomUUID()}`, state: 'REJECTED', turn: 'NOBODY' },
        ...{ requestedBy: 'SME', centreCode: 'BSC-09' },
      },
    });
    const caseFor = async (viewer: Viewer, id: string) =>
      (await boardOf(world, viewer)).rows.find((row) => row.id === id)?.introduction;
    expect(await caseFor(world.member, first(world.partners))).toMatchObject({ state: 'REJECTED' });
    expect(await caseFor(world.contact, first(world.firms))).toBeNull();
  });
});
