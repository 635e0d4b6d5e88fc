import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { askAll } from '@/lib/outcome/ask';
import { findOutcomeLink, findSurveyLink } from '@/lib/outcome/link-queries';
import { readOutcomes } from '@/lib/outcome/queries';
import { reportOutcome, reportOutcomeByLink } from '@/lib/outcome/report-commands';
import { settleOutcome } from '@/lib/outcome/settle-commands';
import { fileAsMet } from '@/lib/outcome/step-commands';
import { answerSurvey, answerSurveyByLink } from '@/lib/outcome/survey-commands';
import { bestText } from '@/lib/text-record/best';
import { findCaseFile } from '@/lib/timeline/case-file';
import { translateText } from '@/lib/translation/commands';
import { secrets, visitor } from './introduction-world';
import { dayMs, linkIn, makeMeeting, makeMet, roundOf, step } from './outcome-world';

/** What the pages of a link, of a case and of the officers are given to show. */
const now = () => new Date();

describe('a survey’s link', () => {
  test('opens, shows what was answered, and the other side once both have answered', async () => {
    const world = await makeMeeting();
    await askAll(now());
    const token = await linkIn('survey-ask', world.code, 'ja');
    expect(await findSurveyLink(token, now())).toMatchObject({
      kind: 'open',
      side: 'PARTNER',
      fileable: true,
      name: '山田 太郎',
      meeting: { surveys: [] },
    });
    // Opening decides nothing.
    expect(await db.meetingSurvey.count({ where: { meetingId: world.meetingId } })).toBe(0);
    const firm = { usefulness: '2', outlook: 'quote', comment: 'ราคาสูงไป', language: 'th' };
    const first = { meetingId: world.meetingId, ...firm, amount: '777,000', currency: 'THB' };
    expect(await answerSurvey.run(world.member, first)).toMatchObject({ ok: true });
    expect(await findSurveyLink(token, now())).toMatchObject({ meeting: { surveys: [] } });

    const own = { token, usefulness: '5', outlook: 'trial', ...step(), language: 'ja' };
    expect(await answerSurveyByLink.run(visitor(), own)).toMatchObject({ ok: true });
    const after = await findSurveyLink(token, now());
    expect(after).toMatchObject({ kind: 'answered', fileable: true });
    const shown = 'meeting' in after ? after.meeting.surveys : [];
    expect(shown.map(({ side, outlook }) => [side, outlook])).toEqual([
      ['SME', 'quote'],
      ['PARTNER', 'trial'],
    ]);
    // Usefulness, value and comment stay with the side itself and the desks.
    expect(shown.map(({ inner }) => inner?.usefulness ?? null)).toEqual([null, 5]);
    expect(JSON.stringify(after)).not.toMatch(/ราคาสูงไป|777000|Hidden Trading/);
    const seen = await findCaseFile(world.desk, world.code);
    expect(seen?.outcomes.meetings[0]?.surveys.map(({ inner }) => inner?.usefulness)).toEqual([
      2, 5,
    ]);
  });

  test('unknown, cut and expired links, and a meeting that was missed', async () => {
    const world = await makeMeeting();
    await askAll(now());
    const token = await linkIn('survey-ask', world.code, 'th');
    expect(await findSurveyLink(token.slice(1), now())).toEqual({ kind: 'unknown' });
    expect(await findOutcomeLink(token, now())).toEqual({ kind: 'unknown' });
    const late = new Date(Date.now() + 60 * dayMs);
    expect(await findSurveyLink(token, late)).toEqual({ kind: 'expired' });
    await db.meeting.update({ where: { id: world.meetingId }, data: { state: 'MISSED' } });
    expect(await findSurveyLink(token, now())).toEqual({ kind: 'closed' });
    const answer = { token, usefulness: '5', outlook: 'none', language: 'th' };
    expect(await answerSurveyByLink.run(visitor(), answer)).toMatchObject({
      failure: { code: 'survey.no-meeting' },
    });
  });
});

