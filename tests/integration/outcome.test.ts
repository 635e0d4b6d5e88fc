import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { askAll } from '@/lib/outcome/ask';
import { reportOutcome, reportOutcomeByLink } from '@/lib/outcome/report-commands';
import { settleOutcome } from '@/lib/outcome/settle-commands';
import { fileAsMet, setStep } from '@/lib/outcome/step-commands';
import { answerSurvey, answerSurveyByLink } from '@/lib/outcome/survey-commands';
import { ownerUrl } from '../support/clone';
import { caseOf, visitor } from './introduction-world';
import {
  dayIn,
  dayMs,
  linkIn,
  mailsOf,
  makeMeeting,
  makeMet,
  roundOf,
  step,
} from './outcome-world';

/** The life of a case after its meeting, by links in two languages, on a real database. */
const later = (days: number) => new Date(Date.now() + days * dayMs);

const survey = { usefulness: '4', outlook: 'sample', language: 'ja' };

describe('after the meeting', () => {
  test('both sides answer by link; one files it as met with its next step', async () => {
    const world = await makeMeeting();
    await askAll(new Date());
    await askAll(new Date());
    expect(await mailsOf('survey-ask', world.code)).toHaveLength(2);

    const th = await linkIn('survey-ask', world.code, 'th');
    const answer = { ...survey, amount: '๒.๕ ล้านบาท', ...step(), file: 'on', token: th };
    expect(await answerSurveyByLink.run(visitor(), answer)).toMatchObject({
      value: { filed: true },
    });
    expect(await answerSurveyByLink.run(visitor(), answer)).toMatchObject({
      failure: { code: 'link.used' },
    });
    const ja = await linkIn('survey-ask', world.code, 'ja');
    const other = {
      ...survey,
      amount: '１２５万',
      currency: 'JPY',
      comment: '良い面談',
      token: ja,
    };
    expect(await answerSurveyByLink.run(visitor(), other)).toMatchObject({
      value: { filed: false },
    });

    const found = await caseOf(world.code);
    expect(found).toMatchObject({ state: 'MET', turn: 'SME', metAt: world.endsAt });
    expect(found.dueAt?.toISOString()).toBe(`${dayIn(20)}T14:59:59.000Z`);
    expect(found.tickAt?.getTime()).toBeLessThan(found.dueAt?.getTime() ?? 0);
    const kept = await db.meetingSurvey.findMany({
      where: { meetingId: world.meetingId },
      orderBy: { createdAt: 'asc' },
    });
    expect(kept.map(({ side, amount, currency }) => [side, Number(amount), currency])).toEqual([
      ['SME', 2_500_000, 'THB'],
      ['PARTNER', 1_250_000, 'JPY'],
    ]);
    const told = await mailsOf('next-step-set', world.code);
    expect(told.map((mail) => mail.language).sort()).toEqual(['ja', 'th']);
    const meeting = await db.meeting.findUniqueOrThrow({ where: { id: world.meetingId } });
    expect(meeting.state).toBe('HELD');
  });

  test('without a next step it is not filed, and half a step says which half is missing', async () => {
    const world = await makeMeeting();
    const { id } = world;
    expect(await fileAsMet.run(world.member, { id, language: 'th' })).toMatchObject({
      failure: { code: 'outcome.next-step-missing', fields: { step: 'field.required' } },
    });
    const half = { id, language: 'th', step: 'ส่งตัวอย่าง', stepDay: '31/02/2570' };
    expect(await fileAsMet.run(world.member, half)).toMatchObject({
      failure: { fields: { stepDay: 'outcome.not-a-day', taker: 'field.required' } },
    });
    const past = { ...step(), id, stepDay: dayIn(-1) };
    expect(await fileAsMet.run(world.member, past)).toMatchObject({
      failure: { fields: { stepDay: 'outcome.day-past' } },
    });
    expect(await caseOf(world.code)).toMatchObject({ state: 'MEETING_ARRANGED', version: 1 });
  });

  test('a meeting that has not ended is neither filed nor asked about', async () => {
    const world = await makeMeeting();
    const endsAt = later(1);
    await db.meeting.update({ where: { id: world.meetingId }, data: { endsAt } });
    await askAll(new Date());
    expect(await mailsOf('survey-ask', world.code)).toHaveLength(0);
    expect(await fileAsMet.run(world.desk, { id: world.id, ...step() })).toMatchObject({
      failure: { code: 'outcome.not-met-yet' },
    });
    const early = { meetingId: world.meetingId, ...survey };
    expect(await answerSurvey.run(world.member, early)).toMatchObject({
      failure: { code: 'survey.not-yet' },
    });
  });

  test('two sides at once: one files, both answers are kept', async () => {
    const world = await makeMeeting({ account: true });
    const answer = { meetingId: world.meetingId, ...survey, ...step(), file: 'on' };
    const both = await Promise.all([
      answerSurvey.run(world.member, answer),
      answerSurvey.run(world.contact, answer),
    ]);
    expect(both.map((result) => result.ok && result.value.filed).sort()).toEqual([false, true]);
    expect(await db.meetingSurvey.count({ where: { meetingId: world.meetingId } })).toBe(2);
    const moves = await db.introductionEvent.count({
      where: { introductionId: world.id, move: 'file-met' },
    });
    expect(moves).toBe(1);
    // A colleague of a side that has answered.
    expect(await answerSurvey.run(world.officer, answer)).toMatchObject({
      failure: { code: 'survey.already-answered' },
    });
  });

  test('an outdated page does not move the step', async () => {
    const world = await makeMet();
    const { version } = await caseOf(world.code);
    const next = { ...step(), id: world.id, taker: 'DESK', version };
    expect(await setStep.run(world.member, next)).toMatchObject({ ok: true });
    expect(await setStep.run(world.desk, next)).toMatchObject({
      failure: { code: 'introduction.already-decided' },
    });
    expect(await caseOf(world.code)).toMatchObject({ state: 'IN_TALKS', turn: 'DESK' });
  });
});

