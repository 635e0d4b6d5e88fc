import { randomBytes } from 'node:crypto';
import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { meetingsInForce } from '@/lib/event/states';
import type { OneTap } from '@/lib/one-tap/links';
import { videoProvider } from '@/lib/video/rooms';
import type { OwnRoom } from './admission';
import { minutesAfter, minutesBefore, type RoomSide } from './policy';

/** The rooms of meetings that an event holds online. */
export const eventMeetingInclude = {
  event: true,
  table: true,
  sme: { include: namedAttendee },
  partner: { include: namedAttendee },
} satisfies Prisma.EventMeetingInclude;

type MeetingRow = Prisma.EventMeetingGetPayload<{ include: typeof eventMeetingInclude }>;
type Place = { side: RoomSide; person: OwnRoom['person']; page: string | null };

const minuteMs = 60_000;

/** The firm's people and the event's officers on one side; the partner's and the desk on the other. */
export function sideAtEvent(viewer: Viewer, row: MeetingRow): RoomSide | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId !== null && viewer.smeId === row.sme.smeId ? 'THAI' : null;
    case 'OFFICER':
      return isOfficerOf(viewer, row.event.centreCode) ? 'THAI' : null;
    case 'PARTNER_CONTACT':
      return viewer.partnerId !== null && viewer.partnerId === row.partner.partnerId
        ? 'OTHER'
        : null;
    case 'JAPAN_DESK':
      return 'OTHER';
    case 'ADMIN':
      return null;
  }
}

export async function eventRoom(
  tx: Tx,
  room: { id: string; secret: string },
  row: MeetingRow,
  { side, person, page }: Place,
): Promise<OwnRoom> {
  const { event, eventId, slotNumber: number } = row;
  const slot = await tx.eventSlot.findUnique({
    where: { eventId_number: { eventId, number } },
    select: { startsAt: true, endsAt: true },
  });
  const late = (at: Date) => new Date(at.getTime() + event.delayMinutes * minuteMs);
  const inForce = (meetingsInForce as readonly string[]).includes(row.state);
  return {
    ...{ id: room.id, secret: room.secret, side, person },
    page:
      page &&
      `${page}/events/${event.code}${page === '/officer' || page === '/desk' ? '' : '/meetings'}`,
    // A meeting that went to a table in the hall has no room any more.
    state: inForce && row.table.online ? 'booked' : 'cancelled',
    startsAt: slot && late(slot.startsAt),
    endsAt: slot && late(slot.endsAt),
    other: attendeeNames(side === 'THAI' ? row.partner : row.sme),
    code: event.code,
    subject: { kind: 'event', id: event.id, label: event.code, centreCode: event.centreCode },
    isExample: row.isExample,
  };
}

/**
 * A personal link is about a registration, which may meet online several times in a row, so that one
 * room opens while another has not closed: the meeting that is held now, else the one whose door is
 * open ahead of it, else the last one that ran over, else the next.
 */
export async function eventRoomOfLink(tx: Tx, link: OneTap, now: Date): Promise<OwnRoom | null> {
  const closing = new Date(now.getTime() - minutesAfter * minuteMs);
  const opening = new Date(now.getTime() + minutesBefore * minuteMs);
  const [next] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "VideoRoom" r
      JOIN "EventMeeting" m ON m."id" = r."eventMeetingId"
      JOIN "EventTable" t ON t."id" = m."tableId" AND t."online"
      JOIN "MatchingEvent" e ON e."id" = m."eventId"
      JOIN "EventSlot" s ON s."eventId" = m."eventId" AND s."number" = m."slotNumber"
      CROSS JOIN LATERAL (SELECT
        s."startsAt" + e."delayMinutes" * interval '1 minute' AS "from",
        s."endsAt" + e."delayMinutes" * interval '1 minute' AS "until") at
    WHERE ${link.subjectId}::uuid IN (m."smeRegId", m."partnerRegId")
      AND m."state"::text = ANY(${[...meetingsInForce]}) AND at."until" > ${closing}
    ORDER BY CASE WHEN at."from" <= ${now} AND at."until" > ${now} THEN 0
        WHEN at."until" > ${now} AND at."from" <= ${opening} THEN 1
        WHEN at."until" <= ${now} THEN 2 ELSE 3 END,
      abs(extract(epoch FROM at."from" - ${now}::timestamptz)) LIMIT 1`;
  if (!next) return null;
  const room = await tx.videoRoom.findUniqueOrThrow({
    where: { id: next.id },
    include: { eventMeeting: { include: eventMeetingInclude } },
  });
  if (!room.eventMeeting) return null;
  const side = room.eventMeeting.smeRegId === link.subjectId ? 'THAI' : 'OTHER';
  const person = { key: link.userId ?? `link ${link.email}`, name: link.recipientName };
  return eventRoom(tx, room, room.eventMeeting, { side, person, page: null });
}

const openAheadMinutes = 30;

/** Meetings that are soon held online get their rooms. @returns how many were made */
export async function openEventRooms(now: Date, most = 500): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "EventMeeting" m
      JOIN "EventTable" t ON t."id" = m."tableId" AND t."online"
      JOIN "MatchingEvent" e ON e."id" = m."eventId"
      JOIN "EventSlot" s ON s."eventId" = m."eventId" AND s."number" = m."slotNumber"
    WHERE e."state" IN ('PUBLISHED', 'RUNNING') AND m."state"::text = ANY(${[...meetingsInForce]})
      AND s."startsAt" <= ${new Date(now.getTime() + openAheadMinutes * minuteMs)}
      AND s."endsAt" + e."delayMinutes" * interval '1 minute' > ${now}
      AND NOT EXISTS (SELECT FROM "VideoRoom" r WHERE r."eventMeetingId" = m."id")
    LIMIT ${most}`;
  const data = rows.map(({ id }) => ({
    eventMeetingId: id,
    secret: randomBytes(16).toString('hex'),
  }));
  const { count } = await db.videoRoom.createMany({ data, skipDuplicates: true });
  return count;
}

/**
 * Where the two meet, by meeting; whoever asks has found the meetings within their own scope.
 *
 * @param byLink the address by which somebody without an account enters the portal's own rooms
 */
export function eventRoomAddresses(
  meetings: readonly { id: string; roomSecret: string | null }[],
  byLink: string | null = null,
): Map<string, string> {
  const provider = videoProvider();
  return new Map(
    meetings.flatMap(({ id, roomSecret }) => {
      if (roomSecret === null) return [];
      const address = byLink !== null && provider.builtIn ? byLink : provider.roomUrl(roomSecret);
      return [[id, address] as const];
    }),
  );
}
