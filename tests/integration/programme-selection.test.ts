import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import {
  reviewApplication,
  saveDraft,
  submitApplication,
} from '@/lib/programme/application-commands';
import { callForAnswers, closeDueRounds, remindOfAnswers } from '@/lib/programme/round-clock';
import { cancelRound, closeRoundNow, endRoundNow } from '@/lib/programme/round-commands';
import {
  confirmSelection,
  selectRound,
  sendBackSelection,
} from '@/lib/programme/selection-commands';
import { addApplication, addRound, inDays } from '../support/programme-rounds';
import { addFirms, mailsAbout, makeProgrammeWorld, memberOf, roundOf } from './programme-world';

/** Everybody gets an answer, and it takes two people to give it. */
type Outcome = { ok: boolean; failure?: { code: string } };
const codeOf = (result: Outcome) => (result.ok ? 'done' : result.failure?.code);

const decideAll = async (roundId: string, decide: (index: number) => object) => {
  const rows = await db.programmeApplication.findMany({
    where: { roundId, state: 'SUBMITTED' },
    orderBy: { code: 'asc' },
  });
  return Object.fromEntries(rows.map(({ code }, index) => [code, decide(index)]));
};

const accept = () => ({ decision: 'accept' });
const decisionsOf = {
  accept,
  wait: () => ({ decision: 'wait', reason: 'places' }),
  decline: () => ({ decision: 'decline', reason: 'score' }),
};
type Decision = keyof typeof decisionsOf;

async function selecting(firms: number, more: object = {}) {
  const round = await addRound('call', 'SELECTING', more);
  for (const smeId of await addFirms(firms)) await addApplication(round, { smeId });
  return round;
}

describe('selection by two people', () => {
  test('whoever proposes does not confirm; the other does, once, and what they saw', async () => {
    const { headquarters, second } = await makeProgrammeWorld();
    const round = await selecting(3, { placesSme: 2 });
    const { code } = round;
    const all = await decideAll(round.id, accept);
    const tooMany = await selectRound.run(headquarters, { code, version: 1, decisions: all });
    expect(codeOf(tooMany)).toBe('round.too-many');
    const none = await selectRound.run(headquarters, { code, version: 1, decisions: {} });
    expect(codeOf(none)).toBe('round.undecided');
    expect(codeOf(await confirmSelection.run(second, { code, version: 1 }))).toBe(
      'round.nothing-proposed',
    );
    const decisions = await decideAll(round.id, (index) =>
      index < 2 ? accept() : decisionsOf.wait(),
    );
    expect((await selectRound.run(headquarters, { code, version: 1, decisions })).ok).toBe(true);
    const own = await confirmSelection.run(headquarters, { code, version: 2 });
    expect(codeOf(own)).toBe('round.needs-second-person');
    expect(codeOf(await confirmSelection.run(second, { code, version: 1 }))).toBe(
      'round.changed-meanwhile',
    );
    const requestId = randomUUID();
    const first = await confirmSelection.run(second, { code, version: 2 }, { requestId });
    const replay = await confirmSelection.run(second, { code, version: 2 }, { requestId });
    expect([first.ok, replay]).toEqual([true, first]);
    expect(codeOf(await confirmSelection.run(second, { code, version: 3 }))).toBe(
      'round.move-not-allowed',
    );
    expect(await roundOf(code)).toMatchObject({
      state: 'RUNNING',
      takenSme: 2,
      confirmedById: second.id,
    });
  });

  test('of two who confirm at once one does, and everybody is told once', async () => {
    const { headquarters, second, desk } = await makeProgrammeWorld();
    const round = await selecting(4);
    const { code } = round;
    await selectRound.run(headquarters, {
      ...{ code, version: 1, decisions: await decideAll(round.id, accept) },
    });
    const results = await Promise.all(
      [second, desk].map((by) => confirmSelection.run(by, { code, version: 2 })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await roundOf(code)).takenSme).toBe(4);
  });

  test('what is sent back can be proposed by the other, and then confirmed by the first', async () => {
    const { headquarters, second } = await makeProgrammeWorld();
    const round = await selecting(1);
    const { code } = round;
    const decisions = await decideAll(round.id, accept);
    await selectRound.run(headquarters, { code, version: 1, decisions });
    const back = await sendBackSelection.run(second, { code, version: 2, note: 'ตรวจอีกครั้ง' });
    expect(back.ok).toBe(true);
    expect((await mailsAbout('selection-sent-back', round.id)).length).toBe(1);
    expect(codeOf(await confirmSelection.run(second, { code, version: 3 }))).toBe(
      'round.nothing-proposed',
    );
    await selectRound.run(second, { code, version: 3, decisions });
    expect((await confirmSelection.run(headquarters, { code, version: 4 })).ok).toBe(true);
  });

  test('reviewers score within the sheet, once each, until somebody has proposed', async () => {
    const { headquarters, officer, sme } = await makeProgrammeWorld();
    const round = await addRound('call', 'SELECTING');
    const { id, code } = await addApplication(round, { smeId: sme.id });
    const high = await reviewApplication.run(officer, { code, scores: { goal: '11' } });
    expect(high).toMatchObject({ failure: { fields: { 'scores.goal': 'field.out-of-range' } } });
    await reviewApplication.run(officer, { code, scores: { goal: '4' } });
    await reviewApplication.run(officer, { code, scores: { goal: '6' } });
    await reviewApplication.run(headquarters, { code, scores: { goal: '8' }, note: 'ดี' });
    const sheets = await db.applicationReview.findMany({ where: { applicationId: id } });
    expect(sheets.map(({ total }) => total).sort()).toEqual([6, 8]);
    const decisions = { [code]: accept() };
    await selectRound.run(headquarters, { code: round.code, version: 1, decisions });
    const late = await reviewApplication.run(officer, { code, scores: { goal: '1' } });
    expect(codeOf(late)).toBe('application.move-not-allowed');
  });
});

