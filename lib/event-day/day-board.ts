import type { Viewer } from '@/lib/auth/viewer-type';
import {
  db,
  type EventMeetingState,
  type EventState,
  type RegistrationState,
} from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { withDelay } from '@/lib/event/delay';
import { deskScope } from '@/lib/event/queries';
import { meetingsInForce, type Side } from '@/lib/event/states';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { isHere } from './check-in';
import { nowAndNext } from './hall';
import { type Presence, presenceOf } from './presence-words';
import { type DisruptionKind, readProposals, type StoredProposal } from './repair-schema';
import { type RunningOver, runningOver } from './running-over';

/** The day as those who run it see it: four reads, whatever the size of the event. */
export type DayParty = {
  id: string;
  side: Side;
  names: PartialNames;
  state: RegistrationState;
  people: number;
  /** Of its people who are there: one is enough. */
  here: number;
  lateUntil: number | null;
  goneFrom: number | null;
};

/** With the delay of its day. */
export type DaySlot = { number: number; startsAt: Date; endsAt: Date };
export type DayTable = { id: string; label: string; floor: string; closedFrom: number | null };
export type DayInterpreter = { id: string; name: string; goneFrom: number | null };

export type DayMeetingView = {
  id: string;
  slotNumber: number;
  state: EventMeetingState;
  table: DayTable | null;
  interpreter: DayInterpreter | null;
  sme: DayParty | null;
  partner: DayParty | null;
  /** What was said of who came. */
  presence: Presence;
  smeSays: string | null;
  partnerSays: string | null;
  settled: boolean;
  endedReason: string | null;
};

export type DayDisruption = {
  id: string;
  kind: DisruptionKind;
  slotNumber: number;
  subjectId: string;
  proposals: StoredProposal[];
  chosen: number | null;
  tookMs: number | null;
  byName: string;
  resolvedByName: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
};

export type DayBoard = {
  id: string;
  code: string;
  names: Names;
  state: EventState;
  isExample: boolean;
  delayMinutes: number;
  hallSecret: string | null;
  slots: DaySlot[];
  now: DaySlot | null;
  next: DaySlot | null;
  /** The slot on show: the one asked for, else the one that runs, else the next, else the last. */
  shown: DaySlot | null;
  meetings: DayMeetingView[];
  /** Past ones on which the two sides differ, or of which nobody has said anything. */
  unsettled: DayMeetingView[];
  parties: Map<string, DayParty>;
  tables: Map<string, DayTable>;
  interpreters: Map<string, DayInterpreter>;
  /** Meetings that take longer, with the meeting where it still is in the schedule. */
  over: (RunningOver & { meeting: DayMeetingView })[];
  open: DayDisruption[];
  resolved: DayDisruption[];
};

const resolvedShown = 10;
const unsettledShown = 20;

export async function dayBoard(
  code: string,
  viewer: Viewer,
  asked: number | null = null,
  now = new Date(),
): Promise<DayBoard | null> {
  const event = await db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(viewer)] },
    include: {
      slots: { orderBy: { number: 'asc' } },
      tables: { orderBy: [{ position: 'asc' }, { label: 'asc' }] },
      interpreters: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
      disruptions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 60 },
    },
  });
  if (!event) return null;
  const { delayMinutes } = event;
  const slots = event.slots.map((slot) => withDelay(slot, delayMinutes, now));
  const at = nowAndNext(slots, now);
  const shown =
    slots.find(({ number }) => number === asked) ?? at.now ?? at.next ?? slots.at(-1) ?? null;
  const ended = lastOver(slots, now);
  const longer = runningOver(event.disruptions, slots, ended);
  const [parties, rows] = await Promise.all([
    readParties(event.id),
    readMeetings(event.id, {
      shown: shown?.number ?? -1,
      ended,
      ids: longer.map(({ meetingId }) => meetingId),
    }),
  ]);
  const things = {
    parties,
    tables: new Map(event.tables.map((row) => [row.id, row])),
    interpreters: new Map(event.interpreters.map((row) => [row.id, row])),
  };
  const views = rows.map((row) => viewOf(row, things));
  const disruptions = event.disruptions.map(disruptionOf);
  return {
    ...{ id: event.id, code: event.code, names: namesOf(event), state: event.state },
    ...{ isExample: event.isExample, delayMinutes, hallSecret: event.hallSecret },
    ...{ slots, now: at.now, next: at.next, shown, ...things },
    meetings: views.filter(({ slotNumber }) => slotNumber === shown?.number),
    unsettled: views.filter((view) => isUnsettled(view, ended)).slice(0, unsettledShown),
    over: longer.flatMap((one) => {
      const meeting = views.find(({ id }) => id === one.meetingId);
      return meeting ? [{ ...one, meeting }] : [];
    }),
    open: disruptions.filter(({ resolvedAt }) => resolvedAt === null),
    resolved: disruptions.filter(({ resolvedAt }) => resolvedAt !== null).slice(0, resolvedShown),
  };
}

