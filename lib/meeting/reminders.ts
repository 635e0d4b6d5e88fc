import { db, type Tx } from '@/lib/db/client';
import { caseInclude } from '@/lib/introduction/case-row';
import { closedStates } from '@/lib/introduction/states';
import { takeOff } from './cancel';
import { tellOf } from './notices';
import type { MeetingSide } from './project';
import { everybodyOf } from './recipients';

/**
 * Reminders of arranged meetings: a day and an hour before, to both sides and both desks, once each.
 * A meeting that was moved is a row of its own and is reminded of anew; a cancelled one never.
 */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const most = 200;

const reminders = [
  { template: 'meeting-soon', before: hourMs, column: 'remindedHourAt' },
  { template: 'meeting-tomorrow', before: dayMs, column: 'remindedDayAt' },
] as const;

type Reminder = (typeof reminders)[number];

/** @returns how many meetings people were reminded of */
export async function remindOfMeetings(now: Date = new Date()): Promise<number> {
  let reminded = 0;
  for (const reminder of reminders) {
    for (const id of await dueFor(reminder, now)) {
      const told = await db.$transaction((tx) => remindOf(tx, id, reminder, now));
      if (told) reminded += 1;
    }
  }
  return reminded;
}

async function dueFor({ before, column }: Reminder, now: Date): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: {
      state: 'ARRANGED',
      startsAt: { gt: now, lte: new Date(now.getTime() + before) },
      [column]: null,
      introduction: { state: 'MEETING_ARRANGED' },
    },
    orderBy: { startsAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Of two workers that come to the same meeting one writes the mark, and the mails with it. */
async function remindOf(tx: Tx, id: string, reminder: Reminder, now: Date): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id, state: 'ARRANGED', [reminder.column]: null },
    data: {
      [reminder.column]: now,
      // An hour before nobody needs to hear of tomorrow any more.
      ...(reminder.column === 'remindedHourAt' ? { remindedDayAt: now } : {}),
    },
  });
  if (count === 0) return false;
  const { introduction: thing, ...meeting } = await tx.meeting.findUniqueOrThrow({
    where: { id },
    include: { introduction: { include: caseInclude } },
  });
  await tellOf(
    tx,
    {
      template: reminder.template,
      occasion: id,
      thing,
      meeting,
      side: meeting.proposedBySide as MeetingSide,
      brief: true,
      now,
    },
    await everybodyOf(tx, thing, now),
  );
  return true;
}

/** Takes meetings that lie ahead out of the calendars when their case has ended meanwhile. */
export async function cancelEndedMeetings(now: Date = new Date()): Promise<number> {
  const rows = await db.meeting.findMany({
    where: {
      state: 'ARRANGED',
      startsAt: { gt: now },
      introduction: { state: { in: [...closedStates] } },
    },
    take: most,
    select: { id: true },
  });
  let cancelled = 0;
  for (const { id } of rows) {
    const done = await db.$transaction((tx) => cancelEnded(tx, id, now));
    if (done) cancelled += 1;
  }
  return cancelled;
}

async function cancelEnded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const meeting = await takeOff(tx, { id }, null);
  if (!meeting) return false;
  const thing = await tx.introduction.findUniqueOrThrow({
    where: { id: meeting.introductionId },
    include: caseInclude,
  });
  const side = meeting.proposedBySide as MeetingSide;
  const notice = { template: 'meeting-case-ended' as const, occasion: id, thing, meeting, side };
  await tellOf(tx, { ...notice, calendar: true, now }, await everybodyOf(tx, thing, now));
  return true;
}
