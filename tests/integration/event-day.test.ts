import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { checkIn } from '@/lib/event-day/check-in-commands';
import { dayBoard } from '@/lib/event-day/day-board';
import { hallBoard } from '@/lib/event-day/hall';
import { setHallScreen } from '@/lib/event-day/hall-commands';
import { rateMeeting, sayAttendance, settleAttendance } from '@/lib/event-day/rate-commands';
import { ownTurns } from '@/lib/event-registration/own-turns';
import { pairNow } from '@/lib/match/pair-now';
import { addCase } from '../access/world';
import {
  at,
  code,
  type EventDay,
  makeEventDay,
  meet,
  meetingOf,
  type Party,
} from './event-day-world';

const first = (parties: readonly Party[]) => parties[0] as Party;

const say = (
  day: EventDay,
  meetingId: string,
  who: 'firm' | 'partner',
  said: string,
  minutes = 40,
) => {
  const party = first(who === 'firm' ? day.firms : day.partners);
  return sayAttendance.run(party.viewer, { meetingId, said }, { now: at(minutes) });
};

const rating = (meetingId: string, outlook = 'sample') => ({
  ...{ meetingId, usefulness: 4, outlook, language: 'th' },
});

describe('a held meeting is a meeting of its introduction', () => {
  test('without a case one is opened in MET, once, however often and by how many it is said', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const results = await Promise.all([
      say(day, id, 'firm', 'both'),
      say(day, id, 'partner', 'both'),
      say(day, id, 'firm', 'both'),
      settleAttendance.run(day.officer, { meetingId: id, said: 'both' }, { now: at(40) }),
    ]);
    expect(
      results.map(code).filter((word) => word !== 'done' && word !== 'event-meeting.settled'),
    ).toEqual([]);
    const row = await meetingOf(id);
    expect(row).toMatchObject({ state: 'HELD', introduction: { state: 'MET', turn: 'SME' } });
    const pair = { smeId: first(day.firms).ownerId, partnerId: first(day.partners).ownerId };
    expect(await db.introduction.count({ where: pair })).toBe(1);
    const match = await pairNow(db, pair);
    expect(row.introduction).toMatchObject({
      ...{ score: match?.score, weightsVersion: match?.weightsVersion },
      explanation: JSON.parse(JSON.stringify(match?.explanation)),
    });
    const introductionId = row.introductionId ?? '';
    expect(await db.meeting.count({ where: { introductionId } })).toBe(1);
    const rounds = await db.outcomeRound.findMany({
      where: { introductionId },
      orderBy: { day: 'asc' },
    });
    expect(rounds.map((round) => round.day)).toEqual([0, 30, 90, 180, 365]);
    expect(row.introduction?.metAt).toEqual(at(25));
    expect(row.meeting).toMatchObject({
      kind: 'TABLE',
      table: '1',
      state: 'HELD',
      startsAt: at(0),
    });
    // Both know each other's name, and the desk finds the case.
    const disclosures = await db.disclosure.findMany({ where: { introductionId } });
    expect(disclosures).toHaveLength(1);
    expect(disclosures[0]).toMatchObject({ stage: 'NAME', smeConsentAt: at(40) });
  });

  test.each(['PROPOSED', 'UNDER_REVIEW', 'OFFERED', 'ACCEPTED', 'ON_HOLD'] as const)(
    'the open case is moved on from %s',
    async (state) => {
      const day = await makeEventDay();
      const id = await meet(day, [0, 0], 1);
      const [firm, partner] = [first(day.firms), first(day.partners)];
      const thing = await addCase(
        { sme: { id: firm.ownerId }, partner: { id: partner.ownerId } } as never,
        state === 'ON_HOLD' ? 'ACCEPTED' : state,
      );
      if (state === 'ON_HOLD') {
        const data = { state, resumeState: 'ACCEPTED', resumeTurn: 'SME' } as const;
        await db.introduction.update({ where: { id: thing.id }, data });
      }
      expect(code(await say(day, id, 'partner', 'both'))).toBe('done');
      const row = await meetingOf(id);
      expect(row.introductionId).toBe(thing.id);
      expect(row.introduction).toMatchObject({ state: 'MET', resumeState: null, metAt: at(25) });
    },
  );

  test('waits for the word of each side once it is over', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const turnOf = (party: Party, minutes: number) => ownTurns(party.viewer, at(minutes));
    const [firm, partner] = [first(day.firms), first(day.partners)];
    expect(await turnOf(firm, 10)).toEqual([]);
    expect(await turnOf(firm, 40)).toMatchObject([{ kind: 'said', count: 1, due: null }]);
    await db.matchingEvent.updateMany({ data: { delayMinutes: 30 } });
    expect(await turnOf(firm, 40)).toEqual([]);
    await db.matchingEvent.updateMany({ data: { delayMinutes: 0 } });
    await say(day, id, 'firm', 'both');
    expect(await turnOf(firm, 41)).toEqual([]);
    expect(await turnOf(partner, 41)).toMatchObject([{ kind: 'said', count: 1 }]);
  });

  test('a case in talks stays in talks and keeps its turn', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const pair = {
      sme: { id: first(day.firms).ownerId },
      partner: { id: first(day.partners).ownerId },
    };
    const thing = await addCase(pair as never, 'IN_TALKS');
    await db.introduction.update({ where: { id: thing.id }, data: { turn: 'PARTNER' } });
    expect(code(await say(day, id, 'firm', 'both'))).toBe('done');
    const { introduction } = await meetingOf(id);
    expect(introduction).toMatchObject({ id: thing.id, state: 'IN_TALKS', turn: 'PARTNER' });
    const moves = await db.introductionEvent.findMany({
      where: { introductionId: thing.id, move: 'met-again-at-event' },
    });
    expect(moves).toHaveLength(1);
  });

  test('both sides rate in their own survey; the second press changes nothing; the case goes on', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const [firm, partner] = [first(day.firms).viewer, first(day.partners).viewer];
    expect(code(await rateMeeting.run(firm, rating(id), { now: at(41) }))).toBe(
      'event-meeting.not-held',
    );
    await say(day, id, 'firm', 'both');
    expect(code(await rateMeeting.run(firm, rating(id), { now: at(41) }))).toBe('done');
    expect(code(await rateMeeting.run(firm, rating(id), { now: at(41) }))).toBe(
      'survey.already-answered',
    );
    expect(code(await rateMeeting.run(partner, rating(id, 'quote'), { now: at(42) }))).toBe('done');
    const row = await meetingOf(id);
    expect(
      row.meeting?.surveys
        .map(({ side, outlook, nextStepBy }) => [side, outlook, nextStepBy])
        .sort(),
    ).toEqual([
      ['PARTNER', 'quote', 'PARTNER'],
      ['SME', 'sample', 'SME'],
    ]);
    expect(row.introduction).toMatchObject({ state: 'IN_TALKS', turn: 'PARTNER' });
  });

  test('a desk rates for its side, and nobody rates for others', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    await say(day, id, 'firm', 'both');
    const forPartner = { ...rating(id), side: 'PARTNER' };
    expect(code(await rateMeeting.run(day.desk, forPartner, { now: at(41) }))).toBe('done');
    const { meeting } = await meetingOf(id);
    expect(meeting?.surveys).toMatchObject([{ side: 'PARTNER', onBehalf: true }]);
    const stranger = (day.firms[1] as Party).viewer;
    expect(code(await rateMeeting.run(stranger, rating(id), { now: at(41) }))).toBe(
      'access.not-found',
    );
    expect(code(await rateMeeting.run(day.otherOfficer, forPartner, { now: at(41) }))).toBe(
      'access.not-found',
    );
  });
});

