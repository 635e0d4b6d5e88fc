import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { readTexts } from '@/lib/text-record/read';
import { attendeeNames, namedAttendee } from './attendee';
import {
  type EventDesk,
  type EventPage,
  type EventSetUp,
  type EventView,
  type EventWords,
  eventInclude,
  eventPage,
  eventView,
  eventWords,
  type PageRow,
  pageInclude,
  type RegistrationCounts,
  wordFields,
} from './event-view';
import { canManageEvent, canReadEvent, sideOf } from './policy';
import { type EventState, movesOf, type RegistrationState, sides } from './states';

/** Events for everybody who may see them. A draft exists for those who manage it and the desk alone. */
const nobody = '00000000-0000-0000-0000-000000000000';

export function eventScope(viewer: Viewer | null): Prisma.MatchingEventWhereInput {
  if (viewer?.role === 'ADMIN' || viewer?.role === 'JAPAN_DESK') return {};
  const shown = { state: { not: 'DRAFT' } } as const;
  if (viewer?.role !== 'OFFICER') return shown;
  return viewer.centreCode === null ? {} : { OR: [shown, { centreCode: viewer.centreCode }] };
}

/** Events whose registrations and schedules an office reads. */
export function deskScope(viewer: Viewer): Prisma.MatchingEventWhereInput {
  if (viewer.role === 'ADMIN' || viewer.role === 'JAPAN_DESK') return {};
  if (viewer.role !== 'OFFICER') return { id: nobody };
  return viewer.centreCode === null ? {} : { centreCode: viewer.centreCode };
}

async function wordsOf(row: PageRow, reader: Locale): Promise<EventWords> {
  const texts = await readTexts(db, [{ kind: 'EVENT', id: row.id }], wordFields);
  return eventWords(row, texts, reader);
}

/** What anybody may read of an event; null while it is a draft. */
export async function publicEvent(
  code: string,
  reader: Locale,
  now = new Date(),
): Promise<EventPage | null> {
  const row = await db.matchingEvent.findFirst({
    where: { code, state: { not: 'DRAFT' } },
    include: pageInclude,
  });
  return row && eventPage(row, await wordsOf(row, reader), now);
}

export type OwnState = { id: string; state: RegistrationState; version: number };

export type EventListItem = EventView & {
  /** The registration of the viewer's own side. */
  own: OwnState | null;
  /** Whether the viewer reads all of it. */
  isDesk: boolean;
};

export type EventListQuery = { states?: readonly EventState[]; take?: number };

/** The next first, then those that are over, the last first. */
export async function listEvents(
  viewer: Viewer | null,
  query: EventListQuery = {},
  now = new Date(),
): Promise<EventListItem[]> {
  const own = viewer && sideOf(viewer);
  const mine =
    own === 'SME'
      ? { smeId: viewer?.smeId ?? nobody }
      : own === 'PARTNER'
        ? { partnerId: viewer?.partnerId ?? nobody }
        : { id: nobody };
  const rows = await db.matchingEvent.findMany({
    where: {
      AND: [eventScope(viewer), query.states ? { state: { in: [...query.states] } } : {}],
    },
    include: {
      ...eventInclude,
      registrations: { where: mine, select: { id: true, state: true, version: true } },
    },
    orderBy: [{ startsOn: 'desc' }, { code: 'asc' }],
    take: query.take ?? 200,
  });
  const items = rows.map((row) => ({
    ...eventView(row, now),
    own: row.registrations[0] ?? null,
    isDesk: viewer !== null && canReadEvent(viewer, row),
  }));
  const over = (item: EventListItem) => item.state === 'CLOSED' || item.state === 'CANCELLED';
  return [...items.filter((item) => !over(item)).reverse(), ...items.filter(over)];
}

async function countsOf(eventId: string) {
  const rows = await db.eventRegistration.groupBy({
    by: ['side', 'state'],
    where: { eventId },
    _count: { _all: true, wishesDoneAt: true },
  });
  const registrations: { SME: RegistrationCounts; PARTNER: RegistrationCounts } = {
    SME: {},
    PARTNER: {},
  };
  const wishesDone = { SME: 0, PARTNER: 0 };
  for (const { side: stored, state, _count } of rows) {
    const side = sides.find((one) => one === stored);
    if (!side) continue;
    registrations[side][state] = _count._all;
    if (state === 'REGISTERED') wishesDone[side] = _count.wishesDoneAt;
  }
  return { registrations, wishesDone };
}

const deskInclude = {
  ...pageInclude,
  tables: {
    include: { reservedFor: { include: namedAttendee } },
    orderBy: [{ position: 'asc' }, { label: 'asc' }],
  },
  interpreters: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.MatchingEventInclude;

type DeskRow = Prisma.MatchingEventGetPayload<{ include: typeof deskInclude }>;

function deskRow(code: string, viewer: Viewer): Promise<DeskRow | null> {
  return db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(viewer)] },
    include: deskInclude,
  });
}

/**
 * All of an event for those who manage it and the desk; null for everybody else. Pages that do not
 * show its words leave them out.
 */
export async function findEvent(
  code: string,
  viewer: Viewer,
  now = new Date(),
  { withWords = true } = {},
): Promise<EventDesk | null> {
  const row = await deskRow(code, viewer);
  if (!row) return null;
  const [words, counts] = await Promise.all([
    withWords ? wordsOf(row, viewer.language) : null,
    countsOf(row.id),
  ]);
  return { ...setUpOf(row, words, viewer, now), ...counts };
}

/** What an office prepares of it: without its words and without who has registered. */
export async function findSetUp(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<EventSetUp | null> {
  const row = await deskRow(code, viewer);
  return row && setUpOf(row, null, viewer, now);
}

function setUpOf(row: DeskRow, words: EventWords | null, viewer: Viewer, now: Date): EventSetUp {
  const mayManage = canManageEvent(viewer, row);
  return {
    ...eventPage(row, words, now),
    mayManage,
    moves: mayManage ? movesOf(row.state) : [],
    hallSecret: row.hallSecret,
    tables: row.tables.map(({ id, label, floor, sectors, online, ...table }) => ({
      ...{ id, label, floor, sectors, online },
      reservedForId: table.reservedForId,
      reservedFor: table.reservedFor ? attendeeNames(table.reservedFor) : null,
      closedFrom: table.closedFrom,
      closedSlots: table.closedSlots,
    })),
    interpreters: row.interpreters.map(({ eventId: _eventId, ...interpreter }) => interpreter),
  };
}

/** The description in every language in which somebody wrote it, for the form. */
export async function aboutTexts(eventId: string): Promise<Partial<Record<Locale, string>>> {
  const rows = await readTexts(db, [{ kind: 'EVENT', id: eventId }], ['about']);
  const own = rows.filter(({ origin }) => origin === 'ORIGINAL');
  return Object.fromEntries(own.map(({ language, body }) => [language, body]));
}
