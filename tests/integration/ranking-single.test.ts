/** Single changes between two markets: exact, within everybody's places, and noticed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db, type IntroductionState, pool } from '@/lib/db/client';
import { fail } from '@/lib/failure';
import { PairIndex } from '@/lib/matching/pair-index';
import { queueChanges, readDrift, watchChanges } from '@/lib/ranking/enough-changed';
import { keptExcluded, keptPerSme, worthKeeping } from '@/lib/ranking/kept-pairs';
import { queueRun } from '@/lib/ranking/queue-run';
import { readFirms } from '@/lib/ranking/read-firms';
import { readPartners } from '@/lib/ranking/read-partners';
import { recomputeSme } from '@/lib/ranking/recompute';
import { recomputePartner } from '@/lib/ranking/recompute-partner';
import { runNow } from '@/lib/ranking/run-now';
import { listWaiting } from '@/lib/ranking/waiting';
import { activeWeights } from '@/lib/weights/active';
import { addPartner } from '../access/world';
import { addMarket, storedLists, storedLoads } from './ranking-world';

const firms = 24;

beforeAll(() => addMarket({ firms, partners: 40 }));

/** Every firm's kept pairs, scored anew from the database without any of the code under test. */
async function expectExact(): Promise<void> {
  const { weights } = await activeWeights(db);
  const index = new PairIndex(weights);
  for (const { facts } of await readPartners(pool())) index.putPartner(facts);
  const expected = (await readFirms(pool(), null)).flatMap(({ facts }) => {
    const pairs = worthKeeping(index.topPartners(facts, keptPerSme, { excluded: keptExcluded }));
    const row = (score: number, excluded: boolean, id: string) =>
      `${facts.id} ${id} ${score} ${excluded}`;
    return [
      ...pairs.best.map(({ score, id }) => row(score, false, id)),
      ...pairs.excluded.map(({ id }) => row(0, true, id)),
    ];
  });
  const stored = await db.match.findMany();
  const found = stored.map((row) => `${row.smeId} ${row.partnerId} ${row.score} ${row.excluded}`);
  expect(found.sort()).toEqual(expected.sort());
}

const partnerOf = (code: string) => db.partner.findUniqueOrThrow({ where: { code } });
const anyFirm = (skip = 0) =>
  db.sme.findFirstOrThrow({ where: { state: 'APPROVED' }, orderBy: { id: 'asc' }, skip });

/** A requirement that no firm of the market meets. */
const impossible = [{ kind: 'employees', min: 100_000 }];

describe('before the first market', () => {
  test('a pair is worth its score', async () => {
    const { id } = await anyFirm();
    await recomputeSme(id);
    const rows = await db.match.findMany({ where: { smeId: id } });
    expect(rows).toHaveLength(keptPerSme);
    expect(rows.every(({ value, score, runId }) => value === score / 1000 && !runId)).toBe(true);
    const { id: partnerId } = await partnerOf('BENCH-1');
    await recomputePartner(partnerId);
    expect(await db.partnerMarket.count()).toBe(0);
  });

  test('there is no market of nobody', async () => {
    await db.sme.updateMany({ data: { state: 'ON_HOLD' } });
    await runNow();
    expect(await db.match.count()).toBe(0);
    const { id } = await anyPartner();
    await db.sme.updateMany({ data: { state: 'APPROVED' } });
    await db.partner.updateMany({ data: { archivedAt: new Date() } });
    await runNow();
    expect(await db.match.count()).toBe(0);
    expect(await db.partnerMarket.count()).toBe(0);
    const { summary } = await db.matchingRun.findFirstOrThrow({ where: { inForce: true } });
    expect(summary).toMatchObject({ present: { smes: firms, partners: 0, covered: 0 } });
    expect(summary).toMatchObject({ uncovered: [{ reason: 'no-partners', count: firms }] });
    await db.partner.updateMany({ data: { archivedAt: null } });
    expect((await db.partner.findUniqueOrThrow({ where: { id } })).archivedAt).toBeNull();
  });
});

const anyPartner = () => db.partner.findFirstOrThrow({ orderBy: { id: 'asc' } });