describe('who came', () => {
  test('one side alone misses the other: missed, with the reason, and no case', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    expect(code(await say(day, id, 'firm', 'own'))).toBe('done');
    expect(await meetingOf(id)).toMatchObject({
      ...{ state: 'MISSED', endedReason: 'partner-absent', introductionId: null },
    });
    expect(await db.introduction.count({ where: { smeId: first(day.firms).ownerId } })).toBe(0);
  });

  test('what differs waits for the desk, whose word settles it and takes back what was made', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    await say(day, id, 'firm', 'both');
    await say(day, id, 'partner', 'own');
    const board = await dayBoard(day.code, day.officer, null, at(45));
    expect(board?.unsettled).toMatchObject([{ id, presence: 'differs' }]);
    const word = { meetingId: id, said: 'partner' };
    expect(code(await settleAttendance.run(day.desk, word, { now: at(46) }))).toBe('done');
    const row = await meetingOf(id);
    expect(row).toMatchObject({ state: 'MISSED', endedReason: 'sme-absent' });
    expect(row.meeting?.state).toBe('MISSED');
    // Opened by a meeting that never was, and touched by nobody else.
    expect(row.introduction?.state).toBe('CLOSED');
    expect(code(await say(day, id, 'firm', 'both'))).toBe('event-meeting.settled');
    expect((await dayBoard(day.code, day.officer, null, at(47)))?.unsettled).toEqual([]);
  });

  test('nothing is said before a meeting begins, nor of one that was taken out', async () => {
    const day = await makeEventDay();
    const [early, gone] = [await meet(day, [0, 0], 4), await meet(day, [0, 1], 1)];
    await db.eventMeeting.update({ where: { id: gone }, data: { state: 'CANCELLED' } });
    expect(code(await say(day, early, 'firm', 'both'))).toBe('event-meeting.not-yet');
    expect(code(await say(day, gone, 'firm', 'both'))).toBe('event-meeting.not-in-force');
  });
});

