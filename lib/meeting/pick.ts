import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { CaseRow } from '@/lib/introduction/case-row';
import { dueAfter, nextTick } from '@/lib/introduction/clock';
import { clockRules, type Moved, type Mover, makeMove } from '@/lib/introduction/move';
import { keepRoom } from '@/lib/video/rooms';
import { tellOf } from './notices';
import { busyTimes, overlapOf } from './overlap';
import { type MeetingSide, otherSide } from './project';
import { everybodyOf } from './recipients';
import type { MeetingWithTimes } from './rows';

export type PickedTime = {
  timeId: string;
  /** The picker knows of another meeting at this time. */
  overlap: boolean;
  mover: Mover;
  now: Date;
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Picks one of the proposed times: of two who pick at once one wins. A meeting of the case that was
 * arranged and lies ahead moves to the new time: calendars know it by its UID.
 */
export async function pickTime(
  tx: Tx,
  thing: CaseRow,
  meeting: MeetingWithTimes,
  pick: PickedTime,
): Promise<Result<Moved>> {
  const { now, mover } = pick;
  if (meeting.state !== 'PROPOSED') return fail('meeting.already-picked');
  const time = meeting.times.find(({ id }) => id === pick.timeId);
  if (!time) return fail('field.check', { timeId: 'field.not-a-choice' });
  if (time.startsAt <= now) return fail('field.check', { timeId: 'meeting.time-passed' });
  const overlap = overlapOf(time, await busyTimes(tx, thing, [time]), thing);
  if ((overlap.firm || overlap.partner) && !pick.overlap) {
    return fail('field.check', { overlap: 'meeting.overlap' });
  }
  const { startsAt, endsAt } = time;
  const ahead = startsAt.getTime() - now.getTime();
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: 'PROPOSED' },
    data: {
      state: 'ARRANGED',
      startsAt,
      endsAt,
      pickedByName: mover.name,
      pickedAt: now,
      // The letter of this pick is the reminder of what begins so soon.
      remindedDayAt: ahead <= dayMs ? now : null,
      remindedHourAt: ahead <= hourMs ? now : null,
      version: { increment: 1 },
    },
  });
  if (count === 0) return fail('meeting.already-picked');
  const moving = await takeOver(tx, meeting, now);
  if (!moving.ok) return moving;
  const moved = await arrange(tx, thing, { meetingId: meeting.id, endsAt, mover, now });
  if (!moved.ok) return moved;
  await tx.oneTapLink.updateMany({
    where: { purpose: 'MEETING', subjectId: meeting.id, revokedAt: null },
    // The link of whoever picks by it goes on showing the meeting.
    data: { expiresAt: new Date(endsAt.getTime() + 7 * dayMs) },
  });
  const arranged = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
  await tellOf(
    tx,
    {
      template: moving.value ? 'meeting-moved' : 'meeting-arranged',
      occasion: moved.value.eventId,
      thing,
      meeting: arranged,
      side: otherSide(meeting.proposedBySide as MeetingSide),
      calendar: true,
      now,
    },
    await everybodyOf(tx, thing, now),
  );
  return moved;
}

/** Takes the UID of the meeting that is moved, one change further on. @returns whether there was one */
async function takeOver(tx: Tx, meeting: MeetingWithTimes, now: Date): Promise<Result<boolean>> {
  const earlier = await tx.meeting.findFirst({
    where: {
      introductionId: meeting.introductionId,
      id: { not: meeting.id },
      state: 'ARRANGED',
      endsAt: { gt: now },
    },
    orderBy: { startsAt: 'desc' },
  });
  if (!earlier) return ok(false);
  const { count } = await tx.meeting.updateMany({
    where: { id: earlier.id, state: 'ARRANGED' },
    data: { state: 'SUPERSEDED', uid: `moved-${earlier.id}`, version: { increment: 1 } },
  });
  if (count === 0) return fail('meeting.already-picked');
  await tx.meeting.update({
    where: { id: meeting.id },
    data: { uid: earlier.uid, sequence: earlier.sequence + 1, replacesId: earlier.id },
  });
  if (meeting.videoUrl === earlier.videoUrl) await keepRoom(tx, earlier.id, meeting.id);
  return ok(true);
}

/** The case waits for the meeting; both say how it went within a few days of its end. */
async function arrange(
  tx: Tx,
  thing: CaseRow,
  { meetingId, endsAt, mover, now }: { meetingId: string; endsAt: Date; mover: Mover; now: Date },
): Promise<Result<Moved>> {
  const rules = await clockRules(tx);
  const dueAt = dueAfter('report', 'DESK', endsAt, rules);
  const tick = nextTick(
    {
      ...{ state: 'MEETING_ARRANGED', turn: 'DESK', stage: 'RUNNING' },
      ...{ clockFrom: endsAt, dueAt, closesAt: null, pausedUntil: null },
    },
    rules,
  );
  return makeMove(tx, thing, {
    move: 'pick-time',
    mover,
    now,
    dueAt,
    data: { meeting: meetingId },
    // Nobody is reminded of a report before there is something to report.
    columns: { tickAt: tick?.at ?? dueAt },
  });
}