describe('nobody is left without an answer', () => {
  const kinds = fc.array(
    fc.constantFrom<Decision | 'draft'>('accept', 'wait', 'decline', 'draft'),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  test('whatever came in: each has a final state and one mail, whichever way the round goes', async () => {
    const { headquarters, second } = await makeProgrammeWorld();
    await fc.assert(
      fc.asyncProperty(kinds, fc.constantFrom('end', 'cancel'), async (sent, end) => {
        const round = await addRound('call', 'OPEN', { placesSme: 6 });
        const firms = await addFirms(sent.length);
        for (const [index, kind] of sent.entries()) {
          const smeId = firms[index] ?? '';
          await addApplication(round, { smeId }, kind === 'draft' ? 'DRAFT' : 'SUBMITTED');
        }
        const { code } = round;
        await closeRoundNow.run(headquarters, { code, version: 1 });
        const applied = await db.programmeApplication.findMany({ where: { roundId: round.id } });
        const decisions = Object.fromEntries(
          applied
            .filter(({ state }) => state === 'SUBMITTED')
            .map((one) => [
              one.code,
              decisionsOf[sent[firms.indexOf(one.smeId ?? '')] as Decision](),
            ]),
        );
        expect((await selectRound.run(headquarters, { code, version: 2, decisions })).ok).toBe(
          true,
        );
        expect((await confirmSelection.run(second, { code, version: 3 })).ok).toBe(true);
        const last =
          end === 'end'
            ? await endRoundNow.run(headquarters, { code, version: 4 })
            : await cancelRound.run(headquarters, {
                ...{ code, version: 4, reason: 'งบประมาณ', language: 'th' },
              });
        expect(last.ok).toBe(true);
        const after = await db.programmeApplication.findMany({ where: { roundId: round.id } });
        expect(after.every(({ state }) => ['ACCEPTED', 'DECLINED', 'LAPSED'].includes(state))).toBe(
          true,
        );
        for (const { id } of after) {
          const told = await db.mailMessage.count({
            where: {
              dedupeKey: { contains: id },
              template: {
                in: ['application-accepted', 'application-declined', 'application-lapsed'],
              },
            },
          });
          expect(told).toBeGreaterThan(0);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('a round that closes over an open form keeps the draft and tells its writer', async () => {
    const { member, sme } = await makeProgrammeWorld();
    const round = await addRound('call', 'OPEN', { closesAt: inDays(1) });
    const input = { roundCode: round.code, answers: { goal: 'ครึ่งแรก' }, language: 'th' };
    const saved = await saveDraft.run(member, input);
    expect(saved.ok).toBe(true);
    const later = inDays(2);
    expect(await closeDueRounds(later)).toBeGreaterThan(0);
    const where = { roundId_smeId: { roundId: round.id, smeId: sme.id } };
    const draft = await db.programmeApplication.findUniqueOrThrow({ where });
    expect(draft).toMatchObject({ state: 'LAPSED', answers: { goal: 'ครึ่งแรก' } });
    expect(await mailsAbout('application-lapsed', draft.id)).toHaveLength(1);
    const typed = { ...input, answers: { goal: 'ครึ่งแรก ครึ่งหลัง' } };
    const sent = await submitApplication.run(member, typed);
    expect(codeOf(sent)).toBe('round.not-open');
    const kept = await saveDraft.run(member, typed);
    expect(kept).toMatchObject({ ok: true, value: { state: 'LAPSED', isOpen: false } });
    const last = await db.programmeApplication.findUniqueOrThrow({ where });
    expect(last.answers).toEqual(typed.answers);
  });

  test('sending and closing at once: it is either in the selection or refused', async () => {
    const { headquarters } = await makeProgrammeWorld();
    const round = await addRound('call');
    const firms = await addFirms(10);
    const form = { roundCode: round.code, answers: { goal: 'ก' }, language: 'th' };
    const [closed, ...sent] = await Promise.all([
      closeRoundNow.run(headquarters, { code: round.code, version: 1 }),
      ...firms.map((id) => submitApplication.run(memberOf(id), form)),
    ]);
    expect(closed.ok).toBe(true);
    const inIt = await db.programmeApplication.count({
      where: { roundId: round.id, state: 'SUBMITTED' },
    });
    expect(inIt).toBe(sent.filter(({ ok }) => ok).length);
    const refused = sent.filter(({ ok }) => !ok).map(codeOf);
    expect(refused.every((code) => code === 'round.not-open')).toBe(true);
  });

  test('an answer that is late: applicants are told, the desks and admins called', async () => {
    await makeProgrammeWorld();
    const dayOf = (days: number) =>
      new Date(
        `${inDays(days, Date.now() + 7 * 3_600_000)
          .toISOString()
          .slice(0, 10)}T00:00:00Z`,
      );
    const soon = await selecting(1, { answersBy: dayOf(2) });
    const late = await selecting(1, { answersBy: dayOf(-1) });
    await remindOfAnswers(new Date());
    await callForAnswers(new Date());
    await callForAnswers(new Date());
    expect((await mailsAbout('answers-due', soon.id)).length).toBeGreaterThan(0);
    expect(await mailsAbout('answers-due', late.id)).toEqual([]);
    const called = await mailsAbout('answers-late', late.id);
    expect(called.length).toBeGreaterThan(0);
    expect(new Set(called.map(({ toUserId }) => toUserId)).size).toBe(called.length);
    const waiting = await db.programmeApplication.findFirstOrThrow({ where: { roundId: late.id } });
    expect((await mailsAbout('application-delayed', waiting.id)).length).toBeGreaterThan(0);
  });

  test('conditions that a stated fact fails refuse; what nobody has said does not', async () => {
    const { member, sme } = await makeProgrammeWorld();
    const form = { answers: { goal: 'ก' }, language: 'th' };
    const inEec = await addRound('call', 'OPEN', { eligibility: { sme: { places: ['EEC'] } } });
    const far = await submitApplication.run(member, { ...form, roundCode: inEec.code });
    expect(codeOf(far)).toBe('application.not-eligible');
    const large = await addRound('call', 'OPEN', {
      eligibility: { sme: { employees: { min: 50 } } },
    });
    const unknown = await submitApplication.run(member, { ...form, roundCode: large.code });
    expect(codeOf(unknown)).toBe('done');
    await db.sme.update({ where: { id: sme.id }, data: { employees: 12 } });
    const known = await submitApplication.run(member, { ...form, roundCode: large.code });
    expect(codeOf(known)).toBe('application.not-eligible');
  });
});
