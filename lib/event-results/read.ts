import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { sides } from '@/lib/event/states';
import type { PartialNames } from '@/lib/i18n/locales';
import { claimsOf, rulingsOf } from '@/lib/outcome/rows';
import { standingOf } from '@/lib/outcome/tier';
import {
  lineKeys,
  type ResultLine,
  type ResultMeeting,
  type ResultRegistration,
  type ResultRows,
  type ResultWish,
} from './results';

/** The rows behind the results of events, in one round trip however many events there are. */
const meetingInclude = {
  table: { select: { label: true } },
  meeting: { select: { surveys: { select: { side: true, usefulness: true, outlook: true } } } },
  introduction: {
    select: {
      ...{ id: true, code: true, centreCode: true },
      outcomeRounds: { include: { reports: true, rulings: true } },
    },
  },
} satisfies Prisma.EventMeetingInclude;

type MeetingRow = Prisma.EventMeetingGetPayload<{ include: typeof meetingInclude }>;
type RegistrationRow = Prisma.EventRegistrationGetPayload<{
  include: typeof namedAttendee & { people: { select: { id: true } } };
}>;
type WishRow = Pick<Prisma.EventWishGetPayload<object>, 'fromId' | 'toId'>;

export type EventRows = ResultRows & {
  lines: ReadonlyMap<string, ResultLine>;
  /** Cases that the reader may open. */
  readable: ReadonlySet<string>;
};

type Times = ReadonlyMap<number, { startsAt: Date; endsAt: Date }>;

export type EventOf = {
  id: string;
  slots: readonly { number: number; startsAt: Date; endsAt: Date }[];
};

export async function readEventRows(
  events: readonly EventOf[],
  viewer: Viewer | null,
  now: Date,
): Promise<Map<string, EventRows>> {
  const found = await db.matchingEvent.findMany({
    where: { id: { in: events.map(({ id }) => id) } },
    select: {
      id: true,
      meetings: { include: meetingInclude, orderBy: [{ slotNumber: 'asc' }, { id: 'asc' }] },
      registrations: {
        include: {
          ...namedAttendee,
          people: { where: { checkedInAt: { not: null } }, select: { id: true } },
        },
        orderBy: [{ side: 'desc' }, { registeredAt: 'asc' }, { id: 'asc' }],
      },
      wishes: {
        where: { grade: 'MUST' },
        select: { fromId: true, toId: true },
        orderBy: [{ fromId: 'asc' }, { toId: 'asc' }],
      },
    },
  });
  const of = new Map(found.map((row) => [row.id, row]));
  return new Map(
    events.flatMap((event) => {
      const own = of.get(event.id);
      if (!own) return [];
      const { meetings, registrations, wishes: musts } = own;
      return [[event.id, rowsOf(event, { meetings, registrations, musts }, viewer, now)] as const];
    }),
  );
}

type Found = { meetings: MeetingRow[]; registrations: RegistrationRow[]; musts: WishRow[] };

function rowsOf(event: EventOf, found: Found, viewer: Viewer | null, now: Date): EventRows {
  const times: Times = new Map(event.slots.map((slot) => [slot.number, slot]));
  const names = new Map(found.registrations.map((row) => [row.id, attendeeNames(row)]));
  const sideOf = new Map(found.registrations.map(({ id, side }) => [id, sideName(side)]));
  const musts = found.musts.map(({ fromId, toId }): ResultWish => {
    return { fromId, toId, side: sideOf.get(fromId) ?? 'SME' };
  });
  const lines = [
    ...found.meetings.map((row) => meetingLine(row, times, names, viewer)),
    ...found.registrations.map((row) => registrationLine(row, names)),
    ...musts.map((wish) => wishLine(wish, names)),
  ];
  return {
    meetings: found.meetings.map((row) => resultMeeting(row, now)),
    registrations: found.registrations.map(resultRegistration),
    musts,
    lines: new Map(lines.map((line) => [line.key, line])),
    readable: new Set(
      found.meetings.flatMap(({ introduction }) =>
        introduction && mayOpen(viewer, introduction.centreCode) ? [introduction.id] : [],
      ),
    ),
  };
}

/** As lib/introduction/scope.ts has it for those who work at events. */
function mayOpen(viewer: Viewer | null, centreCode: string): boolean {
  if (viewer?.role === 'ADMIN') return true;
  if (viewer?.role !== 'OFFICER') return false;
  return viewer.centreCode === null || viewer.centreCode === centreCode;
}

const sideName = (stored: string) => sides.find((side) => side === stored) ?? 'SME';

function resultMeeting(row: MeetingRow, now: Date): ResultMeeting {
  const { id, state, endedReason, smeRegId, partnerRegId, introduction } = row;
  return {
    ...{ id, state, endedReason, smeRegId, partnerRegId },
    wasTold: row.toldAt !== null,
    surveys: row.meeting?.surveys ?? [],
    caseId: introduction?.id ?? null,
    rounds: (introduction?.outcomeRounds ?? []).map(({ day, dueAt, reports, rulings }) => ({
      day,
      isDue: dueAt <= now,
      standing: standingOf(claimsOf(reports), rulingsOf(rulings)),
    })),
  };
}

function resultRegistration(row: RegistrationRow): ResultRegistration {
  const { id, state, side, people } = row;
  return { id, state, side: sideName(side), checkedIn: people.length > 0 };
}

type NamesById = ReadonlyMap<string, PartialNames>;

function meetingLine(
  row: MeetingRow,
  times: Times,
  names: NamesById,
  viewer: Viewer | null,
): ResultLine {
  const { introduction } = row;
  return {
    key: lineKeys.ofMeeting(row),
    sme: names.get(row.smeRegId) ?? null,
    partner: names.get(row.partnerRegId) ?? null,
    slot: times.get(row.slotNumber) ?? null,
    table: row.table.label,
    state: row.state,
    caseCode: introduction && mayOpen(viewer, introduction.centreCode) ? introduction.code : null,
  };
}

const noMeeting = { slot: null, table: null, state: null, caseCode: null };

function registrationLine(row: RegistrationRow, names: NamesById): ResultLine {
  const own = names.get(row.id) ?? null;
  const isSme = row.side === 'SME';
  return {
    key: lineKeys.ofRegistration(row),
    ...{ sme: isSme ? own : null, partner: isSme ? null : own, ...noMeeting },
  };
}

function wishLine(wish: ResultWish, names: NamesById): ResultLine {
  const [sme, partner] = wish.side === 'SME' ? [wish.fromId, wish.toId] : [wish.toId, wish.fromId];
  return {
    key: lineKeys.ofWish(wish),
    ...{ sme: names.get(sme) ?? null, partner: names.get(partner) ?? null, ...noMeeting },
  };
}
