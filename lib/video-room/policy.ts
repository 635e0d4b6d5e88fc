import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';

/**
 * Who may be in a video room, and when. Pure.
 *
 * Vocabulary
 * - *side*: `THAI` is the firm's side, `OTHER` the one across the table: the partner's at a
 *   meeting, the advisor's at a consultation. Each has one seat.
 * - *window*: from a little before the beginning until a little after the end.
 */
export const minutesBefore = 15;
export const minutesAfter = 30;

/** A browser that has not been heard of for so long has gone. */
export const goneAfterMs = 45_000;

const minuteMs = 60_000;

export const roomSides = ['THAI', 'OTHER'] as const;
export type RoomSide = (typeof roomSides)[number];

/** What the room's door says to those whose room it is. */
export type Door = 'open' | 'early' | 'over' | 'no-time' | 'cancelled' | 'moved' | 'closed';

/** What a meeting or a booking says about its room. */
export type RoomTime = {
  state: 'booked' | 'cancelled' | 'moved' | 'closed';
  startsAt: Date | null;
  endsAt: Date | null;
};

export type Window = { opensAt: Date; closesAt: Date };

export function windowOf(startsAt: Date, endsAt: Date): Window {
  return {
    opensAt: new Date(startsAt.getTime() - minutesBefore * minuteMs),
    closesAt: new Date(endsAt.getTime() + minutesAfter * minuteMs),
  };
}

export function doorOf({ state, startsAt, endsAt }: RoomTime, now: Date): Door {
  if (state !== 'booked') return state;
  if (!startsAt || !endsAt) return 'no-time';
  const { opensAt, closesAt } = windowOf(startsAt, endsAt);
  if (now < opensAt) return 'early';
  return now < closesAt ? 'open' : 'over';
}

export function otherRoomSide(side: RoomSide): RoomSide {
  return side === 'THAI' ? 'OTHER' : 'THAI';
}

/** The firm's people and its officers on one side; the partner's people and the desk on the other. */
export function sideAtMeeting(
  viewer: Viewer,
  meeting: { smeId: string; partnerId: string; centreCode: string },
): RoomSide | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId === meeting.smeId ? 'THAI' : null;
    case 'OFFICER':
      return isOfficerOf(viewer, meeting.centreCode) ? 'THAI' : null;
    case 'PARTNER_CONTACT':
      return viewer.partnerId === meeting.partnerId ? 'OTHER' : null;
    case 'JAPAN_DESK':
      return 'OTHER';
    case 'ADMIN':
      return null;
  }
}

/** The firm on one side; its advisor, and whoever of the centre stands in, on the other. */
export function sideAtBooking(
  viewer: Viewer,
  booking: { smeId: string; advisorIds: readonly string[]; centreCode: string },
): RoomSide | null {
  if (viewer.role === 'SME_MEMBER') return viewer.smeId === booking.smeId ? 'THAI' : null;
  if (viewer.role !== 'OFFICER') return null;
  const advises = booking.advisorIds.includes(viewer.id);
  return advises || isOfficerOf(viewer, booking.centreCode) ? 'OTHER' : null;
}

export type Holder = { personKey: string; seenAt: Date };

export function isHere({ seenAt }: Pick<Holder, 'seenAt'>, now: Date): boolean {
  return now.getTime() - seenAt.getTime() < goneAfterMs;
}

/** A seat is free, one's own, left behind, or handed over knowingly. */
export function maySit(
  holder: Holder | null,
  person: { key: string; takeOver: boolean },
  now: Date,
): boolean {
  if (!holder || holder.personKey === person.key || person.takeOver) return true;
  return !isHere(holder, now);
}
