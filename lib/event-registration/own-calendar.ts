import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { attendeeNames, isListed, namedAttendee } from '@/lib/event/attendee';
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

const eventInclude = {
  slots: { orderBy: { number: 'asc' } },
} satisfies Prisma.MatchingEventInclude;

// What nobody has been told of is nobody's meeting yet; what fell away stands there as cancelled,
// so that a calendar that has it takes it out.
const toldOnes = {
  where: { toldAt: { not: null }, state: { in: [...meetingsInForce, ...fellAway] } },
  include: { table: true, sme: other, partner: other },
  orderBy: { slotNumber: 'asc' },
} satisfies Prisma.EventRegistration$meetingsAsSmeArgs;

const ownInclude = {
  meetingsAsSme: toldOnes,
  meetingsAsPartner: toldOnes,
} satisfies Prisma.EventRegistrationInclude;

type EventRow = Prisma.MatchingEventGetPayload<{ include: typeof eventInclude }>;
type OwnRow = Prisma.EventRegistrationGetPayload<{ include: typeof ownInclude }>;

function fileOf(event: EventRow, registration: OwnRow, language: Locale): string {
  const meetings = [...registration.meetingsAsSme, ...registration.meetingsAsPartner];
  const tables = new Map(meetings.map(({ table }) => [table.id, table]));
  const told = meetings.map((row) => {
    const other = row.smeRegId === registration.id ? row.partner : row.sme;
    const isSeen = seesName({ listed: isListed(other), meeting: row.state }, event.state);
    return { ...row, other: isSeen ? attendeeNames(other) : null };
  });
  return meetingsCalendar(event, told, language, tables);
}

const withMeetings = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED', 'CANCELLED'] as const;

async function calendarOf(
  where:
    | { code: string; id: string }
    | { code: string; smeId: string }
    | { code: string; partnerId: string },
  language: Locale,
): Promise<OwnCalendar | null> {
  const { code, ...own } = where;
  const event = await db.matchingEvent.findFirst({
    where: { code, state: { in: [...withMeetings] } },
    include: eventInclude,
  });
  if (!event) return null;
  const registration = await db.eventRegistration.findFirst({
    where: { eventId: event.id, ...own },
    include: ownInclude,
  });
  if (!registration) return null;
  return { file: fileOf(event, registration, language), name: `${event.code}.ics` };
}

/** Of an event that was called off: for each registration that had been told of a meeting there. */
export async function calledOffCalendars(
  tx: Tx,
  eventId: string,
): Promise<ReadonlyMap<string, (language: Locale) => string>> {
  const event = await tx.matchingEvent.findUnique({
    where: { id: eventId },
    include: eventInclude,
  });
  if (!event) return new Map();
  const off = { some: { toldAt: { not: null }, state: 'CANCELLED' as const } };
  const rows = await tx.eventRegistration.findMany({
    where: { eventId, OR: [{ meetingsAsSme: off }, { meetingsAsPartner: off }] },
    include: ownInclude,
  });
  return new Map(
    rows.map((row) => [row.id, (language: Locale) => fileOf(event, row, language)] as const),
  );
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
