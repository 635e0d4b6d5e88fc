import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { pairsNow } from '@/lib/match/pair-now';
import { findApplication, ownApplications } from '@/lib/programme/application-queries';
import { refreshHeld } from '@/lib/programme/earned';
import { saveGoal } from '@/lib/programme/goal-commands';
import { addPair, confirmPair, dissolvePair, proposePairs } from '@/lib/programme/pair-commands';
import { findPair, pairsOf } from '@/lib/programme/pair-queries';
import { findRound, listRounds } from '@/lib/programme/queries';
import { addPartner } from '../access/world';
import { addApplication, addRound } from '../support/programme-rounds';
import { addFirms, mailsAbout, makeProgrammeWorld, memberOf } from './programme-world';

/** Pairs of a cohort, and what its programmes do for the engine. */
type Outcome = { ok: boolean; failure?: { code: string } };
const codeOf = (result: Outcome) => (result.ok ? 'done' : result.failure?.code);

async function cohort(firms: readonly string[], partners: readonly string[], limit = '1') {
  const round = await addRound('pairing', 'RUNNING', {
    ...{ takenSme: firms.length, takenPartner: partners.length },
  });
  const answers = { goal: 'ก', 'pair-limit': limit };
  for (const smeId of firms) await addApplication(round, { smeId }, 'ACCEPTED', { answers });
  for (const partnerId of partners) {
    await addApplication(round, { partnerId }, 'ACCEPTED', { answers });
  }
  return round;
}

describe('pairs of a round', () => {
  test('every firm has a partner first; what stays is paired around; nobody beyond their limit', async () => {
    const { headquarters, sme, partner, otherPartner } = await makeProgrammeWorld();
    const [other = ''] = await addFirms(1);
    const third = await addPartner();
    // The third partner demands what only one of the firms is known to fail.
    const requirements = [{ kind: 'place', place: 'TH-20' }];
    await db.partner.update({ where: { id: third.id }, data: { requirements } });
    await db.partner.update({ where: { id: otherPartner.id }, data: { requirements } });
    const round = await cohort([sme.id, other], [partner.id, third.id, otherPartner.id]);
    const seen = { code: round.code, version: 1 };
    expect(await proposePairs.run(headquarters, seen)).toMatchObject({ value: { pairs: 2 } });
    const pairs = await pairsOf(round.code, headquarters);
    // The firm of the world can only be with the one partner that asks for nothing.
    expect(pairs.find((pair) => pair.sme.id === sme.id)?.partner.id).toBe(partner.id);
    expect(new Set(pairs.map((pair) => pair.sme.id)).size).toBe(2);
    expect(await pairsOf(round.code, memberOf(sme.id))).toEqual([]);
    const own = pairs.find((pair) => pair.sme.id === sme.id);
    const { id = '', version = 0 } = own ?? {};
    expect((await confirmPair.run(headquarters, { id, version })).ok).toBe(true);
    expect(codeOf(await confirmPair.run(headquarters, { id, version }))).toBe(
      'pair.move-not-allowed',
    );
    expect((await mailsAbout('pair-confirmed', id)).length).toBeGreaterThan(1);
    expect(await pairsOf(round.code, memberOf(sme.id))).toHaveLength(1);
    await proposePairs.run(headquarters, seen);
    const after = await pairsOf(round.code, headquarters);
    expect(after.map(({ state }) => state).sort()).toEqual(['CONFIRMED', 'PROPOSED']);
    const more = await addPair.run(headquarters, {
      ...{ code: round.code, smeId: sme.id, partnerId: third.id },
    });
    expect(codeOf(more)).toBe('pair.limit-reached');
    const outside = await addPair.run(headquarters, {
      ...{ code: round.code, smeId: memberOf(sme.id).id, partnerId: third.id },
    });
    expect(codeOf(outside)).toBe('pair.not-in-cohort');
  });

  test('a pair that was dissolved is not proposed again, but can be made by hand', async () => {
    const { headquarters, sme, partner } = await makeProgrammeWorld();
    const round = await cohort([sme.id], [partner.id]);
    const seen = { code: round.code, version: 1 };
    await proposePairs.run(headquarters, seen);
    const pair = await db.programmePair.findFirstOrThrow({ where: { roundId: round.id } });
    const { id, version } = pair;
    await dissolvePair.run(headquarters, { id, version, reason: 'ตารางเวลาไม่ตรงกัน' });
    expect(await proposePairs.run(headquarters, seen)).toMatchObject({ value: { pairs: 0 } });
    const again = await addPair.run(headquarters, {
      ...{ code: round.code, smeId: sme.id, partnerId: partner.id },
    });
    expect(again).toMatchObject({ ok: true, value: { id } });
  });

  test('goals keep the figures before and after, and say whether they were reached', async () => {
    const { headquarters, member, contact, sme, partner } = await makeProgrammeWorld();
    const round = await cohort([sme.id], [partner.id]);
    await proposePairs.run(headquarters, { code: round.code, version: 1 });
    const { id, version } = await db.programmePair.findFirstOrThrow({
      where: { roundId: round.id },
    });
    await confirmPair.run(headquarters, { id, version });
    const goal = {
      ...{ pairId: id, kind: 'lean', words: 'ของเสีย', language: 'th', unit: '%' },
      ...{ before: '8.4', target: '5', lowerIsBetter: 'on' },
    };
    const saved = await saveGoal.run(member, goal);
    if (!saved.ok) throw new Error(saved.failure.code);
    const goalId = saved.value.id;
    await saveGoal.run(contact, {
      ...goal,
      goalId,
      version: 1,
      after: '๔.๖',
      afterOn: '2026-11-01',
    });
    const stale = await saveGoal.run(member, { ...goal, goalId, version: 1, after: '9' });
    expect(codeOf(stale)).toBe('pair.changed-meanwhile');
    const page = await findPair(id, contact);
    expect(page?.goalList).toMatchObject([{ before: 8.4, target: 5, after: 4.6, reached: true }]);
    expect(page).toMatchObject({ measured: 1, reached: 1 });
  });
});

