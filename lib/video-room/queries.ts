import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import { findRoom, findRoomByLink, type OwnRoom } from './admission';
import { type RoomSide, windowOf } from './policy';

/** The room, if it is this person's: in whatever state its door is. */
export function ownRoom(viewer: Viewer, secret: string): Promise<OwnRoom | null> {
  return findRoom(db, secret, viewer);
}

export async function roomByLink(token: string, now: Date): Promise<OwnRoom | 'ended' | null> {
  return (await mayOpenLink()) ? findRoomByLink(db, token, now) : null;
}

/** A line that was typed in a room, as it is read afterwards. */
export type KeptLine = {
  id: string;
  bookingId: string;
  side: RoomSide;
  name: string;
  body: string;
  language: Locale;
  createdAt: Date;
};

/** Bookings in whose rooms something may have been typed by now. */
export function openedRooms(
  bookings: readonly { id: string; startsAt: Date; endsAt: Date }[],
  now = new Date(),
): string[] {
  return bookings
    .filter(({ startsAt, endsAt }) => now >= windowOf(startsAt, endsAt).opensAt)
    .map(({ id }) => id);
}

/**
 * What was typed in the rooms of bookings, oldest first. Whoever asks has found the bookings within
 * their own scope already.
 */
export async function typedInBookings(bookingIds: readonly string[]): Promise<KeptLine[]> {
  if (bookingIds.length === 0) return [];
  const rows = await db.videoRoomMessage.findMany({
    where: { room: { bookingId: { in: [...bookingIds] } } },
    orderBy: { id: 'asc' },
    include: { room: { select: { bookingId: true } } },
  });
  return rows.map(({ id, room, side, name, body, language, createdAt }) => ({
    id: String(id),
    bookingId: room.bookingId ?? '',
    side: side as RoomSide,
    ...{ name, body, language, createdAt },
  }));
}
