import type { Tx } from '@/lib/db/client';
import { pairWeights } from '@/lib/event-wish/pair-weights';
import type { ScheduledMeeting, ScheduleProblem } from '@/lib/schedule/problem';
import { interpretedIn } from './interpret';
import { afterBegun, begunMeetings, slotsBegun } from './problem-begun';
import { locksIn } from './problem-locks';
import { interpreterOf, partyOf, slotsOf, tableOf, withSpare } from './problem-places';
import { type MeetingRow, type ProblemRows, readProblemRows } from './problem-rows';
import { takenSlots } from './problem-taken';
import {
  choosePairs,
  fixedOf,
  type Indices,
  isLive,
  type PairWeight,
  type ProblemUse,
  pairKey,
  placedOf,
  wishesOf,
} from './problem-wishes';
import type { Pair, PlannedMeeting } from './run-schema';

/**
 * An event as the scheduler's problem, with what leads back from its numbers to the rows.
 *
 * Slots that have begun are nobody's any more, but for the meetings in them, which stay: to a solve
 * they are no part of the problem. It also keeps the event's spare share of the table slots free; a
 * move by hand may use them.
 */
export type BuiltProblem = {
  problem: ScheduleProblem;
  rows: ProblemRows;
  weights: readonly PairWeight[];
  indices: Indices;
  /** Wish by pair (`pairKey`). */
  wishOf: ReadonlyMap<string, number>;
  /** The schedule in force: rows, and as far as they are in the problem its numbers. */
  live: { row: MeetingRow; placed: ScheduledMeeting | null }[];
  /** Of a solve: what has begun and stays beside whatever it finds. */
  begun: readonly PlannedMeeting[];
  pastSlots: ReadonlySet<number>;
};

export type BuildOptions = {
  use: ProblemUse;
  now: Date;
  /** Pairs that may meet although nobody wished for it: an officer adds them. */
  extra?: readonly Pair[];
  /** Up to which rank both sides' suggestions fill places that wishes leave free; 0: none. */
  fill?: number;
  /** Whether to keep the event's spare table slots free; as a rule a solve does. */
  spare?: boolean;
  /** False where only places are asked for: what pairs are worth says nothing of where they fit. */
  weigh?: boolean;
};

export async function buildProblem(
  tx: Tx,
  eventId: string,
  options: BuildOptions,
): Promise<BuiltProblem> {
  const { fill = 0, extra = [], weigh = true } = options;
  const rows = await readProblemRows(tx, eventId);
  const weights = weigh ? await pairWeights(tx, eventId, { fill, extra }) : [];
  return composeProblem(rows, weights, options);
}

function composeProblem(
  rows: ProblemRows,
  weights: readonly PairWeight[],
  { use, now: time, extra = [], spare = use === 'solve' }: BuildOptions,
): BuiltProblem {
  const { event, registrations } = rows;
  const now = new Date(time.getTime() - event.delayMinutes * 60_000);
  const pastSlots = slotsBegun(rows, time);
  const begun = use === 'solve' ? begunMeetings(rows, weights, pastSlots) : [];
  const taken = takenSlots(rows, pastSlots, use);
  const { slots, halves } = slotsOf(rows.slots);
  const firms = registrations.filter(({ side }) => side === 'SME');
  const others = registrations.filter(({ side }) => side === 'PARTNER');
  const indices = indicesOf(rows, firms, others);
  const at = { event, slots: rows.slots, halves, now };
  const pairs = choosePairs(rows, weights, pastSlots, { use, extra });
  const { wishes, wishOf } = wishesOf(pairs, indices, rows);
  const place = (row: MeetingRow) => placedOf(row, indices, wishOf);
  const tables = rows.tables.map((row) => tableOf(row, rows.slots, indices.partner, taken));
  const rest = afterBegun(rows, begun);
  const smes = firms.map((row) => rest(partyOf(row, at, taken)));
  const partners = others.map((row) => rest(partyOf(row, at, taken)));
  const interpreters = rows.interpreters.map((row) => interpreterOf(row, rows.slots, taken));
  const stands = (one: ScheduledMeeting) => {
    const { sme, partner } = wishes[one.wish] ?? { sme: -1, partner: -1 };
    const needed: ({ available: readonly number[] } | undefined)[] = [
      smes[sme],
      partners[partner],
      tables[one.table],
    ];
    if (one.interpreter !== null) needed.push(interpreters[one.interpreter]);
    return needed.every((thing) => thing?.available.includes(one.slot));
  };
  const parties = new Map([...smes, ...partners].map((party) => [party.id, party]));
  const lock = locksIn({ rows, indices, wishOf, pastSlots, parties });
  const fixed = fixedOf(rows, pastSlots, { place, lock, stands });
  const problem: ScheduleProblem = {
    ...{ smes, partners, slots },
    tables: spare ? withSpare(tables, slots.length, event.sparePercent, fixed) : tables,
    ...{ interpreters, wishes, fixed },
    travelSlots: event.travelSlots,
  };
  const live = rows.meetings.filter(isLive).map((row) => ({ row, placed: place(row) }));
  return { problem, rows, weights, indices, wishOf, live, begun, pastSlots };
}

const byId = (rows: readonly { id: string }[]) => new Map(rows.map(({ id }, at) => [id, at]));

function indicesOf(
  rows: ProblemRows,
  firms: readonly { id: string }[],
  others: readonly { id: string }[],
): Indices {
  return {
    sme: byId(firms),
    partner: byId(others),
    slot: new Map(rows.slots.map(({ number }, at) => [number, at])),
    table: byId(rows.tables),
    interpreter: byId(rows.interpreters),
  };
}

/** Meetings of the scheduler as rows are written. */
export function plannedOf(
  { problem, rows }: Pick<BuiltProblem, 'problem' | 'rows'>,
  meetings: readonly ScheduledMeeting[],
): PlannedMeeting[] {
  return meetings.flatMap((meeting) => {
    const wish = problem.wishes[meeting.wish];
    const table = problem.tables[meeting.table];
    if (!wish || !table) return [];
    const interpreter = problem.interpreters[meeting.interpreter ?? -1];
    return {
      ...pairOf(problem, meeting.wish),
      slotNumber: rows.slots[meeting.slot]?.number ?? meeting.slot + 1,
      tableId: table.id,
      interpreterId: interpreter?.id ?? null,
      interpret: interpretedIn(wish, interpreter),
      ...{ weight: wish.weight, must: wish.must },
    };
  });
}

export function pairOf(problem: ScheduleProblem, wish: number): Pair {
  const { sme, partner } = problem.wishes[wish] ?? { sme: -1, partner: -1 };
  return {
    smeRegId: problem.smes[sme]?.id ?? '',
    partnerRegId: problem.partners[partner]?.id ?? '',
  };
}

/** Stored meetings in the numbers of a problem of today; null where something is gone. */
export function placePlanned(
  { indices, wishOf }: Pick<BuiltProblem, 'indices' | 'wishOf'>,
  planned: PlannedMeeting,
): ScheduledMeeting | null {
  const wish = wishOf.get(pairKey(planned));
  const slot = indices.slot.get(planned.slotNumber);
  const table = indices.table.get(planned.tableId);
  if (wish === undefined || slot === undefined || table === undefined) return null;
  if (planned.interpreterId === null) return { wish, slot, table, interpreter: null };
  const interpreter = indices.interpreter.get(planned.interpreterId);
  return interpreter === undefined ? null : { wish, slot, table, interpreter };
}
