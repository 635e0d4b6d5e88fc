import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { dayBoard } from '@/lib/event-day/day-board';
import { hallBoard } from '@/lib/event-day/hall';
import { myDay } from '@/lib/event-day/my-day';
import { sayAttendance, settleAttendance } from '@/lib/event-day/rate-commands';
import { noticeSoon } from '@/lib/event-day/soon';
import { choose, firm, indexOf, partner, report } from './event-day-desk';
import { at, code, type EventDay, makeEventDay, meet, meetingOf } from './event-day-world';

const say = (viewer: EventDay['desk'], meetingId: string, said: string, minutes: number) =>
  sayAttendance.run(viewer, { meetingId, said }, { now: at(minutes) });

const runsLate = (day: EventDay, delayMinutes: number, hallSecret: string | null = null) =>
  db.matchingEvent.update({ where: { id: day.id }, data: { delayMinutes, hallSecret } });

/** What the first firm is asked of: meetings, and when they were. */
const begun = async (day: EventDay, minutes: number) => {
  const of = { viewer: firm(day).viewer, code: day.code };
  return (await myDay(of, at(minutes)))?.begun.map(({ id, startsAt }) => [id, startsAt]);
};

describe('a day that runs late', () => {
  test('asks who came once a meeting begins late, and hears nobody before', async () => {
    const day = await makeEventDay();
    const spoken = await meet(day, [0, 1], 1, 1);
    expect(code(await say(firm(day).viewer, spoken, 'both', 20))).toBe('done');
    const id = await meet(day, [0, 0], 2);
    await runsLate(day, 60);
    expect(await begun(day, 89)).toEqual([[spoken, at(60)]]);
    for (const { viewer } of [firm(day), partner(day)]) {
      expect(code(await say(viewer, id, 'own', 89))).toBe('event-meeting.not-yet');
    }
    const early = { meetingId: id, said: 'none' };
    expect(code(await settleAttendance.run(day.desk, early, { now: at(89) }))).toBe(
      'event-meeting.not-yet',
    );
    expect(await meetingOf(id)).toMatchObject({ state: 'CONFIRMED', smeSays: null });
    // The two of the first one have met, whatever is late since.
    expect(code(await say(partner(day, 1).viewer, spoken, 'both', 40))).toBe('done');
    expect(await begun(day, 90)).toEqual([
      [id, at(90)],
      [spoken, at(60)],
    ]);
    expect(code(await say(firm(day).viewer, id, 'both', 90))).toBe('done');
  });

  test('is told of by its own clock: what is soon, and what has moved', async () => {
    const day = await makeEventDay();
    await meet(day, [0, 0], 2);
    await runsLate(day, 20);
    const whenOf = async (template: string) => {
      const where = { template, toEmail: firm(day).viewer.email };
      const { params } = await db.mailMessage.findFirstOrThrow({ where });
      return params;
    };
    const from = (minutes: number) => {
      return { from: at(minutes).toISOString(), until: at(minutes + 25).toISOString() };
    };
    await noticeSoon(at(41));
    expect(await whenOf('event-meeting-soon')).toMatchObject({ when: from(50) });
    const { id, proposals } = await report(day, 'late', partner(day).regId, 4);
    expect(code(await choose(day, id, indexOf(proposals, 'move')))).toBe('done');
    expect(await whenOf('event-day-changed')).toMatchObject({
      ...{ change: 'moved', was: from(50), when: from(110) },
    });
  });

  test('leaves the days around it as they were planned', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const next = 24 * 60;
    const tomorrow = { startsAt: at(next), endsAt: at(next + 25) };
    await db.eventSlot.updateMany({ where: { eventId: day.id, number: 6 }, data: tomorrow });
    const secret = 'a'.repeat(32);
    await runsLate(day, 60, secret);
    const board = await dayBoard(day.code, day.officer, null, at(70));
    expect(board?.slots.map(({ startsAt }) => startsAt)).toEqual(
      [60, 90, 120, 150, 180, next].map(at),
    );
    expect([board?.now?.number, board?.next?.number]).toEqual([1, 2]);
    const hall = await hallBoard(secret, at(70));
    expect([hall?.now?.startsAt, hall?.next?.endsAt]).toEqual([at(60), at(115)]);
    const evening = await hallBoard(secret, at(300));
    expect(evening).toMatchObject({ now: null, next: { number: 6, ...tomorrow } });
    // Next morning, with a delay of that day.
    expect(await begun(day, next - 30)).toEqual([[id, at(0)]]);
    expect(code(await say(firm(day).viewer, id, 'both', next - 30))).toBe('done');
  });
});