describe('who sees what', () => {
  test('drafts of rounds, other firms and what reviewers say stay where they belong', async () => {
    const { headquarters, officer, member, contact, sme } = await makeProgrammeWorld();
    const draft = await addRound('call', 'DRAFT');
    const round = await addRound('call', 'SELECTING');
    const own = await addApplication(round, { smeId: sme.id }, 'SUBMITTED', {
      proposed: 'decline',
    });
    expect(await findRound(draft.code, null)).toBeNull();
    expect(await findRound(draft.code, member)).toBeNull();
    expect((await findRound(draft.code, headquarters))?.mayManage).toBe(true);
    expect((await listRounds(null)).some(({ code }) => code === draft.code)).toBe(false);
    expect(await findApplication(own.code, contact)).toBeNull();
    expect((await findApplication(own.code, member))?.proposed).toBeNull();
    expect((await findApplication(own.code, officer))?.proposed).toBe('decline');
    expect((await ownApplications(member)).map(({ code }) => code)).toEqual([own.code]);
    expect(await ownApplications(headquarters)).toEqual([]);
    const begun = await addApplication(await addRound('call'), { smeId: sme.id }, 'DRAFT');
    expect(await findApplication(begun.code, headquarters)).toBeNull();
  });
});

describe('what the engine reads', () => {
  const programmeOf = async (smeId: string, partnerId: string) => {
    const [found] = await db.$transaction((tx) => pairsNow(tx, smeId, [partnerId]));
    const parts = found?.now.explanation.forSme.parts ?? [];
    return parts.find(({ criterion }) => criterion === 'programme');
  };

  test('a badge of the firm and a cohort of the partner raise the pair while both hold', async () => {
    const { sme, partner } = await makeProgrammeWorld();
    await db.partner.update({ where: { id: partner.id }, data: { prefectureCode: 'JP-13' } });
    await db.$transaction((tx) => refreshHeld(tx, new Date(), { partnerIds: [partner.id] }));
    const before = await programmeOf(sme.id, partner.id);
    expect(before).toMatchObject({ points: 0, reason: { code: 'programme.none' } });
    const round = await addRound('course', 'RUNNING');
    await addApplication(round, { partnerId: partner.id }, 'ACCEPTED');
    const badge = await db.badge.create({
      data: {
        ...{ smeId: sme.id, programmeCode: 'LASI', issuedByName: 'test' },
        ...{ issuedOn: new Date('2026-01-01'), validUntil: new Date('2099-01-01') },
      },
    });
    const owners = { smeIds: [sme.id], partnerIds: [partner.id] };
    const changed = await db.$transaction((tx) => refreshHeld(tx, new Date(), owners));
    expect(changed).toEqual({ smes: [sme.id], partners: [partner.id] });
    const shared = await programmeOf(sme.id, partner.id);
    expect(shared?.points).toBe(shared?.max);
    expect(shared?.reason).toMatchObject({
      code: 'programme.shared',
      params: { programme: 'LASI' },
    });
    const jobs = await db.$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key = ${`match-sme:${sme.id}`}`;
    expect(jobs).toHaveLength(1);
    await db.badge.update({ where: { id: badge.id }, data: { revokedAt: new Date() } });
    await db.$transaction((tx) => refreshHeld(tx, new Date(), owners));
    expect((await programmeOf(sme.id, partner.id))?.points).toBe(0);
  });

  test('the framework with Mie covers its organisations, and says so', async () => {
    const { sme, partner } = await makeProgrammeWorld();
    await db.need.updateMany({ where: { smeId: sme.id }, data: { fields: ['FOOD_INNOVATION'] } });
    await db.$transaction((tx) => refreshHeld(tx, new Date(), { partnerIds: [partner.id] }));
    const { heldProgrammes } = await db.partner.findUniqueOrThrow({ where: { id: partner.id } });
    expect(heldProgrammes).toEqual(['MIE_FRAMEWORK_2024', 'MTIC']);
    expect(await programmeOf(sme.id, partner.id)).toMatchObject({
      reason: { code: 'programme.fits', params: { programme: 'MIE_FRAMEWORK_2024' } },
    });
  });
});
