import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { findByLink } from '@/lib/event/by-link';
import { sideOf } from '@/lib/event/policy';
import { meetingsInForce } from '@/lib/event/states';
import { meetingsCalendar } from '@/lib/event-schedule/meetings-calendar';
import { seesName } from '@/lib/event-wish/who-sees';
import type { Locale } from '@/lib/i18n/locales';
import { refuseOneTap } from '@/lib/one-tap/links';

/** The meetings of one's own at an event as a calendar file: by account, or by personal link. */
export type OwnCalendar = { file: string; name: string };

const fellAway = ['CANCELLED', 'DECLINED', 'EXPIRED'] as const;

const other = { include: namedAttendee } satisfies Prisma.EventRegistrationDefaultArgs;

async function calendarOf(
  where:
    | { code: string; id: string }
    | { code: string; smeId: string }
    | { code: string; partnerId: string },
  language: Locale,
): Promise<OwnCalendar | null> {
  const { code, ...own } = where;
  const event = await db.matchingEvent.findFirst({
    where: { code, state: { in: ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'] } },
    include: { slots: { orderBy: { number: 'asc' } } },
  });
  if (!event) return null;
  // What nobody has been told of is nobody's meeting yet; what fell away stands there as cancelled,
  // so that a calendar that has it takes it out.
  const toldOnes = {
    where: { toldAt: { not: null }, state: { in: [...meetingsInForce, ...fellAway] } },
    include: { table: true, sme: other, partner: other },
    orderBy: { slotNumber: 'asc' },
  } satisfies Prisma.EventRegistration$meetingsAsSmeArgs;
  const registration = await db.eventRegistration.findFirst({
    where: { eventId: event.id, ...own },
    include: { meetingsAsSme: toldOnes, meetingsAsPartner: toldOnes },
  });
  if (!registration) return null;
  const meetings = [...registration.meetingsAsSme, ...registration.meetingsAsPartner];
  const tables = new Map(meetings.map(({ table }) => [table.id, table]));
  const told = meetings.map((row) => {
    const other = row.smeRegId === registration.id ? row.partner : row.sme;
    const isSeen = seesName({ listed: other.listed, meeting: row.state }, event.state);
    return { ...row, other: isSeen ? attendeeNames(other) : null };
  });
  const file = meetingsCalendar(event, told, language, tables);
  return { file, name: `${event.code}.ics` };
}

/** Null for who sits on neither side, or has no registration there. */
export async function calendarFor(viewer: Viewer, code: string): Promise<OwnCalendar | null> {
  const side = sideOf(viewer);
  if (!side) return null;
  const { language } = viewer;
  if (side === 'SME') return calendarOf({ code, smeId: viewer.smeId ?? '' }, language);
  return calendarOf({ code, partnerId: viewer.partnerId ?? '' }, language);
}

/** Null also for a link to another event. The caller has asked `mayOpenLink`. */
export async function calendarByLink(
  code: string,
  token: string,
  now = new Date(),
): Promise<OwnCalendar | null> {
  const found = await findByLink(db, token);
  if (!found || refuseOneTap(found.link, now)) return null;
  return calendarOf({ code, id: found.registration.id }, found.link.language);
}