describe('check-in', () => {
  test('is idempotent and knows no order: any colleague counts', async () => {
    const day = await makeEventDay();
    const badge = first(day.firms).badges[0] ?? '';
    const tap = (kind: 'in' | 'out', minutes: number) =>
      checkIn.run(
        day.officer,
        { code: day.code, badge, tap: kind, at: at(minutes).toISOString() },
        { now: at(60) },
      );
    const [again] = [
      await tap('in', 30),
      await tap('out', 20),
      await tap('in', 5),
      await tap('in', 30),
    ].slice(-1);
    expect(again).toMatchObject({ ok: true, value: { here: true, changed: false } });
    expect(await db.eventPerson.findUniqueOrThrow({ where: { badge } })).toMatchObject({
      ...{ checkedInAt: at(30), leftAt: null },
    });
    const board = await dayBoard(day.code, day.desk, null, at(60));
    expect(board?.parties.get(first(day.firms).regId)).toMatchObject({ people: 2, here: 1 });
    expect(code(await tap('out', 40))).toBe('done');
    expect((await db.eventPerson.findUniqueOrThrow({ where: { badge } })).leftAt).toEqual(at(40));
  });

  test('knows no badge of another event, and no tap of last week', async () => {
    const [day, other] = [await makeEventDay(), await makeEventDay()];
    const badge = first(other.firms).badges[0];
    expect(code(await checkIn.run(day.officer, { code: day.code, badge }, { now: at(5) }))).toBe(
      'event-day.badge-unknown',
    );
    const own = { code: day.code, badge: first(day.firms).badges[0], at: at(-6000).toISOString() };
    expect(code(await checkIn.run(day.officer, own, { now: at(5) }))).toBe('event-day.tap-too-old');
    expect(code(await checkIn.run(day.otherOfficer, own, { now: at(5) }))).toBe('access.not-found');
    // Who was noted as gone is told so, and not that the badge is of another event.
    const gone = { id: first(day.firms).regId };
    await db.eventRegistration.update({ where: gone, data: { state: 'LEFT', goneFrom: 1 } });
    const late = { ...own, at: at(4).toISOString() };
    expect(code(await checkIn.run(day.officer, late, { now: at(5) }))).toBe('event-day.has-left');
  });
});

test('the hall shows now and next with the delay, names of those who agreed alone, and can be ended', async () => {
  const day = await makeEventDay();
  await meet(day, [0, 0], 1);
  await meet(day, [1, 1], 2, 1);
  const shy = first(day.firms);
  await db.eventRegistration.update({ where: { id: shy.regId }, data: { listed: false } });
  await db.sme.update({ where: { id: shy.ownerId }, data: { nameTh: 'ชื่อที่ไม่ให้เปิดเผย' } });
  const opened = await setHallScreen.run(day.officer, { code: day.code, act: 'open' });
  expect(code(opened)).toBe('done');
  const { hallSecret } = await db.matchingEvent.findUniqueOrThrow({ where: { id: day.id } });
  const secret = hallSecret ?? '';
  expect(secret).toMatch(/^[0-9a-f]{32}$/);
  const board = await hallBoard(secret, at(10));
  expect(board?.now?.meetings).toMatchObject([{ table: '1', sme: { names: null } }]);
  expect(board?.next?.meetings).toMatchObject([
    { table: '2', sme: { names: { en: 'Test firm' } } },
  ]);
  expect(JSON.stringify(board)).not.toContain('ชื่อที่ไม่ให้เปิดเผย');
  // Nobody but the audit's reader knows that it was made, and nobody reads where it is.
  const audit = await db.auditEntry.findMany({
    where: { action: 'event.set-hall-screen' },
    select: { subjectLabel: true, detail: true },
  });
  expect(JSON.stringify(audit)).not.toContain(secret);
  await db.matchingEvent.update({ where: { id: day.id }, data: { delayMinutes: 30 } });
  expect(await hallBoard(secret, at(10))).toMatchObject({ now: null, next: { number: 1 } });
  await setHallScreen.run(day.officer, { code: day.code, act: 'close' });
  expect(await hallBoard(secret, at(10))).toBeNull();
});
