import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import { type Mover, makeMove } from '@/lib/introduction/move';
import { type Attendance, attendanceOf, type Report } from './attendance';
import { tellOf } from './notices';
import type { MeetingSide } from './project';
import { proposeTimes } from './propose';
import { staffOf } from './recipients';
import type { PlainMeeting } from './rows';
import { onlineOfferTimes } from './suggestions';

const stateAfter: Record<Attendance, PlainMeeting['state']> = {
  open: 'ARRANGED',
  reported: 'ARRANGED',
  differs: 'ARRANGED',
  held: 'HELD',
  missed: 'MISSED',
};

export type AttendanceWords = {
  side: MeetingSide;
  mover: Mover;
  ownCame: boolean;
  otherCame: boolean;
  names: string | null;
  now: Date;
};

/**
 * One side says who was there. What both have said decides: the meeting was held, or it was missed
 * and an offer to meet online goes out in the same act, or the desks are asked to settle it.
 */
export async function reportAttendance(
  tx: Tx,
  thing: CaseRow,
  meeting: PlainMeeting,
  words: AttendanceWords,
): Promise<Result<Attendance>> {
  const { now } = words;
  const { startsAt, endsAt } = meeting;
  if (!startsAt || !endsAt) return fail('meeting.not-arranged');
  if (startsAt > now) return fail('meeting.not-yet');
  // Of two sides that report at once the second waits here, and then reads the first one's words.
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: { in: ['ARRANGED', 'HELD'] } },
    data: { version: { increment: 1 } },
  });
  if (count === 0 || thing.state !== 'MEETING_ARRANGED') return fail('meeting.not-arranged');
  await tx.meetingAttendance.create({
    data: {
      meetingId: meeting.id,
      side: words.side,
      ownCame: words.ownCame,
      otherCame: words.otherCame,
      names: words.names,
      byName: words.mover.name,
      byId: words.mover.id,
      onBehalf: words.mover.onBehalf ?? false,
      createdAt: now,
    },
  });
  const attendance = attendanceOf(await reportsOf(tx, meeting.id));
  await tx.meeting.update({
    where: { id: meeting.id },
    data: { state: stateAfter[attendance] },
  });
  const facts = { ...meeting, startsAt, endsAt };
  if (attendance === 'missed') {
    const offered = await offerOnline(tx, thing, facts, words);
    if (!offered.ok) return offered;
  }
  if (attendance === 'differs') await tellDiffers(tx, thing, facts, words);
  return ok(attendance);
}

async function reportsOf(tx: Tx, meetingId: string): Promise<Report[]> {
  const rows = await tx.meetingAttendance.findMany({
    where: { meetingId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, side: row.side as MeetingSide }));
}

type Timed = PlainMeeting & { startsAt: Date; endsAt: Date };

/** No blame: the side that reports offers to meet by video, the other picks a time. */
async function offerOnline(tx: Tx, thing: CaseRow, meeting: Timed, words: AttendanceWords) {
  const { mover, now, side } = words;
  const data = { meeting: meeting.id };
  const missed = await makeMove(tx, thing, { move: 'miss', mover, now, data });
  if (!missed.ok) return missed;
  const again = await tx.introduction.findUniqueOrThrow({
    where: { id: thing.id },
    include: caseInclude,
  });
  return proposeTimes(tx, again, {
    side,
    mover,
    minutes: meeting.minutes,
    times: onlineOfferTimes(await readCalendar(tx), now, meeting.minutes),
    kind: 'VIDEO',
    videoUrl: null,
    place: null,
    table: null,
    interpreter: meeting.interpreter,
    agenda: null,
    madeUpFor: { id: meeting.id, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    now,
  });
}

async function tellDiffers(tx: Tx, thing: CaseRow, meeting: Timed, words: AttendanceWords) {
  const { side, now } = words;
  const notice = { template: 'meeting-differs' as const, thing, meeting, side, now };
  const occasion = `${meeting.id} ${now.getTime()}`;
  await tellOf(tx, { ...notice, occasion }, [
    ...(await staffOf(tx, thing, 'officer', now)),
    ...(await staffOf(tx, thing, 'desk', now)),
  ]);
}

/** Whether one side says that both came and the other that one did not: then nothing is filed yet. */
export async function accountsDiffer(tx: Tx, meetingId: string): Promise<boolean> {
  return attendanceOf(await reportsOf(tx, meetingId)) === 'differs';
}
