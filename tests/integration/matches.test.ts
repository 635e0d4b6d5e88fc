import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type IntroductionState } from '@/lib/db/client';
import { turnOf } from '@/lib/introduction/states';
import { dismissMatch, restoreMatch } from '@/lib/match/commands';
import { findOwnMatch, listOwnMatches, type OwnMatches } from '@/lib/match/queries';
import { findWhyNoMatch } from '@/lib/match/why';
import type { Change } from '@/lib/matching/no-match-changes';
import { recomputeSme } from '@/lib/ranking/recompute';
import { matchThreshold } from '@/lib/ranking/summary';
import { addPartner, addSme, makeWorld } from '../access/world';

/** What a firm sees of its matches, on a real database with the partners of the facts. */
type People = Record<'member' | 'otherMember' | 'desk', Viewer> &
  Record<'centreOfficer' | 'otherCentreOfficer' | 'headquarters', Viewer>;

let firm: { id: string };
let people: People;

beforeEach(async () => {
  const world = await makeWorld();
  firm = world.sme;
  people = world.actors as unknown as People;
  await recomputeSme(firm.id);
});

async function listed(viewer: Viewer = people.member): Promise<OwnMatches> {
  const own = await listOwnMatches(viewer, { all: true });
  if (!own) throw new Error('no list');
  return own;
}

const idsOf = (rows: readonly { partner: { id: string } }[]) =>
  rows.map(({ partner }) => partner.id);