describe('outcomes', () => {
  const order = { phase: '1', stage: 'order', currency: 'THB', language: 'th' };

  test('five rounds, each asked once; one tap says that nothing has changed', async () => {
    const world = await makeMet();
    await askAll(new Date());
    await askAll(new Date());
    expect(await mailsOf('outcome-ask', world.code)).toHaveLength(2);
    const first = await linkIn('outcome-ask', world.code, 'ja');
    const talking = { token: first, stage: 'talking', language: 'ja' };
    expect(await reportOutcomeByLink.run(visitor(), talking)).toMatchObject({ ok: true });
    expect(await reportOutcomeByLink.run(visitor(), talking)).toMatchObject({
      failure: { code: 'link.used' },
    });
    const at30 = later(31);
    await askAll(at30);
    await askAll(later(32));
    const [{ id: same } = { id: '' }] = (await roundOf(world.id, 0)).reports;
    const tap = { token: await linkIn('outcome-ask', world.code, 'ja'), same, language: 'ja' };
    expect(await reportOutcomeByLink.run(visitor(), tap, { now: at30 })).toMatchObject({
      ok: true,
    });
    expect((await roundOf(world.id, 30)).reports).toMatchObject([
      { side: 'PARTNER', stage: 'talking', viaLink: true },
    ]);
    // The firm alone has not answered: it alone is reminded, once.
    await askAll(later(40));
    await askAll(later(41));
    const reminded = await mailsOf('outcome-reminder', world.code);
    expect(reminded.map((mail) => mail.language)).toEqual(['th']);
    const old = await linkIn('outcome-reminder', world.code, 'th');
    expect(
      await reportOutcomeByLink.run(visitor(), { ...order, token: old }, { now: later(120) }),
    ).toMatchObject({ failure: { code: 'link.expired' } });
    expect(await mailsOf('outcome-ask', world.code)).toHaveLength(4);
  });

  test('the sides differ, an officer is asked and settles, then sees the proof', async () => {
    const world = await makeMet();
    await askAll(new Date());
    const th = {
      ...order,
      token: await linkIn('outcome-ask', world.code, 'th'),
      amount: '100,000',
    };
    const ja = { ...th, token: await linkIn('outcome-ask', world.code, 'ja'), amount: '90,000' };
    const both = await Promise.all([
      reportOutcomeByLink.run(visitor(), th),
      reportOutcomeByLink.run(visitor(), ja),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    const round = await roundOf(world.id, 0);
    expect(round.differsAt).not.toBeNull();
    expect((await mailsOf('outcome-differs', world.code)).length).toBeGreaterThan(0);

    const settled = { ...order, roundId: round.id, ruling: 'settled', amount: '95,000' };
    const reason = 'ค่าขนส่งรวมอยู่ในรายงานของฝ่ายไทย';
    expect(await settleOutcome.run(world.officer, { ...settled, seen: 1, reason })).toMatchObject({
      failure: { code: 'outcome.changed-meanwhile' },
    });
    expect(await settleOutcome.run(world.officer, { ...settled, seen: 2 })).toMatchObject({
      failure: { code: 'field.check' },
    });
    expect(await settleOutcome.run(world.officer, { ...settled, seen: 2, reason })).toMatchObject({
      ok: true,
    });
    expect(await roundOf(world.id, 0)).toMatchObject({ differsAt: null, rulings: [{ reason }] });
    expect(await mailsOf('outcome-settled', world.code)).toHaveLength(2);

    const proof = { ...settled, ruling: 'evidenced', seen: 3, reason };
    expect(await settleOutcome.run(world.headquarters, proof)).toMatchObject({
      failure: { fields: { fileId: 'outcome.file-missing' } },
    });
    const file = await db.caseFile.create({
      data: {
        introductionId: world.id,
        outcomeRoundId: round.id,
        audience: 'ALL',
        name: 'invoice.pdf',
        mediaType: 'application/pdf',
        size: 1,
        sha256: '0'.repeat(64),
        storage: 'DATABASE',
        scan: 'NOT_SCANNED',
        uploadedByName: 'test',
        uploadedSide: 'SME',
      },
    });
    const shown = { ...proof, fileId: file.id };
    expect(await settleOutcome.run(world.headquarters, shown)).toMatchObject({ ok: true });
  });

  test('who reported for a side does not judge; what differs in currency differs', async () => {
    const world = await makeMet();
    const { id: roundId } = await roundOf(world.id, 0);
    const report = { ...order, roundId, amount: '10,000' };
    expect(await reportOutcome.run(world.officer, report)).toMatchObject({ ok: true });
    const yen = { ...report, currency: 'JPY' };
    expect(await reportOutcome.run(world.desk, yen)).toMatchObject({ ok: true });
    const ruling = { ...report, ruling: 'unsettled', seen: 2, reason: 'ยังไม่ตรงกัน' };
    expect(await settleOutcome.run(world.officer, ruling)).toMatchObject({
      failure: { code: 'outcome.same-person' },
    });
    expect(await settleOutcome.run(world.headquarters, ruling)).toMatchObject({ ok: true });
    // A correction that agrees with the other side takes the difference away, and keeps all rows.
    expect(await reportOutcome.run(world.member, yen)).toMatchObject({ ok: true });
    const round = await roundOf(world.id, 0);
    expect(round.differsAt).toBeNull();
    expect(round.reports.map(({ side, currency }) => `${side} ${currency}`)).toEqual([
      'SME THB',
      'PARTNER JPY',
      'SME JPY',
    ]);
  });

  test('a round that is not due, an amount that is no number, two currencies', async () => {
    const world = await makeMet();
    const { id: roundId } = await roundOf(world.id, 30);
    expect(await reportOutcome.run(world.member, { ...order, roundId })).toMatchObject({
      failure: { code: 'outcome.not-due' },
    });
    for (const [amount, fields] of [
      ['ประมาณล้านกว่า', { amount: 'outcome.amount-unclear' }],
      ['¥5,000', { currency: 'outcome.two-currencies' }],
    ] as const) {
      expect(await reportOutcome.run(world.member, { ...order, roundId, amount })).toMatchObject({
        failure: { fields },
      });
    }
  });

  test('who has said that it ended is not asked again', async () => {
    const world = await makeMet();
    const { id: roundId } = await roundOf(world.id, 0);
    const ended = { roundId, stage: 'ended', language: 'th' };
    await reportOutcome.run(world.member, ended);
    await askAll(later(30));
    const asked = await mailsOf('outcome-ask', world.code);
    expect(asked.map((mail) => mail.language)).toEqual(['ja']);
    await reportOutcome.run(world.desk, ended);
    await askAll(later(90));
    expect(await mailsOf('outcome-ask', world.code)).toHaveLength(1);
  });

  test('the portal cannot change or delete what was reported or ruled', async () => {
    const world = await makeMet();
    const { id: roundId } = await roundOf(world.id, 0);
    expect(await reportOutcome.run(world.member, { ...order, roundId })).toMatchObject({
      ok: true,
    });
    for (const table of ['OutcomeReport', 'OutcomeRuling']) {
      for (const sql of [`UPDATE "${table}" SET "stage" = 'ended'`, `DELETE FROM "${table}"`]) {
        await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
      }
    }
    await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query(
        'SELECT "stage" FROM "OutcomeReport" WHERE "roundId" = $1',
        [roundId],
      );
      expect(rows).toEqual([{ stage: 'order' }]);
    });
  });
});
