import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import {
  type AttendeeRecord,
  attendeeFacts,
  type CarriedOver,
  carriedOver,
  findAttendee,
} from '@/lib/event/attendee';
import {
  type AttendanceLine,
  checkAttendance,
  conditionsFor,
  isRuledOut,
} from '@/lib/event/eligibility-schema';
import {
  type EventPage,
  eventPage,
  eventWords,
  type PageRow,
  pageInclude,
  wordFields,
} from '@/lib/event/event-view';
import { lineOf } from '@/lib/event/places';
import { actsAt, canManageEvent, sideOf } from '@/lib/event/policy';
import { deskScope } from '@/lib/event/queries';
import { mayAttend } from '@/lib/event/registering';
import {
  type AttendeeView,
  attendeeView,
  type RegistrationView,
  registrationView,
  type ViewRow,
  viewInclude,
} from '@/lib/event/registration-view';
import type { Side } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts, rowsOf } from '@/lib/text-record/read';

/** A registration with its event, for its own people, staff and whoever holds its personal link. */
export type RegistrationPage = {
  event: EventPage;
  side: Side;
  attendee: AttendeeView;
  /** Approved, in the directory: may take part at all. */
  mayAttend: boolean;
  /** The event's conditions, line by line. */
  lines: AttendanceLine[];
  /** Whether a stated fact rules it out; an invitation sets that aside. */
  isTurnedAway: boolean;
  /** Null: none yet. */
  registration: RegistrationView | null;
  /** What is sought here, as whoever reads it reads it best. */
  seeks: ReadText | null;
  /** For the form: the words as written, and in which language. */
  seeksOriginal: { body: string; language: Locale } | null;
  /** What the form begins with: from needs and profile, with the need's own words. */
  carriedOver: CarriedOver & { seeks: { body: string; language: Locale } | null };
  /** On the waiting list, counted from 1. */
  line: number | null;
};

type Found = { side: Side; id: string };

const originalIn = (rows: readonly OwnedTextRow[], reader: Locale) => {
  const own = rows.filter(({ origin }) => origin === 'ORIGINAL');
  const best = own.find(({ language }) => language === reader) ?? own[0];
  return best ? { body: best.body, language: best.language } : null;
};

async function pageOf(
  eventWhere: Prisma.MatchingEventWhereInput,
  { side, id }: Found,
  reader: Locale,
  now: Date,
): Promise<RegistrationPage | null> {
  const mine = side === 'SME' ? { smeId: id } : { partnerId: id };
  const row = await db.matchingEvent.findFirst({
    where: { AND: [eventWhere, { state: { not: 'DRAFT' } }] },
    include: { ...pageInclude, registrations: { where: mine, include: viewInclude } },
  });
  if (!row) return null;
  const own = row.registrations[0] ?? null;
  const attendee = own ?? (await findAttendee(db, side, id));
  return attendee && pageFrom({ row, own, attendee: { ...attendee, side } }, reader, now);
}

/** The caller has established that the reader may see them. */
export async function pageFrom(
  { row, own, attendee }: { row: PageRow; own: ViewRow | null; attendee: AttendeeRecord },
  reader: Locale,
  now: Date,
): Promise<RegistrationPage> {
  const { side } = attendee;
  // Nothing has been said here yet: the words of its needs are carried over.
  const isSilent = !own || own.state === 'INVITED';
  const needs = isSilent ? (attendee.sme?.needs ?? []) : [];
  const texts = await readTexts(
    db,
    [
      { kind: 'EVENT', id: row.id },
      ...(own ? [{ kind: 'EVENT_REGISTRATION' as const, id: own.id }] : []),
      ...needs.map((need) => ({ kind: 'NEED' as const, id: need.id })),
    ],
    [...wordFields, 'seeks', 'seeking'],
  );
  const sought = texts.filter(({ field }) => field === 'seeking');
  const seeks = own ? rowsOf(texts, 'EVENT_REGISTRATION', own.id, 'seeks') : [];
  const event = eventPage(row, eventWords(row, texts, reader), now);
  const lines = checkAttendance(attendeeFacts(attendee), conditionsFor(event.eligibility, side));
  const waits = own?.state === 'WAITING_LIST';
  return {
    ...{ event, side, lines },
    attendee: attendeeView(attendee),
    mayAttend: mayAttend(attendee) === true,
    isTurnedAway: isRuledOut(lines) && !own?.invitedAt,
    registration: own ? registrationView(own) : null,
    seeks: bestText(seeks, reader),
    seeksOriginal: originalIn(seeks, reader),
    carriedOver: { ...carriedOver(attendee), seeks: originalIn(sought, reader) },
    line: waits ? await lineOf(db, own) : null,
  };
}

/** As its own people read it: whom officers keep apart from whom is no word to them. */
export function ownPage(page: RegistrationPage): RegistrationPage {
  if (!page.registration) return page;
  return { ...page, registration: { ...page.registration, rivalGroup: null } };
}

/** Of the viewer's own firm or partner, whether or not it has registered. */
export async function findRegistration(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<RegistrationPage | null> {
  const side = sideOf(viewer);
  const id = viewer.smeId ?? viewer.partnerId;
  if (!side || !id) return null;
  const page = await pageOf({ code }, { side, id }, viewer.language, now);
  return page && ownPage(page);
}

/** Of a firm or a partner for whom the viewer acts: by its registration, or by itself. */
export async function findRegistrationFor(
  code: string,
  viewer: Viewer,
  which: { registrationId: string } | { side: Side; attendeeId: string },
  now = new Date(),
): Promise<(RegistrationPage & { mayAct: boolean; mayManage: boolean }) | null> {
  const scope = { AND: [{ code }, deskScope(viewer)] };
  const found = await whichOne(scope, which);
  if (!found) return null;
  const page = await pageOf(scope, found, viewer.language, now);
  if (!page) return null;
  const who =
    found.side === 'SME'
      ? { smeId: found.id, partnerId: null }
      : { smeId: null, partnerId: found.id };
  return {
    ...page,
    mayAct: actsAt(viewer, page.event, who) !== null,
    mayManage: canManageEvent(viewer, page.event),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function whichOne(
  event: Prisma.MatchingEventWhereInput,
  which: { registrationId: string } | { side: Side; attendeeId: string },
): Promise<Found | null> {
  if ('attendeeId' in which) {
    return uuid.test(which.attendeeId) ? { side: which.side, id: which.attendeeId } : null;
  }
  if (!uuid.test(which.registrationId)) return null;
  const row = await db.eventRegistration.findFirst({
    where: { id: which.registrationId, event },
    select: { smeId: true, partnerId: true },
  });
  if (row?.smeId) return { side: 'SME', id: row.smeId };
  return row?.partnerId ? { side: 'PARTNER', id: row.partnerId } : null;
}