/** The last slot that has ended; 0 before the first. */
function lastOver(slots: readonly DaySlot[], now: Date): number {
  return slots.findLast(({ endsAt }) => endsAt <= now)?.number ?? 0;
}

function isUnsettled(view: DayMeetingView, over: number): boolean {
  if (view.settled) return false;
  if (view.presence === 'differs') return true;
  const inForce = (meetingsInForce as readonly string[]).includes(view.state);
  return inForce && view.state !== 'HELD' && view.slotNumber <= over;
}

async function readParties(eventId: string): Promise<Map<string, DayParty>> {
  const rows = await db.eventRegistration.findMany({
    where: { eventId, state: { in: ['REGISTERED', 'LEFT'] } },
    select: {
      ...{ id: true, side: true, state: true, lateUntil: true, goneFrom: true },
      ...namedAttendee,
      people: { select: { checkedInAt: true, leftAt: true } },
    },
  });
  return new Map(
    rows.map(({ people, ...row }) => [
      row.id,
      {
        ...{ id: row.id, side: row.side as Side, names: attendeeNames(row), state: row.state },
        ...{ people: people.length, here: people.filter(isHere).length },
        ...{ lateUntil: row.lateUntil, goneFrom: row.goneFrom },
      },
    ]),
  );
}

type Asked = { shown: number; ended: number; ids: string[] };

function readMeetings(eventId: string, { shown, ended, ids }: Asked) {
  return db.eventMeeting.findMany({
    where: {
      eventId,
      OR: [
        { id: { in: ids }, state: { in: [...meetingsInForce] } },
        { slotNumber: shown, state: { notIn: ['DECLINED', 'EXPIRED'] } },
        {
          slotNumber: { lte: ended },
          staffSays: null,
          OR: [
            { state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED'] } },
            {
              state: { in: ['HELD', 'MISSED'] },
              smeSays: { not: null },
              partnerSays: { not: null },
            },
          ],
        },
      ],
    },
    orderBy: [{ slotNumber: 'asc' }, { table: { position: 'asc' } }, { id: 'asc' }],
  });
}

type Row = Awaited<ReturnType<typeof readMeetings>>[number];
type Things = Pick<DayBoard, 'parties' | 'tables' | 'interpreters'>;

function viewOf(row: Row, { parties, tables, interpreters }: Things): DayMeetingView {
  return {
    ...{ id: row.id, slotNumber: row.slotNumber, state: row.state },
    table: tables.get(row.tableId) ?? null,
    interpreter: interpreters.get(row.interpreterId ?? '') ?? null,
    sme: parties.get(row.smeRegId) ?? null,
    partner: parties.get(row.partnerRegId) ?? null,
    presence: presenceOf(row),
    ...{ smeSays: row.smeSays, partnerSays: row.partnerSays, endedReason: row.endedReason },
    settled: row.staffSays !== null,
  };
}

function disruptionOf(row: {
  id: string;
  kind: string;
  slotNumber: number;
  subjectId: string;
  proposals: unknown;
  chosen: number | null;
  tookMs: number | null;
  byName: string;
  resolvedByName: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
}): DayDisruption {
  const { id, slotNumber, subjectId, chosen, tookMs, byName } = row;
  const { resolvedByName, createdAt, resolvedAt } = row;
  return {
    ...{ id, slotNumber, subjectId, chosen, tookMs, byName },
    ...{ resolvedByName, createdAt, resolvedAt },
    kind: row.kind as DisruptionKind,
    proposals: readProposals(row.proposals),
  };
}
