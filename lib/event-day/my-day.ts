import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { withDelay } from '@/lib/event/delay';
import { deskScope } from '@/lib/event/queries';
import { meetingsInForce, type Side } from '@/lib/event/states';
import { openedLink } from '@/lib/event-registration/link-page';
import type { PartialNames } from '@/lib/i18n/locales';
import { refuseOneTap } from '@/lib/one-tap/links';
import type { Outlook } from '@/lib/outcome/outlook';
import { beginOf, type Presence, presenceOf } from './presence-words';

/** A registration's own meetings of the day, for the three taps after each. */
export type MyMeeting = {
  id: string;
  slotNumber: number;
  /** With the delay of its day. */
  startsAt: Date;
  endsAt: Date;
  table: string;
  online: boolean;
  other: PartialNames;
  /** What this side said of who came. */
  said: string | null;
  presence: Presence;
  held: boolean;
  missed: boolean;
  settled: boolean;
  rating: { usefulness: number; outlook: Outlook } | null;
  /** The case that it became a meeting of, where this side reads cases. */
  introduction: string | null;
};

export type MyDay = {
  registrationId: string;
  side: Side;
  code: string;
  /** Those whose time has come, the last first. */
  begun: MyMeeting[];
  isRunning: boolean;
};

const onDay = ['PUBLISHED', 'RUNNING', 'CLOSED'] as const;

/**
 * Whose day it is: of the viewer's own firm or partner, of whoever holds a personal link, or of a
 * side for which staff speak.
 */
export type MyDayOf = { viewer: Viewer; code: string; registrationId?: string } | { token: string };

async function registrationWhere(
  of: MyDayOf,
  now: Date,
): Promise<Prisma.EventRegistrationWhereInput | null> {
  if ('token' in of) {
    const found = await openedLink(of.token);
    return found && !refuseOneTap(found.link, now) ? { id: found.registration.id } : null;
  }
  if (of.registrationId) {
    return { id: of.registrationId, event: { AND: [{ code: of.code }, deskScope(of.viewer)] } };
  }
  const { smeId, partnerId } = of.viewer;
  const owner = smeId ? { smeId } : partnerId ? { partnerId } : null;
  return owner && { ...owner, event: { code: of.code } };
}

const ownRows = {
  where: { state: { in: [...meetingsInForce, 'MISSED'] } },
  orderBy: [{ slotNumber: 'desc' }, { id: 'asc' }],
  include: {
    table: true,
    sme: { select: namedAttendee },
    partner: { select: namedAttendee },
    introduction: { select: { code: true } },
    meeting: { select: { surveys: { select: { side: true, usefulness: true, outlook: true } } } },
  },
} satisfies Prisma.EventRegistration$meetingsAsSmeArgs;

type Row = Prisma.EventMeetingGetPayload<typeof ownRows>;

/** In one statement, beside that which finds a link. */
export async function myDay(of: MyDayOf, now = new Date()): Promise<MyDay | null> {
  const where = await registrationWhere(of, now);
  if (!where) return null;
  const row = await db.eventRegistration.findFirst({
    where: { AND: [where, { event: { state: { in: [...onDay] } } }] },
    include: {
      event: { include: { slots: { where: { startsAt: { lte: now } } } } },
      ...{ meetingsAsSme: ownRows, meetingsAsPartner: ownRows },
    },
  });
  if (!row) return null;
  const { id, event } = row;
  const side = row.side as Side;
  const slots = new Map(event.slots.map((slot) => [slot.number, slot]));
  return {
    ...{ registrationId: id, side, code: event.code },
    isRunning: event.state !== 'CLOSED',
    begun: (side === 'SME' ? row.meetingsAsSme : row.meetingsAsPartner).flatMap((meeting) => {
      const slot = slots.get(meeting.slotNumber);
      if (!slot || beginOf(meeting, slot, event.delayMinutes, now) > now) return [];
      return [viewOf(meeting, withDelay(slot, event.delayMinutes, now), side)];
    }),
  };
}

function viewOf(row: Row, slot: { startsAt: Date; endsAt: Date }, side: Side): MyMeeting {
  const own = row.meeting?.surveys.find((survey) => survey.side === side);
  return {
    ...{ id: row.id, slotNumber: row.slotNumber, startsAt: slot.startsAt, endsAt: slot.endsAt },
    ...{ table: row.table.label, online: row.table.online },
    other: attendeeNames(side === 'SME' ? row.partner : row.sme),
    said: side === 'SME' ? row.smeSays : row.partnerSays,
    presence: presenceOf(row),
    ...{ held: row.state === 'HELD', missed: row.state === 'MISSED' },
    settled: row.staffSays !== null,
    rating: own ? { usefulness: own.usefulness, outlook: own.outlook as Outlook } : null,
    introduction: row.introduction?.code ?? null,
  };
}