describe('against a market in force', () => {
  beforeAll(() => runNow());

  test('the market is exact, and computed again it is the same', async () => {
    await expectExact();
    const lists = (text: string) => text.replaceAll(/"runId":"[^"]*"/g, '');
    const before = lists(await storedLists());
    await runNow();
    expect(lists(await storedLists())).toBe(before);
  });

  test('a changed firm is ranked anew, alone, within everybody’s places', async () => {
    const firm = await anyFirm(3);
    const other = await anyFirm(4);
    const before = await db.match.findMany({ where: { smeId: other.id } });
    await db.sme.update({ where: { id: firm.id }, data: { industries: ['ISIC-13'] } });
    await recomputeSme(firm.id);
    await expectExact();
    expect(await db.match.findMany({ where: { smeId: other.id } })).toEqual(before);
    const inForce = await db.matchingRun.findFirstOrThrow({ where: { inForce: true } });
    const rows = await db.match.findMany({ where: { smeId: firm.id } });
    expect(rows.every(({ runId }) => runId === inForce.id)).toBe(true);
    const loads = await storedLoads();
    for (const { partnerId, capacity, load } of await db.partnerMarket.findMany()) {
      expect(loads.get(partnerId) ?? 0).toBeLessThanOrEqual(capacity + 1e-6);
      expect(Math.abs((loads.get(partnerId) ?? 0) - load)).toBeLessThan(1e-6);
    }
    await db.sme.update({ where: { id: firm.id }, data: { state: 'ON_HOLD' } });
    await recomputeSme(firm.id);
    expect(await db.match.count({ where: { smeId: firm.id } })).toBe(0);
    await expectExact();
  });

  test('a firm that leaves frees what it took, and nothing for a partner it had set aside', async () => {
    const { id: smeId } = await anyFirm(5);
    const order = { value: 'desc' } as const;
    const top = await db.match.findFirstOrThrow({ where: { smeId, waits: false }, orderBy: order });
    const { partnerId } = top;
    await db.matchDismissal.create({ data: { smeId, partnerId, reason: 'OTHER' } });
    await runNow();
    await db.sme.update({ where: { id: smeId }, data: { state: 'ON_HOLD' } });
    await recomputeSme(smeId);
    const loads = await storedLoads();
    for (const market of await db.partnerMarket.findMany()) {
      expect(market.load).toBeCloseTo(loads.get(market.partnerId) ?? 0, 6);
    }
  });

  test('a firm keeps its place when nothing about it has changed', async () => {
    const { id } = await anyFirm(7);
    const order = () =>
      db.match.findMany({
        where: { smeId: id, excluded: false, waits: false },
        orderBy: [{ value: 'desc' }, { score: 'desc' }, { partnerId: 'asc' }],
        select: { partnerId: true },
        take: 3,
      });
    const before = await order();
    await recomputeSme(id);
    expect(await order()).toEqual(before);
  });

  test.each([
    [
      'offers more',
      'BENCH-2',
      { fields: ['TRADE_EXPORT', 'FOOD_INNOVATION', 'TECH_TRANSFER', 'HRD'] },
    ],
    ['offers less', 'BENCH-0', { fields: [], industries: ['ISIC-9512'] }],
    ['asks for what nobody has', 'BENCH-1', { requirements: impossible }],
    ['asks for it no more', 'BENCH-1', { requirements: [] }],
    ['leaves', 'BENCH-3', { archivedAt: new Date() }],
    ['comes back', 'BENCH-3', { archivedAt: null }],
  ])('a partner that %s changes its own pairs, exactly', async (_, code, data) => {
    const { id } = await partnerOf(code);
    await db.partner.update({ where: { id }, data });
    await recomputePartner(id);
    await expectExact();
  });

  test('eleven partners that exclude everybody leave the best ten of them', async () => {
    for (let index = 10; index < 21; index += 1) {
      const { id } = await partnerOf(`BENCH-${index}`);
      await db.partner.update({ where: { id }, data: { requirements: impossible } });
      await recomputePartner(id);
    }
    await expectExact();
    const { id } = await partnerOf('BENCH-12');
    await db.partner.update({ where: { id }, data: { requirements: [] } });
    await recomputePartner(id);
    await expectExact();
  });

  test('a new partner enters with its places and no more', async () => {
    const { id } = await addPartner();
    await recomputePartner(id);
    await expectExact();
    const entered = await db.partnerMarket.findUniqueOrThrow({ where: { partnerId: id } });
    expect(entered).toMatchObject({ capacity: 3, price: 0 });
    expect(entered.load).toBeGreaterThan(0);
    expect((await storedLoads()).get(id) ?? 0).toBeLessThanOrEqual(3 + 1e-6);
    expect(await db.match.count({ where: { partnerId: id, waits: false } })).toBeGreaterThan(0);
  });

  test('many changes and a run at once end well', async () => {
    const all = await db.sme.findMany({ where: { state: 'APPROVED' } });
    const partners = await db.partner.findMany({
      where: { code: { startsWith: 'BENCH-' } },
      take: 6,
    });
    await Promise.all([
      ...all.slice(0, 20).map(({ id }) => recomputeSme(id)),
      ...partners.map(({ id }) => recomputePartner(id)),
      runNow(),
      ...all.slice(10, 30).map(({ id }) => recomputeSme(id)),
    ]);
    await expectExact();
  });
});

