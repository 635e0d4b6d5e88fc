import { createHash } from 'node:crypto';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { attendeeNames, isListed, namedAttendee } from '@/lib/event/attendee';
import { deadline, tellRegistrations } from '@/lib/event/notices';
import { toldColumns } from '@/lib/event/recipients';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { otherSide, type Side } from '@/lib/event/states';
import { seesName } from '@/lib/event-wish/who-sees';
import { type Locale, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { meetingsCalendar } from './meetings-calendar';
import { type Line, type LineWorld, linesIn } from './plan-lines';
import { isPublic } from './plan-write';

/**
 * Tells both sides what their schedule is now, where it differs from what they were told last: one
 * mail to each reader, however many of their meetings have changed. The meetings themselves say what
 * has been told (`toldSlot`, `toldTableId`), so that nothing is told twice and nothing is lost.
 */
const told = { ...toldColumns, listed: true, ...namedAttendee } as const;

const tellInclude = {
  slots: true,
  tables: { select: { id: true, label: true, online: true } },
  meetings: {
    where: {
      OR: [
        { state: { in: ['OFFERED', 'CONFIRMED'] } },
        { state: { in: ['CANCELLED', 'DECLINED', 'EXPIRED'] }, toldSlot: { not: null } },
      ],
    },
  },
} satisfies Prisma.MatchingEventInclude;

type EventRow = Prisma.MatchingEventGetPayload<{ include: typeof tellInclude }>;
type MeetingRow = EventRow['meetings'][number];

const longAgo = new Date(0);

/** Taken out by whoever left, or on the day: those who did so have told the other side. */
const toldElsewhere = new Set(['left', 'late', 'sme-absent', 'partner-absent', 'both-absent']);

/** @returns how many mails were made */
export async function tellSchedule(
  eventId: string,
  { now = new Date(), published = false }: { now?: Date; published?: boolean } = {},
): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await lockSchedule(tx, eventId);
      return tell(tx, eventId, now, published);
    },
    { timeout: 300_000 },
  );
}

async function readTold(tx: Tx, eventId: string) {
  const event = await tx.matchingEvent.findUnique({
    where: { id: eventId },
    include: tellInclude,
  });
  if (!event || event.state === 'CANCELLED') return null;
  // Calendars name the other sides of all meetings, also of those that stay as they were.
  const parties = await tx.eventRegistration.findMany({
    where: { id: { in: [...partiesOf(event.meetings)] } },
    select: told,
  });
  return { event, parties, world: worldOf(event, parties) };
}

async function tell(tx: Tx, eventId: string, now: Date, published: boolean): Promise<number> {
  const read = await readTold(tx, eventId);
  if (!read) return 0;
  const { event, parties, world } = read;
  const isNews = (row: MeetingRow) => isUntold(row) || (published && isHere(row));
  const news = event.meetings.filter(isNews);
  const count =
    (await tellOffered(tx, event, parties, news, world, now)) +
    (await tellOthers(tx, event, parties, { news, published }, world, now));
  await markTold(tx, event.meetings.filter(isUntold), now);
  return count;
}

type PartyRow = Prisma.EventRegistrationGetPayload<{ select: typeof told }>;

const partiesOf = (rows: readonly MeetingRow[]) =>
  new Set(rows.flatMap((row) => [row.smeRegId, row.partnerRegId]));

const isHere = ({ state }: MeetingRow) => state === 'OFFERED' || state === 'CONFIRMED';

function isUntold(row: MeetingRow): boolean {
  if (!isHere(row)) return !toldElsewhere.has(row.endedReason ?? '');
  if (row.toldSlot !== row.slotNumber || row.toldTableId !== row.tableId) return true;
  // Moved and back before anybody heard of it: the answers are gone, and are asked for anew.
  return row.state === 'OFFERED' && row.askedAt !== null && row.askedAt > (row.toldAt ?? longAgo);
}

/** What mails and calendars are made of; who the other side is only as far as the reader may know. */
type TellWorld = LineWorld & {
  otherOf: (row: MeetingRow, id: string) => { side: Side; names: PartialNames | null };
};

function worldOf(event: EventRow, parties: readonly PartyRow[]): TellWorld {
  const known = new Map(parties.map((row) => [row.id, row]));
  return {
    slots: new Map(event.slots.map((slot) => [slot.number, slot])),
    tables: new Map(event.tables.map((table) => [table.id, table])),
    otherOf: (row, id) => {
      const side = otherSide(sideIn(row, id));
      const other = known.get(side === 'SME' ? row.smeRegId : row.partnerRegId);
      const isSeen =
        other && seesName({ listed: isListed(other), meeting: row.state }, event.state);
      return { side, names: isSeen ? attendeeNames(other) : null };
    },
  };
}

const sideIn = (row: MeetingRow, id: string): Side => (row.smeRegId === id ? 'SME' : 'PARTNER');

function asks(row: MeetingRow, id: string): boolean {
  const own = sideIn(row, id) === 'SME' ? row.smeAnswer : row.partnerAnswer;
  return row.state === 'OFFERED' && own === null;
}