async function firstPartner(): Promise<string> {
  const [id] = idsOf((await listed()).matches);
  if (!id) throw new Error('the firm has no match');
  return id;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

type Steps = readonly (readonly [state: IntroductionState, days: number])[];

/** A case of some other firm with the partner. */
async function addOthers(partnerId: string, steps: Steps): Promise<void> {
  const { id } = await addSme('BSC-01', 'TH-50', 'APPROVED');
  await addHistory(id, partnerId, steps);
}

/** A case with its history: the states that it went through, each so many days ago. */
async function addHistory(smeId: string, partnerId: string, steps: Steps): Promise<void> {
  const last = steps.at(-1);
  if (!last) throw new Error('a case has a state');
  const [state] = last;
  await db.introduction.create({
    data: {
      code: `JD-TEST-${randomUUID().slice(0, 8)}`,
      smeId,
      partnerId,
      state,
      turn: turnOf(state),
      requestedBy: 'SME',
      centreCode: 'BSC-01',
      events: {
        create: steps.map(([toState, days]) => ({
          move: 'test',
          toState,
          actorName: 'test',
          actorSide: 'OFFICER',
          createdAt: daysAgo(days),
        })),
      },
    },
  });
}

async function fillPlaces(partnerId: string): Promise<void> {
  for (const days of [2, 4, 6]) await addOthers(partnerId, [['OFFERED', days]]);
}

/** Its entry among the partners without room; other tests may have filled others. */
async function fullEntry(partnerId: string) {
  const { matches, full } = await listed();
  expect(idsOf(matches)).not.toContain(partnerId);
  const found = full.find(({ partner }) => partner.id === partnerId);
  if (!found) throw new Error('the partner is not full');
  return found;
}

async function storedMatches(): Promise<number> {
  return db.match.count({
    where: { smeId: firm.id, excluded: false, score: { gte: matchThreshold } },
  });
}

describe('the list', () => {
  test('stands in the order of the market, with reasons for the first ten', async () => {
    const [first, second] = idsOf((await listed()).matches);
    if (!first || !second) throw new Error('two matches are needed');
    await db.match.update({
      where: { smeId_partnerId: { smeId: firm.id, partnerId: second } },
      data: { value: 2 },
    });
    expect(idsOf((await listed()).matches).slice(0, 2)).toEqual([second, first]);
    const page = await listOwnMatches(people.member, { all: false });
    expect(page?.matches).toHaveLength(10);
    expect(page?.matchCount).toBeGreaterThan(10);
    for (const { score, explanation } of page?.matches ?? []) {
      expect(explanation.score).toBe(score);
      const sum = explanation.forSme.parts.reduce((total, { points }) => total + points, 0);
      expect(sum).toBe(explanation.forSme.score);
    }
    expect(page?.why).toBeNull();
  });

  test('puts a full partner behind, with its queue, and says nothing of a wait nobody knows', async () => {
    const partnerId = await firstPartner();
    await fillPlaces(partnerId);
    await addOthers(partnerId, [['UNDER_REVIEW', 1]]);
    const { waiting } = await fullEntry(partnerId);
    expect(waiting).toMatchObject({ limit: 3, open: 3, waiting: 1, observed: 0 });
    expect(waiting.expectedDays).toBeNull();
  });

  test('estimates the wait from how long earlier cases held a place', async () => {
    const partnerId = await firstPartner();
    await fillPlaces(partnerId);
    await addOthers(partnerId, [
      ['OFFERED', 40],
      ['DECLINED', 10],
    ]);
    const { waiting } = await fullEntry(partnerId);
    expect(waiting.observed).toBe(1);
    // With places held for thirty days, one of three falls free every ten.
    expect(waiting.expectedDays).toBeCloseTo(10, 1);
    expect((await findOwnMatch(people.member, partnerId))?.waiting).toEqual(waiting);
  });

  test('keeps free places for those who asked before', async () => {
    const partnerId = await firstPartner();
    for (const days of [1, 2, 3]) await addOthers(partnerId, [['UNDER_REVIEW', days]]);
    expect((await fullEntry(partnerId)).waiting).toMatchObject({ open: 0, waiting: 3 });
  });

  test('puts a pair behind that the market made wait', async () => {
    const partnerId = await firstPartner();
    await db.match.update({
      where: { smeId_partnerId: { smeId: firm.id, partnerId } },
      data: { waits: true },
    });
    expect(await fullEntry(partnerId)).toMatchObject({
      waits: true,
      waiting: { open: 0, expectedDays: 0 },
    });
  });

  test('tells a firm whose good partners are all full', async () => {
    expect((await listed()).allFull).toBe(false);
    await db.match.updateMany({
      where: { smeId: firm.id, score: { gte: matchThreshold } },
      data: { waits: true },
    });
    const { allFull, matches, full, why } = await listed();
    expect(allFull).toBe(true);
    expect(matches.every(({ score }) => score < matchThreshold)).toBe(true);
    expect(full.length).toBeGreaterThan(0);
    // There are matches, so there is no reason for having none; what brings more is said.
    expect(why?.reasons).toEqual([]);
    expect(why?.matches).toBeGreaterThanOrEqual(full.length);
  });

  test('sets a pair aside and brings it back', async () => {
    const partnerId = await firstPartner();
    const input = { partnerId, reason: 'not-now' as const };
    expect(await dismissMatch.run(people.member, input)).toMatchObject({ ok: true });
    const without = await listed();
    expect(idsOf(without.matches)).not.toContain(partnerId);
    expect(without.setAside).toMatchObject([{ dismissal: { reason: 'not-now' } }]);
    expect(await restoreMatch.run(people.member, { partnerId })).toMatchObject({ ok: true });
    expect(idsOf((await listed()).matches)).toContain(partnerId);
  });

  test('suggests no partner with which a case is open, and names the case', async () => {
    const partnerId = await firstPartner();
    await addHistory(firm.id, partnerId, [['UNDER_REVIEW', 1]]);
    const { matches, full, contact } = await listed();
    expect([...idsOf(matches), ...idsOf(full)]).not.toContain(partnerId);
    expect(contact).toHaveLength(1);
    expect((await findOwnMatch(people.member, partnerId))?.own).toBe(contact[0]?.code);
  });

  test('names the requirement that keeps a partner away', async () => {
    const partner = await addPartner();
    const requirement = { kind: 'certificate', code: 'CRT-HALAL' };
    await db.partner.update({ where: { id: partner.id }, data: { requirements: [requirement] } });
    await recomputeSme(firm.id);
    const { matches, excluded } = await listed();
    expect(idsOf(matches)).not.toContain(partner.id);
    const found = excluded.find((one) => one.partner.id === partner.id);
    expect(found?.explanation.excluded).toEqual({ setBy: 'partner', requirement });
    expect(await findOwnMatch(people.member, partner.id)).toBeNull();
  });

  test('is nobody else’s, and holds no contact data', async () => {
    expect(await listOwnMatches(people.desk, { all: true })).toBeNull();
    expect(await listOwnMatches(people.centreOfficer, { all: true })).toBeNull();
    await db.partner.update({
      where: { id: await firstPartner() },
      data: { contactEmail: 'hidden@partner.example.test', contactName: '秘密 太郎' },
    });
    expect(JSON.stringify(await listed())).not.toMatch(/hidden@partner|秘密/);
    await db.sme.update({ where: { id: firm.id }, data: { state: 'ON_HOLD' } });
    expect(await listOwnMatches(people.member, { all: true })).toBeNull();
  });
});

describe('a firm without a match', () => {
  /** Does what a suggestion says, as the profile's own pages would. */
  async function carryOut(change: Change): Promise<void> {
    const need = { where: { smeId: firm.id } };
    if (change.kind === 'own-requirement')
      await db.need.updateMany({ ...need, data: { requirements: [] } });
    else if (change.kind === 'industry')
      await db.sme.update({ where: { id: firm.id }, data: { industries: { push: change.to } } });
    else if (change.kind === 'seek')
      await db.need.updateMany({ ...need, data: { fields: { push: change.field } } });
    else throw new Error(`not expected here: ${change.kind}`);
  }

  async function whyOf() {
    const { why } = await listed();
    if (!why) throw new Error('there are matches');
    return why;
  }

  test('is told which requirement of its own keeps all away, and dropping it keeps the promise', async () => {
    const nowhere = { kind: 'place', place: 'JP-47' };
    await db.need.updateMany({ where: { smeId: firm.id }, data: { requirements: [nowhere] } });
    await recomputeSme(firm.id);
    const why = await whyOf();
    expect(why.matches).toBe(0);
    expect(why.reasons[0]).toMatchObject({ code: 'own-requirement', requirement: nowhere });
    const [best] = why.changes;
    expect(best?.change).toEqual({ kind: 'own-requirement', requirement: nowhere });
    expect(why.blocking[0]?.reach).toBe(best?.gained.length);
    if (best) await carryOut(best.change);
    await recomputeSme(firm.id);
    // Forty are kept of a firm.
    expect(await storedMatches()).toBe(Math.min(40, best?.matches ?? 0));
  });

  test('with an empty profile is told what to say, and each suggestion keeps its promise', async () => {
    await db.sme.update({ where: { id: firm.id }, data: { industries: [], offers: [] } });
    await db.need.updateMany({ where: { smeId: firm.id }, data: { fields: [], phases: [] } });
    await recomputeSme(firm.id);
    const why = await whyOf();
    expect(why.reasons.slice(0, 2).map(({ code }) => code)).toEqual([
      'industry-not-stated',
      'seeks-not-stated',
    ]);
    expect(why.missing.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['industry', 'seeks']),
    );
    const kinds = ['industry', 'seek'] as const;
    for (const kind of kinds) {
      const suggested = why.changes.find(({ change }) => change.kind === kind);
      if (!suggested) throw new Error(`no suggestion to ${kind}`);
      expect(suggested.best).toBeGreaterThan(why.best);
      await carryOut(suggested.change);
      await recomputeSme(firm.id);
      const best = await db.match.aggregate({
        where: { smeId: firm.id, excluded: false },
        _max: { score: true },
      });
      expect(best._max.score).toBe(suggested.best);
      expect(await storedMatches()).toBe(Math.min(40, suggested.matches));
      await db.sme.update({ where: { id: firm.id }, data: { industries: [] } });
      await db.need.updateMany({ where: { smeId: firm.id }, data: { fields: [] } });
    }
  });

  test('is explained to the officers of its centre and of headquarters alone', async () => {
    const nowhere = { kind: 'place', place: 'JP-47' };
    expect(await findWhyNoMatch(people.centreOfficer, firm.id)).toBeNull();
    await db.need.updateMany({ where: { smeId: firm.id }, data: { requirements: [nowhere] } });
    await recomputeSme(firm.id);
    for (const officer of [people.centreOfficer, people.headquarters])
      expect(await findWhyNoMatch(officer, firm.id)).toMatchObject({ matches: 0 });
    for (const other of [people.otherCentreOfficer, people.desk, people.member])
      expect(await findWhyNoMatch(other, firm.id)).toBeNull();
  });
});
