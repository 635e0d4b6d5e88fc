import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { bookingsInclude, bookingView } from './booking-view';
import { canTakeElsewhere, mayMove } from './policy';
import type { BookingView } from './project';
import { consultationInclude, consultationScope, withHeads } from './scope';
import { type FreeSlot, findFree } from './slot-queries';

/** Times to choose from: for a booking that is moved, or for a first one. */
export type TimeChoice = {
  item: { id: string; code: string; topic: string; version: number };
  /** Which is moved; null: a first time is booked. */
  booking: BookingView | null;
  /** The viewer's own times are among those meant. */
  ownTimes: boolean;
  /** Null: it cannot be done now, or not by this viewer. */
  slots: FreeSlot[] | null;
};

/** Null: no such question, or no such booking of it. Two round trips. */
export async function findTimes(
  viewer: Viewer,
  code: string,
  bookingId: string | null,
  now = new Date(),
): Promise<TimeChoice | null> {
  const scope = consultationScope(viewer);
  if (!scope) return null;
  const row = await db.consultation.findFirst({
    where: { AND: [{ code }, scope] },
    include: { ...consultationInclude, bookings: bookingsInclude },
  });
  const moved = row?.bookings.find(({ id }) => id === bookingId);
  if (!row || (bookingId && !moved)) return null;
  const thing = withHeads(row);
  const booking = moved ? bookingView(moved, viewer, thing, now) : null;
  const { id, topic, version, language, advisorId } = row;
  const may = booking ? booking.canChange : mayMove(viewer, thing, 'book') === true;
  const also = [advisorId, booking?.advisor.id].filter((one) => typeof one === 'string');
  const filter = {
    ...{ topic, language, also, onlyThem: !canTakeElsewhere(viewer, thing) },
    ...(booking ? { way: booking.way } : {}),
  };
  return {
    item: { id, code, topic, version },
    booking,
    ownTimes: also.includes(viewer.id),
    slots: may ? await findFree(filter, now) : null,
  };
}
