import type { Tx } from '@/lib/db/client';
import type { PairGuard } from '@/lib/event-wish/guards';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { fitsInterpreter } from '@/lib/schedule/fit';
import { type Conflict, legalMoves, type MoveResult, tryMove, trySwap } from '@/lib/schedule/moves';
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import type { RowDifferences } from './differences';
import type { MovePlace, MoveRefusal } from './plan-view';
import { type BuiltProblem, buildProblem, pairOf, plannedOf } from './problem';
import type { MeetingRow } from './problem-rows';
import { isPinned, pairKey } from './problem-wishes';
import type { Pair } from './run-schema';

/**
 * One meeting moved by hand, against the rules of the scheduler: everybody else stays where they
 * are. The event's schedule is locked by whoever calls these to write.
 */
export type Target = { slotNumber: number; tableId: string | null; interpreterId: string | null };

export type Planned = { built: BuiltProblem; differences: RowDifferences };

export function openGrid(tx: Tx, eventId: string, now: Date, extra: readonly Pair[] = []) {
  return buildProblem(tx, eventId, { use: 'hand', now, extra });
}

/** The meeting as it is now; a code when it is another, or not to be moved any more. */
export function findLive(
  built: BuiltProblem,
  id: string,
  version: number,
): Result<{ row: MeetingRow; placed: ScheduledMeeting }> {
  const found = built.live.find(({ row }) => row.id === id);
  if (!found?.placed || found.row.version !== version) {
    return fail('event-meeting.changed-meanwhile');
  }
  if (isPinned(found.row, built.pastSlots)) return fail('event-meeting.begun');
  return ok({ row: found.row, placed: found.placed });
}

const seated = ({ live }: BuiltProblem): ScheduledMeeting[] =>
  live.flatMap(({ placed }) => placed ?? []);

/** Sets a pair's meeting to a place, or plans it there. */
export function planMove(built: BuiltProblem, wish: number, to: Target): Result<ScheduledMeeting> {
  const { problem, indices } = built;
  const slot = indices.slot.get(to.slotNumber);
  const table = to.tableId === null ? null : indices.table.get(to.tableId);
  if (slot === undefined || table === undefined) return fail('event-meeting.table-unavailable');
  const moved = meetingsAfter(tryMove(problem, seated(built), { wish, slot, table }));
  if (!moved.ok) return moved;
  const meeting = moved.value.find((one) => one.wish === wish);
  if (!meeting) return fail('event-meeting.no-table');
  return to.interpreterId === null
    ? ok(meeting)
    : withInterpreter(built, meeting, to.interpreterId);
}

/** Takes the interpreter that was asked for instead of whoever is free. */
function withInterpreter(
  built: BuiltProblem,
  meeting: ScheduledMeeting,
  id: string,
): Result<ScheduledMeeting> {
  const { problem, indices } = built;
  const interpreter = indices.interpreter.get(id);
  const wish = problem.wishes[meeting.wish];
  if (interpreter === undefined || !wish || !fitsInterpreter(problem, wish, interpreter)) {
    return fail('event-meeting.interpreter-unfit');
  }
  const isThere = problem.interpreters[interpreter]?.available.includes(meeting.slot);
  const isTaken = seated(built).some(
    (other) =>
      other.wish !== meeting.wish &&
      other.slot === meeting.slot &&
      other.interpreter === interpreter,
  );
  if (!isThere || isTaken) return fail('event-meeting.interpreter-taken');
  return ok({ ...meeting, interpreter });
}

/** Two meetings change their slots and, where these fit, their tables. */
export function planSwap(
  built: BuiltProblem,
  wishes: readonly [number, number],
): Result<ScheduledMeeting[]> {
  const after = meetingsAfter(trySwap(built.problem, seated(built), wishes));
  if (!after.ok) return after;
  return ok(after.value.filter(({ wish }) => wishes.includes(wish)));
}

function meetingsAfter(result: MoveResult): Result<ScheduledMeeting[]> {
  if (result.ok) return ok(result.meetings);
  return fail(codeOf(result.conflicts[0]));
}

function codeOf(conflict: Conflict | undefined): FailureCode {
  return `event-meeting.${conflict?.kind ?? 'no-table'}`;
}

/** What is to be written for meetings that change. */
export function differencesFor(
  built: BuiltProblem,
  meetings: readonly ScheduledMeeting[],
): RowDifferences {
  const rows = new Map(built.live.map(({ row }) => [pairKey(row), row]));
  const differences: RowDifferences = { kept: [], moved: [], dropped: [], added: [] };
  for (const to of plannedOf(built, meetings)) {
    const row = rows.get(pairKey(to));
    if (row) differences.moved.push({ row, to });
    else differences.added.push(to);
  }
  return differences;
}

/** Why an officer may not bring a pair together, or null. */
export function guardCode(built: BuiltProblem, pair: Pair): FailureCode | null {
  const known = built.weights.find((one) => pairKey(one) === pairKey(pair));
  return codeOfGuard(known?.guard ?? null);
}

export function codeOfGuard(guard: PairGuard | null): FailureCode | null {
  if (guard === null) return null;
  if (guard === 'never') return 'event-meeting.never';
  return guard === 'forbidden' ? 'event-meeting.forbidden' : 'event-meeting.guarded';
}

/** Every slot and table for a pair, with whoever or whatever stands in the way. */
export function placesFor(built: BuiltProblem, wish: number): MovePlace[] {
  const { problem, rows } = built;
  const idOf = new Map(built.live.map(({ row, placed }) => [placed?.wish, row.id]));
  return legalMoves(problem, seated(built), wish).map((place) => ({
    slotNumber: rows.slots[place.slot]?.number ?? place.slot + 1,
    tableId: problem.tables[place.table]?.id ?? '',
    interpreterId:
      place.free && place.interpreter !== null
        ? (problem.interpreters[place.interpreter]?.id ?? null)
        : null,
    illegal: place.free ? null : refusalOf(built, place.conflicts, idOf),
  }));
}

function refusalOf(
  { problem }: BuiltProblem,
  conflicts: readonly Conflict[],
  idOf: ReadonlyMap<number | undefined, string>,
): MoveRefusal {
  // What names somebody says more than what only says no.
  const conflict = conflicts.find((one) => 'wish' in one) ?? conflicts[0];
  const wish = conflict && 'wish' in conflict ? conflict.wish : null;
  return {
    code: codeOf(conflict),
    pair: wish === null ? null : pairOf(problem, wish),
    meetingId: wish === null ? null : (idOf.get(wish) ?? null),
  };
}
