import type { Tx } from '@/lib/db/client';
import { lockSchedule } from '@/lib/event/schedule-lock';
import type { EventState, Side } from '@/lib/event/states';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import type { DeclineReason, MeetingAnswer, SeenMeeting } from './confirm-schema';
import { tellSoon } from './plan-write';
import { reckonUnmetSoon } from './unmet';
import { offerFreed } from './waiting-pairs';

/**
 * The two sides' word on the provisional schedule. A yes and the clock that ends the time to answer
 * both write under a condition, so that of the two one wins and the other does nothing.
 */
export type Answering = {
  registration: { id: string; side: string };
  event: { id: string; state: string };
  now: Date;
};

const columns = {
  SME: { own: 'smeAnswer', at: 'smeAnsweredAt', id: 'smeRegId' },
  PARTNER: { own: 'partnerAnswer', at: 'partnerAnsweredAt', id: 'partnerRegId' },
} as const;

const sideOf = ({ side }: { side: string }): Side => (side === 'SME' ? 'SME' : 'PARTNER');

/**
 * Says yes to meetings that wait for it at the time at which they were seen; where the other side
 * has, they are confirmed.
 */
async function sayYes(
  tx: Tx,
  { registration, event, now }: Answering,
  seen: readonly SeenMeeting[],
): Promise<number> {
  const side = sideOf(registration);
  const { own, at, id } = columns[side];
  const theirs = side === 'SME' ? 'partnerAnswer' : 'smeAnswer';
  const waits = {
    OR: seen.map(({ meetingId: id, slotNumber }) => ({ id, slotNumber })),
    ...{ eventId: event.id, [id]: registration.id, state: 'OFFERED' as const, [own]: null },
    answerBy: { gt: now },
  };
  const yes = { [own]: 'YES', [at]: now, version: { increment: 1 } };
  // Rows are held before they are looked at: the other side may answer at this very moment.
  await tx.$queryRaw`
    SELECT "id" FROM "EventMeeting" WHERE "eventId" = ${event.id}::uuid AND "state" = 'OFFERED'
      AND "id" = ANY(${seen.map(({ meetingId }) => meetingId)}::uuid[])
      AND (${registration.id}::uuid IN ("smeRegId", "partnerRegId")) ORDER BY "id" FOR UPDATE`;
  const both = await tx.eventMeeting.updateMany({
    where: { ...waits, [theirs]: 'YES' },
    data: { ...yes, state: 'CONFIRMED' },
  });
  const one = await tx.eventMeeting.updateMany({ where: waits, data: yes });
  return both.count + one.count;
}

/** Those that have got another time meanwhile go on waiting. @returns how many it has said yes to */
export async function confirmAll(
  tx: Tx,
  answering: Answering,
  seen: readonly SeenMeeting[],
): Promise<Result<number>> {
  const count = await sayYes(tx, answering, seen);
  if (count > 0) return ok(count);
  const [first] = seen;
  const refused = first ? await refusalOf(tx, answering, first) : null;
  return fail(refused ?? 'event-meeting.not-asked');
}

export async function answerMeeting(
  tx: Tx,
  answering: Answering,
  given: SeenMeeting & { answer: MeetingAnswer; reason: DeclineReason | null },
): Promise<Result<null>> {
  const { answer, reason } = given;
  if (answer === 'NO') {
    if (reason === null) return fail('event-meeting.reason-missing');
    return sayNo(tx, answering, given, reason);
  }
  if ((await sayYes(tx, answering, [given])) === 1) return ok(null);
  const refused = await refusalOf(tx, answering, given);
  return refused === null ? ok(null) : fail(refused);
}

/** Null: it was said already. */
async function refusalOf(
  tx: Tx,
  { registration, now }: Answering,
  { meetingId, slotNumber }: SeenMeeting,
): Promise<FailureCode | null> {
  const { own, id } = columns[sideOf(registration)];
  const row = await tx.eventMeeting.findFirst({ where: { id: meetingId, [id]: registration.id } });
  if (!row) return 'access.not-found';
  const isIn = row.state === 'OFFERED' || row.state === 'CONFIRMED';
  if (isIn && row.slotNumber !== slotNumber) return 'event-meeting.moved-meanwhile';
  if (isIn && row[own] === 'YES') return null;
  const isLate = row.state === 'EXPIRED' || (row.answerBy !== null && row.answerBy <= now);
  return isLate ? 'event-meeting.answer-late' : 'event-meeting.not-asked';
}

/** States of an event in which a side can still take back what it has agreed to. */
export const declinable: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED'];

/** Frees the place, also of a meeting that was confirmed, and offers it to a pair that waits. */
async function sayNo(
  tx: Tx,
  { registration, event, now }: Answering,
  seen: SeenMeeting,
  reason: DeclineReason,
): Promise<Result<null>> {
  await lockSchedule(tx, event.id);
  const { state } = await tx.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
  const agreed = declinable.includes(state) ? [{ state: 'CONFIRMED' as const }] : [];
  const { own, at, id } = columns[sideOf(registration)];
  const { count } = await tx.eventMeeting.updateMany({
    where: {
      ...{ id: seen.meetingId, slotNumber: seen.slotNumber },
      ...{ eventId: event.id, [id]: registration.id },
      OR: [{ state: 'OFFERED', answerBy: { gt: now } }, ...agreed],
    },
    data: {
      ...{ [own]: 'NO', [at]: now, answerReason: reason },
      ...{ state: 'DECLINED', endedReason: 'declined', endedAt: now, locked: false },
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    return fail(
      (await refusalOf(tx, { registration, event, now }, seen)) ?? 'event-meeting.not-asked',
    );
  }
  await offerFreed(tx, event.id, 1, now);
  await reckonUnmetSoon(tx, event.id, now);
  await tellSoon(tx, event.id, now);
  return ok(null);
}

/**
 * Ends meetings that were not confirmed in time and offers their places to pairs that wait.
 * @returns how many have ended, and how many pairs were asked instead
 */
export async function expireUnanswered(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<{ freed: number; offered: number }> {
  await lockSchedule(tx, eventId);
  const { count: freed } = await tx.eventMeeting.updateMany({
    where: { eventId, state: 'OFFERED', answerBy: { lte: now } },
    data: {
      ...{ state: 'EXPIRED', endedReason: 'expired', endedAt: now, locked: false },
      version: { increment: 1 },
    },
  });
  if (freed === 0) return { freed: 0, offered: 0 };
  const offered = await offerFreed(tx, eventId, freed, now);
  await reckonUnmetSoon(tx, eventId, now);
  await addJob(tx, 'schedule-tell', { eventId }, { key: `schedule-tell:${eventId}` });
  return { freed, offered };
}
