import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { canManageEvent } from '@/lib/event/policy';
import { pairGuard } from '@/lib/event-wish/pair-weights';
import type { FailureCode } from '@/lib/failure';
import { codeOfGuard, placesFor } from './move-plan';
import type { MovePlace } from './plan-view';
import { buildProblem } from './problem';
import { pairKey } from './problem-wishes';
import type { Pair } from './run-schema';

/** Where a meeting may be moved: every slot and table, free or with the reason why not. */
export async function legalPlaces(
  meetingId: string,
  viewer: Viewer,
  now = new Date(),
): Promise<MovePlace[] | null> {
  const meeting = await db.eventMeeting.findUnique({
    where: { id: meetingId },
    include: { event: { select: { id: true, centreCode: true } } },
  });
  if (!meeting || !canManageEvent(viewer, meeting.event)) return null;
  return places(meeting.eventId, meeting, now);
}

/** The same where the caller has found the meeting in a schedule that the viewer manages. */
export function placesInPlan(
  eventId: string,
  meeting: Pair,
  now = new Date(),
): Promise<MovePlace[] | null> {
  return places(eventId, meeting, now);
}

/** The same for a pair that has no meeting yet. */
export async function placesToAdd(
  eventId: string,
  pair: Pair,
  viewer: Viewer,
  now = new Date(),
): Promise<MovePlace[] | null> {
  return (await manages(eventId, viewer)) ? places(eventId, pair, now) : null;
}

/** Why a pair is not to be brought together wherever it were placed; null: nothing forbids it. */
export async function guardToAdd(
  eventId: string,
  pair: Pair,
  viewer: Viewer,
): Promise<FailureCode | null> {
  return (await manages(eventId, viewer)) ? codeOfGuard(await pairGuard(db, eventId, pair)) : null;
}

async function manages(eventId: string, viewer: Viewer): Promise<boolean> {
  const event = await db.matchingEvent.findUnique({ where: { id: eventId } });
  return event !== null && canManageEvent(viewer, event);
}

async function places(eventId: string, pair: Pair, now: Date): Promise<MovePlace[] | null> {
  const built = await buildProblem(db, eventId, { use: 'hand', now, extra: [pair], weigh: false });
  const wish = built.wishOf.get(pairKey(pair));
  return wish === undefined ? null : placesFor(built, wish);
}