test('each side answers for itself: the other’s report shows once it has its own', async () => {
  const world = await makeMet();
  await askAll(now());
  const { id: roundId } = await roundOf(world.id, 0);
  const firm = { roundId, phase: '1', stage: 'order', amount: '123,456', currency: 'THB' };
  await reportOutcome.run(world.member, { ...firm, note: 'ส่งแล้ว', language: 'th' });
  const token = await linkIn('outcome-ask', world.code, 'ja');
  const before = await findOutcomeLink(token, now());
  expect(before).toMatchObject({ kind: 'open', round: { standing: { claim: null } } });
  expect(JSON.stringify(before)).not.toMatch(/123456|ส่งแล้ว/);

  const report = { token, phase: '1', stage: 'sample', language: 'ja' };
  expect(await reportOutcomeByLink.run(visitor(), report)).toMatchObject({ ok: true });
  expect(await findOutcomeLink(token, now())).toMatchObject({
    kind: 'answered',
    round: { standing: { tier: 'differs', differences: ['stage'] } },
  });
  // The receipt's link corrects it; the used one stays used.
  const again = await linkIn('outcome-received', world.code, 'ja');
  expect(again).not.toBe(token);
  expect(
    await reportOutcomeByLink.run(visitor(), { ...report, token: again, stage: 'order' }),
  ).toMatchObject({ ok: true });
  const file = await findCaseFile(world.member, world.code);
  const [round] = file?.outcomes.rounds ?? [];
  expect(round?.standing).toMatchObject({ tier: 'confirmed', claim: { amount: null } });
  expect(round?.reports.map(({ side, superseded }) => [side, superseded])).toEqual([
    ['SME', false],
    ['PARTNER', true],
    ['PARTNER', false],
  ]);
  const kinds = file?.timeline
    .filter(({ kind }) => kind === 'result')
    .map(({ title }) => title.code);
  expect(kinds).toEqual(
    expect.arrayContaining(['outcome.timeline.reported', 'outcome.timeline.corrected']),
  );
});

test('what a side notes is read by the other in its language, once that has answered, too', async () => {
  const world = await makeMet();
  const { id: roundId } = await roundOf(world.id, 0);
  const firm = { roundId, stage: 'talking', note: 'คุยกันเรื่องราคา', language: 'th' };
  expect(await reportOutcome.run(world.member, firm)).toMatchObject({ ok: true });
  const report = await db.outcomeReport.findFirstOrThrow({ where: { roundId, side: 'SME' } });
  const key = { ownerKind: 'INTRODUCTION', ownerId: world.id, field: `report:${report.id}` };
  const checked = { ...key, language: 'ja', body: '価格について協議中', ofRevision: 1 };
  expect(await translateText.run(world.desk, checked)).toMatchObject({ ok: true });
  const early = JSON.stringify(await findCaseFile(world.contact, world.code));
  expect(early).not.toMatch(/คุยกันเรื่องราคา|価格について/);

  await reportOutcome.run(world.desk, { roundId, stage: 'talking', language: 'ja' });
  const file = await findCaseFile(world.contact, world.code);
  const [said] = file?.outcomes.rounds[0]?.reports ?? [];
  expect(bestText(said?.note ?? [], 'ja')).toMatchObject({
    body: '価格について協議中',
    label: 'checked',
    source: { body: 'คุยกันเรื่องราคา', language: 'th' },
  });
  // A note from before notes were texts is its author's own words.
  await db.text.deleteMany({ where: { ownerId: world.id, field: key.field } });
  const older = await findCaseFile(world.contact, world.code);
  expect(bestText(older?.outcomes.rounds[0]?.reports[0]?.note ?? [], 'ja')).toMatchObject({
    body: 'คุยกันเรื่องราคา',
    label: 'original',
  });
});

