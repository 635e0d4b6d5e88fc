import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { sayAttendance, settleAttendance } from '@/lib/event-day/rate-commands';
import { askAll } from '@/lib/outcome/ask';
import { reportOutcome } from '@/lib/outcome/report-commands';
import { fileAsMet } from '@/lib/outcome/step-commands';
import { addCase } from '../access/world';
import { firm, partner } from './event-day-desk';
import { at, code, type EventDay, makeEventDay, meet, meetingOf } from './event-day-world';

/** A pair with an open case whose meeting at an event was said to be held, and was not. */
let day: EventDay;
let caseId = '';
let first = '';

const say = (who: EventDay['desk'], meetingId: string, said: string, minutes: number) =>
  sayAttendance.run(who, { meetingId, said }, { now: at(minutes) });
const settle = (said: string, minutes: number) =>
  settleAttendance.run(day.desk, { meetingId: first, said }, { now: at(minutes) });

const theCase = () => db.introduction.findUniqueOrThrow({ where: { id: caseId } });
const rounds = () =>
  db.outcomeRound.findMany({ where: { introductionId: caseId }, orderBy: { day: 'asc' } });

/** Five times from the end of the meeting, none of them asked. */
async function expectYear(metAt: Date) {
  expect(await theCase()).toMatchObject({ metAt });
  const all = await rounds();
  expect(all.map((round) => [round.day, round.askedAt])).toEqual(
    [0, 30, 90, 180, 365].map((days) => [days, null]),
  );
  expect(all[0]?.dueAt).toEqual(metAt);
}

beforeEach(async () => {
  day = await makeEventDay();
  const pair = { sme: { id: firm(day).ownerId }, partner: { id: partner(day).ownerId } };
  caseId = (await addCase(pair as never, 'ACCEPTED')).id;
  first = await meet(day, [0, 0], 1);
  expect(code(await say(firm(day).viewer, first, 'both', 40))).toBe('done');
  expect(await rounds()).toHaveLength(5);
});

const differ = async () => {
  expect(code(await say(partner(day).viewer, first, 'own', 41))).toBe('done');
  expect(code(await settle('partner', 46))).toBe('done');
  expect(await meetingOf(first)).toMatchObject({ state: 'MISSED', introductionId: caseId });
};

describe('a meeting that was said to be held and was not', () => {
  test('leaves neither a day on which they met nor anything to ask', async () => {
    await differ();
    expect(await theCase()).toMatchObject({ state: 'MET', metAt: null });
    expect(await rounds()).toEqual([]);
    await askAll(at(50));
    expect(await rounds()).toEqual([]);
  });

  test('when it was held after all, the year begins', async () => {
    await differ();
    expect(code(await settle('both', 60))).toBe('done');
    await expectYear(at(25));
  });

  test('when the two do meet later, the year begins then and is asked for', async () => {
    await differ();
    const second = await meet(day, [0, 0], 3);
    expect(code(await say(firm(day).viewer, second, 'both', 90))).toBe('done');
    await expectYear(at(85));
    await askAll(at(100));
    expect((await rounds()).map(({ askedAt }) => askedAt)).toEqual([
      ...[at(100), null, null, null, null],
    ]);
  });

  test('when they meet outside the event, as well', async () => {
    await differ();
    const [startsAt, endsAt] = [at(2000), at(2060)];
    await db.introduction.update({ where: { id: caseId }, data: { state: 'MEETING_ARRANGED' } });
    await db.meeting.create({
      data: {
        ...{ introductionId: caseId, state: 'ARRANGED', kind: 'VIDEO', minutes: 60, startsAt },
        ...{ endsAt, proposedBySide: 'SME', proposedByName: 'test', uid: 'a later meeting' },
      },
    });
    const { version } = await theCase();
    const input = {
      ...{ id: caseId, version, step: 'ส่งตัวอย่าง', taker: 'SME' },
      ...{ stepDay: '2026-12-20', language: 'th' },
    };
    expect(code(await fileAsMet.run(day.officer, input, { now: at(2070) }))).toBe('done');
    await expectYear(endsAt);
  });

  test('what somebody has answered stays, and the other side is not asked', async () => {
    const [round] = await rounds();
    const input = { roundId: round?.id, stage: 'talking', phase: '', language: 'th' };
    const reported = await reportOutcome.run(firm(day).viewer, input, { now: at(42) });
    expect(code(reported)).toBe('done');
    await differ();
    const [kept, ...others] = await rounds();
    expect([kept?.day, others]).toEqual([0, []]);
    expect(kept?.askedAt).toEqual(at(46));
    const second = await meet(day, [0, 0], 3);
    expect(code(await say(firm(day).viewer, second, 'both', 90))).toBe('done');
    expect((await rounds()).map(({ askedAt }) => askedAt)).toEqual([
      ...[at(46), null, null, null, null],
    ]);
  });
});