describe('enough has changed', () => {
  test('when as many firms or places have moved as matter', async () => {
    await runNow();
    expect(await readDrift()).toMatchObject({ changedFirms: 0, changedPlaces: 0 });
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await watchChanges();
    const jobs = () => db.$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = 'ranking-changes'`;
    expect(await jobs()).toHaveLength(0);
    const all = await db.sme.findMany({ where: { state: 'APPROVED' }, take: 10 });
    for (const { id } of all) await recomputeSme(id);
    expect((await readDrift()).changedFirms).toBe(10);
    await watchChanges();
    const [job] = await jobs();
    // Not before the last run is ten minutes old.
    expect(job?.run_at.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000);
    await queueChanges();
    const queued = await db.matchingRun.findMany({ where: { state: 'QUEUED' } });
    expect(queued.map(({ reason }) => reason)).toEqual(['changes']);
    await queueChanges();
    const { version, fairness } = await activeWeights(db);
    const request = { kind: 'MARKET' as const, weightsVersion: version, fairness };
    expect(await db.$transaction((tx) => queueRun(tx, { ...request, reason: 'asked' }))).toEqual(
      fail('ranking.already-running'),
    );
    const replaced = await db.$transaction((tx) => queueRun(tx, { ...request, reason: 'weights' }));
    expect(replaced.ok).toBe(true);
    expect(await db.matchingRun.count({ where: { state: 'QUEUED' } })).toBe(1);
  });
});

test('how long a full partner keeps one waiting is learnt from its cases', async () => {
  const [busy, idle] = [await addPartner(), await addPartner()];
  await db.partner.update({ where: { id: busy.id }, data: { openLimit: 1 } });
  const day = 86_400_000;
  const began = Date.now() - 60 * day;
  const open = async (partnerId: string, skip: number, moves: [IntroductionState, number][]) => {
    const { id: smeId } = await anyFirm(skip % 20);
    const [state] = moves.at(-1) ?? ['UNDER_REVIEW'];
    await db.introduction.create({
      data: {
        ...{ smeId, partnerId, state, code: `JD-WAIT-${skip}`, centreCode: 'BSC-09' },
        ...{ requestedBy: 'SME', turn: 'NOBODY' },
        events: {
          create: moves.map(([toState, days]) => ({
            ...{ move: 'test', toState, actorName: 'test', actorSide: 'SYSTEM' },
            createdAt: new Date(began + days * day),
          })),
        },
      },
    });
  };
  expect((await listWaiting([busy.id])).get(busy.id)).toEqual({
    ...{ limit: 1, open: 0, waiting: 0, expectedDays: 0, observed: 0 },
  });
  await open(busy.id, 0, [
    ['UNDER_REVIEW', 0],
    ['APPROVED', 1],
    ['OFFERED', 2],
    ['ACCEPTED', 11],
  ]);
  await open(busy.id, 1, [
    ['UNDER_REVIEW', 12],
    ['APPROVED', 14],
    ['QUESTIONED', 15],
    ['APPROVED', 18],
    ['DECLINED', 34],
  ]);
  await open(idle.id, 2, [
    ['APPROVED', 0],
    ['WITHDRAWN', 30],
  ]);
  await open(busy.id, 3, [
    ['UNDER_REVIEW', 35],
    ['APPROVED', 36],
  ]);
  await open(busy.id, 4, [['UNDER_REVIEW', 40]]);
  await open(busy.id, 5, [
    ['PROPOSED', 40],
    ['DECLINED', 41],
  ]);
  const waiting = await listWaiting([busy.id, idle.id]);
  // Held 10 and 20 days; all partners' mean is 20, worth five cases: (30 + 5 · 20) / 7, second in line.
  expect(waiting.get(busy.id)).toMatchObject({ limit: 1, open: 1, waiting: 1, observed: 2 });
  expect(waiting.get(busy.id)?.expectedDays).toBeCloseTo((2 * 130) / 7, 6);
  expect(waiting.get(idle.id)).toMatchObject({ open: 0, expectedDays: 0, observed: 1 });
  expect(await listWaiting([])).toEqual(new Map());
  for (let at = 20; at < 40; at += 1) {
    await open(idle.id, at, [
      ['APPROVED', 0],
      ['DECLINED', 9],
    ]);
  }
  await db.partner.update({ where: { id: idle.id }, data: { openLimit: 0 } });
  // Its case of 30 days is not among its latest twenty.
  expect((await listWaiting([idle.id])).get(idle.id)).toMatchObject({
    ...{ observed: 20, expectedDays: null },
  });
});
