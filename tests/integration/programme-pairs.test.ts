import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { pairsNow } from '@/lib/match/pair-now';
import { findApplication, ownApplications } from '@/lib/programme/application-queries';
import { revokeBadge } from '@/lib/programme/badge-commands';
import { confirmPair, confirmPairs } from '@/lib/programme/confirm-pair-commands';
import { refreshHeld } from '@/lib/programme/earned';
import { saveGoal } from '@/lib/programme/goal-commands';
import { addPair, dissolvePair, proposePairs } from '@/lib/programme/pair-commands';
import { findPair, pairsOf } from '@/lib/programme/pair-queries';
import { badgesOf, findRound, listRounds } from '@/lib/programme/queries';
import { createRound, editRound } from '@/lib/programme/round-commands';
import { addPartner } from '../access/world';
import { addApplication, addRound, inDays } from '../support/programme-rounds';
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

  test('many are confirmed at once; each that cannot be stays, and the answer says why', async () => {
    const { headquarters, sme, partner } = await makeProgrammeWorld();
    const [other = ''] = await addFirms(1);
    const third = await addPartner();
    const round = await cohort([sme.id, other], [partner.id, third.id]);
    const add = (smeId: string, partnerId: string) =>
      db.programmePair.create({ data: { roundId: round.id, smeId, partnerId } });
    const good = await add(sme.id, partner.id);
    const stale = await add(other, third.id);
    const beyond = await add(sme.id, third.id);
    const gone = memberOf(sme.id).id;
    const confirm = (pairs: string[]) =>
      confirmPairs.run(headquarters, { code: round.code, pairs });
    const none = await confirm([]);
    expect(none.ok ? {} : none.failure.fields).toEqual({ pairs: 'field.not-a-choice' });
    const pairs = [`${good.id}:1`, `${stale.id}:7`, `${beyond.id}:1`, `${gone}:1`];
    expect(await confirm(pairs)).toMatchObject({
      ok: true,
      value: {
        confirmed: 1,
        left: [
          { id: stale.id, why: 'changed-meanwhile' },
          { id: beyond.id, why: 'limit-reached' },
          { id: gone, why: 'changed-meanwhile' },
        ],
      },
    });
    expect((await mailsAbout('pair-confirmed', good.id)).length).toBeGreaterThan(1);
    expect(await mailsAbout('pair-confirmed', beyond.id)).toEqual([]);
    // Sent twice it confirms once.
    expect(await confirm([`${good.id}:1`, `${stale.id}:1`])).toMatchObject({
      value: { confirmed: 1, left: [{ id: good.id, why: 'move-not-allowed' }] },
    });
    const states = await pairsOf(round.code, headquarters);
    expect(states.map(({ state }) => state).sort()).toEqual(['CONFIRMED', 'CONFIRMED', 'PROPOSED']);
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

describe('who gives a course', () => {
  const day = (days: number) => inDays(days).toISOString().slice(0, 10);
  const names = { hostTh: 'มหาวิทยาลัยทดสอบ', hostJa: '試験大学', hostEn: 'Test University' };
  const fields = {
    ...{ titleTh: 'หลักสูตร', titleJa: '講座', titleEn: 'Course', audience: 'vocational' },
    ...{ opensOn: day(1), closesOn: day(20), answersBy: day(30) },
  };

  test('is typed in three languages or chosen, with the year of its curriculum', async () => {
    const { headquarters, partner } = await makeProgrammeWorld();
    const course = { programmeCode: 'FLEX_CAMPUS', ...fields };
    const half = await createRound.run(headquarters, { ...course, ...names, hostJa: '' });
    expect(half.ok ? {} : half.failure.fields).toEqual({ hostJa: 'field.required' });
    const both = await createRound.run(headquarters, {
      ...{ ...course, ...names },
      hostPartnerId: partner.id,
    });
    expect(both.ok ? {} : both.failure.fields).toEqual({ hostPartnerId: 'round.two-hosts' });
    const made = await createRound.run(headquarters, {
      ...{ ...course, ...names },
      curriculumYear: '๒๕๗๐',
    });
    if (!made.ok) throw new Error(made.failure.code);
    const { code } = made.value;
    expect(await findRound(code, headquarters)).toMatchObject({
      ...{
        host: null,
        hostNames: { ja: '試験大学' },
        curriculumYear: 2027,
        audience: 'vocational',
      },
    });
    const chosen = {
      ...fields,
      code,
      version: 1,
      hostPartnerId: partner.id,
      curriculumYear: '2028',
    };
    expect((await editRound.run(headquarters, chosen)).ok).toBe(true);
    expect(await findRound(code, headquarters)).toMatchObject({
      ...{ host: { id: partner.id }, hostNames: null, curriculumYear: 2028 },
    });
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
    const { headquarters, sme, partner } = await makeProgrammeWorld();
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
    const reason = 'ผู้เรียนไม่ได้เข้าเรียนตามเกณฑ์';
    const revoked = await revokeBadge.run(headquarters, { id: badge.id, reason });
    expect(revoked.ok).toBe(true);
    expect((await programmeOf(sme.id, partner.id))?.points).toBe(0);
    // The holder is told why, and reads it among its badges.
    expect((await badgesOf({ smeId: sme.id }))[0]).toMatchObject({
      ...{ holds: false, revokedReason: reason },
    });
    const [mail] = await mailsAbout('badge-revoked', badge.id);
    expect(mail?.params).toMatchObject({ reason });
    expect(codeOf(await revokeBadge.run(headquarters, { id: badge.id, reason }))).toBe(
      'badge.already-revoked',
    );
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
