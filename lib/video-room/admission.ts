import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { namesOf, type PartialNames } from '@/lib/i18n/locales';
import { caseInclude } from '@/lib/introduction/case-row';
import { mailAbout } from '@/lib/introduction/notices';
import { introductionScope } from '@/lib/introduction/scope';
import { isClosed } from '@/lib/introduction/states';
import { findOneTap, type OneTap } from '@/lib/one-tap/links';
import { eventMeetingInclude, eventRoom, eventRoomOfLink, sideAtEvent } from './event-room';
import { type RoomSide, type RoomTime, sideAtBooking, sideAtMeeting } from './policy';
import { isSecret } from './schema';

/** A room for one of those whose room it is. To everybody else there is no such room. */
export type OwnRoom = RoomTime & {
  id: string;
  secret: string;
  side: RoomSide;
  person: { key: string; name: string };
  /** Who sits across the table, as far as this person may know. */
  other: PartialNames;
  /** Of the case or the consultation. */
  code: string;
  subject: { kind: string; id: string; label: string; centreCode: string | null };
  /** The page of the case or consultation, without the language; null without an account. */
  page: string | null;
  isExample: boolean;
};

const roomInclude = {
  meeting: { include: { introduction: { include: caseInclude } } },
  eventMeeting: { include: eventMeetingInclude },
  booking: {
    include: {
      slot: true,
      consultation: { include: { sme: true, handler: true } },
    },
  },
} satisfies Prisma.VideoRoomInclude;

type Row = Prisma.VideoRoomGetPayload<{ include: typeof roomInclude }>;
type MeetingRow = NonNullable<Row['meeting']>;
type BookingRow = NonNullable<Row['booking']>;

export async function findRoom(tx: Tx, secret: string, viewer: Viewer): Promise<OwnRoom | null> {
  if (!isSecret(secret)) return null;
  const scope = introductionScope(viewer);
  const row = await tx.videoRoom.findFirst({
    where: {
      secret,
      OR: [
        ...(scope ? [{ meeting: { introduction: scope } }] : []),
        { bookingId: { not: null } },
        { eventMeetingId: { not: null } },
      ],
    },
    include: roomInclude,
  });
  if (!row) return null;
  const person = { key: viewer.id, name: viewer.name };
  if (row.meeting) {
    const side = sideAtMeeting(viewer, row.meeting.introduction);
    return side && meetingRoom(row, row.meeting, { side, person, page: folderOf(viewer) });
  }
  if (row.eventMeeting) {
    const side = sideAtEvent(viewer, row.eventMeeting);
    return side && eventRoom(tx, row, row.eventMeeting, { side, person, page: folderOf(viewer) });
  }
  if (!row.booking) return null;
  const side = sideOfBooking(viewer, row.booking);
  return side && bookingRoom(row, row.booking, { side, person, page: folderOf(viewer) });
}

/**
 * The room that a link opens: one made for the room, or the one by which its holder arranged the
 * meeting. A link that was called back, or has ended, opens nothing; one that was used for the
 * picking of a time still does.
 */
export async function findRoomByLink(
  tx: Tx,
  token: string,
  now: Date,
): Promise<OwnRoom | 'ended' | null> {
  const link =
    (await findOneTap(tx, 'ROOM', token)) ??
    (await findOneTap(tx, 'MEETING', token)) ??
    (await findOneTap(tx, 'EVENT', token));
  if (!link) return null;
  if (link.revokedAt || link.expiresAt <= now) return 'ended';
  if (link.purpose === 'EVENT') return (await eventRoomOfLink(tx, link, now)) ?? 'ended';
  const row = await tx.videoRoom.findUnique({
    where: { meetingId: link.subjectId },
    include: roomInclude,
  });
  if (!row?.meeting || row.meeting.introductionId !== link.introductionId) return 'ended';
  const person = { key: personOfLink(link), name: link.recipientName };
  const side = link.side === 'SME' ? 'THAI' : 'OTHER';
  return meetingRoom(row, row.meeting, { side, person, page: null });
}

function personOfLink(link: OneTap): string {
  return link.userId ?? `link ${link.email}`;
}

type Place = { side: RoomSide; person: OwnRoom['person']; page: string | null };

function folderOf(viewer: Viewer): string {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return '/sme';
    case 'JAPAN_DESK':
      return '/desk';
    case 'PARTNER_CONTACT':
      return '/partner';
    default:
      return '/officer';
  }
}

function meetingRoom(row: Row, meeting: MeetingRow, place: Place): OwnRoom {
  const thing = meeting.introduction;
  const about = mailAbout(thing, place.side === 'THAI' ? 'SME' : 'PARTNER');
  return {
    id: row.id,
    secret: row.secret,
    side: place.side,
    person: place.person,
    page: place.page && `${place.page}/introductions/${thing.code}`,
    state: isClosed(thing.state) ? 'closed' : meetingState(meeting.state),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    other: place.side === 'THAI' ? about.partner : about.sme,
    code: thing.code,
    subject: {
      kind: 'introduction',
      id: thing.id,
      label: thing.code,
      centreCode: thing.centreCode,
    },
    isExample: thing.isExample,
  };
}

function meetingState(state: MeetingRow['state']): RoomTime['state'] {
  if (state === 'CANCELLED') return 'cancelled';
  return state === 'SUPERSEDED' ? 'moved' : 'booked';
}

function sideOfBooking(viewer: Viewer, { slot, consultation }: BookingRow): RoomSide | null {
  return sideAtBooking(viewer, {
    smeId: consultation.smeId,
    advisorIds: [slot.advisorId, ...(consultation.advisorId ? [consultation.advisorId] : [])],
    centreCode: consultation.handledAtCode,
  });
}

function bookingRoom(row: Row, booking: BookingRow, place: Place): OwnRoom {
  const { slot, consultation: thing } = booking;
  const firm = { th: thing.sme.nameTh, ja: thing.sme.nameJa, en: thing.sme.nameEn };
  return {
    id: row.id,
    secret: row.secret,
    side: place.side,
    person: place.person,
    page: place.page && `${place.page}/consultations/${thing.code}`,
    state:
      booking.state === 'CANCELLED' ? 'cancelled' : thing.state === 'CLOSED' ? 'closed' : 'booked',
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    other: place.side === 'THAI' ? namesOf(thing.handler) : firm,
    code: thing.code,
    subject: {
      kind: 'consultation',
      id: thing.id,
      label: thing.code,
      centreCode: thing.handledAtCode,
    },
    isExample: thing.isExample,
  };
}