test('officers see their centre’s differences and each number with its cases', async () => {
  const world = await makeMet();
  const { id: roundId } = await roundOf(world.id, 0);
  const said = { roundId, phase: '2', stage: 'contract', currency: 'JPY', language: 'ja' };
  await reportOutcome.run(world.member, { ...said, amount: '1,000,000' });
  const own = async () => {
    const read = await readOutcomes(world.officer);
    const cells = read.counts[2];
    return {
      differs: read.differences.filter(({ item }) => item.code === world.code).length,
      claimed: cells.claimed.caseIds.includes(world.id),
      confirmed: cells.confirmed.caseIds.includes(world.id),
      evidenced: cells.evidenced.caseIds.includes(world.id),
    };
  };
  const none = { differs: 0, claimed: false, confirmed: false, evidenced: false };
  expect(await own()).toEqual({ ...none, claimed: true });
  await reportOutcome.run(world.desk, { ...said, amount: '2,000,000' });
  expect(await own()).toEqual({ ...none, differs: 1 });
  const ruling = { ...said, ruling: 'settled', seen: 2, amount: '1,000,000', reason: '税抜き' };
  await settleOutcome.run(world.officer, ruling);
  expect(await own()).toEqual({ ...none, confirmed: true });
  const elsewhere = await readOutcomes({ ...world.officer, centreCode: 'BSC-01' });
  expect(elsewhere.cases.has(world.id)).toBe(false);
  expect((await readOutcomes(world.desk)).cases.size).toBe(0);
});

test('words that name a way to reach the firm wait for its stage, in pages, links and letters', async () => {
  const world = await makeMeeting();
  const { contactPhone, contactEmail } = secrets;
  const told = `โทร ${contactPhone} หรือ ${contactEmail}`;
  await askAll(now());
  const survey = await linkIn('survey-ask', world.code, 'ja');
  const own = { token: survey, usefulness: '4', outlook: 'quote', language: 'ja' };
  expect(await answerSurveyByLink.run(visitor(), own)).toMatchObject({ ok: true });
  const answer = { meetingId: world.meetingId, usefulness: '4', outlook: 'quote', file: 'on' };
  const words = { ...step(), step: told, comment: told };
  expect(await answerSurvey.run(world.member, { ...answer, ...words })).toMatchObject({
    value: { filed: true },
  });
  const due = await roundOf(world.id, 0);
  await db.outcomeRound.update({ where: { id: due.id }, data: { dueAt: now() } });
  await askAll(now());
  const token = await linkIn('outcome-ask', world.code, 'ja');
  const report = { stage: 'talking', note: told, language: 'th' };
  expect(await reportOutcome.run(world.member, { roundId: due.id, ...report })).toMatchObject({
    ok: true,
  });
  const byLink = { token, stage: 'talking', note: '', language: 'ja' };
  expect(await reportOutcomeByLink.run(visitor(), byLink)).toMatchObject({ ok: true });
  const letters = await db.mailMessage.findMany({
    where: { params: { path: ['code'], equals: world.code }, language: 'ja' },
  });
  expect(letters.map(({ template }) => template)).toContain('next-step-set');
  // No firm has asked for this case, so its letters to the partner name none.
  const toContact = letters.filter(({ toUserId }) => toUserId === null);
  expect(toContact.length).toBeGreaterThan(2);
  expect(JSON.stringify(toContact)).not.toContain(secrets.nameEn);
  const seen = [
    await findSurveyLink(survey, now()),
    await findOutcomeLink(token, now()),
    await findCaseFile(world.desk, world.code),
    letters,
  ].map((one) => JSON.stringify(one));
  for (const text of seen) {
    expect(text).toContain('＿＿＿');
    for (const secret of [contactPhone, contactEmail]) expect(text).not.toContain(secret);
  }
  expect(JSON.stringify(await findCaseFile(world.member, world.code))).toContain(told);
});

test('an earlier meeting files nothing while the next one is still to come', async () => {
  const world = await makeMeeting();
  const later = (days: number) => new Date(Date.now() + days * dayMs);
  await db.meeting.create({
    data: {
      ...{ introductionId: world.id, state: 'ARRANGED', kind: 'VIDEO', minutes: 60 },
      ...{ proposedBySide: 'SME', proposedByName: 'test', uid: randomUUID() },
      ...{ startsAt: later(2), endsAt: later(3) },
    },
  });
  expect(await fileAsMet.run(world.officer, { id: world.id, ...step() })).toMatchObject({
    failure: { code: 'outcome.not-met-yet' },
  });
  const answer = {
    ...{ meetingId: world.meetingId, usefulness: '4', outlook: 'quote', language: 'th' },
    ...{ ...step(), file: 'on' },
  };
  expect(await answerSurvey.run(world.member, answer)).toMatchObject({
    ok: true,
    value: { filed: false },
  });
});