function lineOf(row: MeetingRow, id: string, { otherOf }: TellWorld): Line {
  const other = otherOf(row, id);
  const place = { slotNumber: row.slotNumber, tableId: row.tableId };
  const was =
    row.toldSlot === null
      ? null
      : { slotNumber: row.toldSlot, tableId: row.toldTableId ?? row.tableId };
  if (row.state === 'CANCELLED') return { kind: 'dropped', other, place: was ?? place, was: null };
  if (row.state === 'EXPIRED') return { kind: 'expired', other, place: was ?? place, was: null };
  if (row.state === 'DECLINED') return { kind: 'declined', other, place: was ?? place, was: null };
  const isMoved = was && (was.slotNumber !== row.slotNumber || was.tableId !== row.tableId);
  return { kind: isMoved ? 'moved' : 'at', other, place, was: isMoved ? was : null };
}

/** News of one registration, to make each occasion's mail once. */
const occasionOf = (id: string, rows: readonly MeetingRow[]) =>
  `${id} ${createHash('sha256')
    .update(rows.map((row) => `${row.id}:${row.version}:${row.state}`).join(' '))
    .digest('hex')
    .slice(0, 24)}`;

const ofParty = (rows: readonly MeetingRow[], id: string) =>
  rows.filter((row) => row.smeRegId === id || row.partnerRegId === id);

/** Those who are to answer. */
async function tellOffered(
  tx: Tx,
  event: EventRow,
  parties: readonly PartyRow[],
  news: readonly MeetingRow[],
  world: TellWorld,
  now: Date,
): Promise<number> {
  const asked = parties.filter(({ id }) => news.some((row) => asks(row, id)));
  return tellRegistrations(
    tx,
    'event-schedule-offered',
    event,
    asked,
    {
      params: ({ id }) => {
        const rows = ofParty(news, id);
        const [first] = rows
          .flatMap((row) => (asks(row, id) && row.answerBy ? [row.answerBy] : []))
          .sort((a, b) => a.getTime() - b.getTime());
        return {
          event: namesOf(event),
          count: rows.filter((row) => asks(row, id)).length,
          due: deadline(first ?? event.confirmBy ?? now),
          meetings: linesIn(
            rows.map((row) => lineOf(row, id, world)),
            world,
          ),
        };
      },
      page: '/meetings',
      occasion: ({ id }) => occasionOf(id, ofParty(news, id)),
    },
    now,
  );
}

/** Those whose schedule is published, or has changed without their being asked. */
async function tellOthers(
  tx: Tx,
  event: EventRow,
  parties: readonly PartyRow[],
  { news, published }: { news: readonly MeetingRow[]; published: boolean },
  world: TellWorld,
  now: Date,
): Promise<number> {
  const left = parties.filter(
    ({ id }) => ofParty(news, id).length > 0 && !news.some((row) => asks(row, id)),
  );
  const template = published ? 'event-schedule-published' : 'event-schedule-changed';
  const written = event.meetings.filter((row) => isHere(row) || news.includes(row));
  const calendars = calendarsOf(event, written, world);
  return tellRegistrations(
    tx,
    template,
    event,
    left,
    {
      params: ({ id }) => ({
        event: namesOf(event),
        count: ofParty(news, id).length,
        meetings: linesIn(
          ofParty(news, id).map((row) =>
            published && isHere(row)
              ? { ...lineOf(row, id, world), kind: 'at' as const }
              : lineOf(row, id, world),
          ),
          world,
        ),
      }),
      page: '/meetings',
      occasion: ({ id }) => occasionOf(id, ofParty(news, id)),
      calendar: ({ registration: { id }, to }) => calendars.get(id)?.(to.language),
    },
    now,
  );
}

/** By registration, in its reader's language; none before the schedule is published. */
type Calendars = ReadonlyMap<string, (language: Locale) => string>;

function calendarsOf(event: EventRow, rows: readonly MeetingRow[], world: TellWorld): Calendars {
  const of = (id: string) => (language: Locale) => {
    const own = ofParty(rows, id).map((row) => ({ ...row, other: world.otherOf(row, id).names }));
    return meetingsCalendar(event, own, language, world.tables);
  };
  const readers = isPublic(event.state) ? [...partiesOf(rows)] : [];
  return new Map(readers.map((id) => [id, of(id)]));
}

/** The meetings of which both sides have been told, for mails that tell of the event itself. */
export async function toldCalendars(tx: Tx, eventId: string): Promise<Calendars> {
  const read = await readTold(tx, eventId);
  if (!read) return new Map();
  const { event, world } = read;
  const rows = event.meetings.filter((row) => isHere(row) && row.toldAt !== null);
  return calendarsOf(event, rows, world);
}

async function markTold(tx: Tx, rows: readonly MeetingRow[], now: Date): Promise<void> {
  const here = rows.filter(isHere).map(({ id }) => id);
  const over = rows.filter((row) => !isHere(row)).map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "EventMeeting" SET "toldAt" = ${now}, "toldSlot" = "slotNumber", "toldTableId" = "tableId"
    WHERE "id" = ANY(${here}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "EventMeeting" SET "toldSlot" = NULL, "toldTableId" = NULL
    WHERE "id" = ANY(${over}::uuid[])`;
}
