/**
 * What an officer can do with one meeting by hand: everybody else stays where they are, and what
 * stands in the way is named.
 */
import { bothThere, frameOf } from './frame';
import { Grid } from './grid';
import type { ScheduledMeeting, ScheduleProblem } from './problem';

/** Why a place is not free; `wish`: the meeting that stands in the way. */
export type Conflict =
  | { kind: 'sme-absent' | 'partner-absent' }
  | { kind: 'sme-busy' | 'partner-busy' | 'table-taken' | 'travel'; wish: number }
  | { kind: 'sme-full' | 'partner-full' }
  | { kind: 'table-unavailable' | 'table-unfit' | 'no-table' }
  | { kind: 'no-interpreter' }
  /** The meeting is locked to another place. */
  | { kind: 'locked'; wish: number };

export type PlaceForMeeting = { slot: number; table: number } & (
  | { free: true; interpreter: number | null }
  | { free: false; conflicts: Conflict[] }
);

export type MoveResult =
  | { ok: true; meetings: ScheduledMeeting[] }
  | { ok: false; conflicts: Conflict[] };

/** `table: null`: any that is free, the present one first. */
export type Move = { wish: number; slot: number; table: number | null };

/** Every slot and table for one wish, planned or not, in order of slot and table. */
export function legalMoves(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  wish: number,
): PlaceForMeeting[] {
  const grid = new Grid(frameOf(problem), meetings);
  const old = grid.meeting[wish];
  grid.remove(wish);
  const fitting = new Set(grid.tablesFor(wish));
  const places: PlaceForMeeting[] = [];
  for (let slot = 0; slot < problem.slots.length; slot += 1) {
    const inSlot = slotConflicts(grid, wish, slot);
    const interpreter = grid.interpreterFor(wish, slot, old?.interpreter ?? null);
    if (interpreter === -1) inSlot.push({ kind: 'no-interpreter' });
    for (let table = 0; table < problem.tables.length; table += 1) {
      const conflicts = [
        ...inSlot,
        ...tableConflicts(grid, fitting, { wish, slot, table }),
        ...lockConflicts(problem, { wish, slot, table }, interpreter),
      ];
      if (conflicts.length > 0) places.push({ slot, table, free: false, conflicts });
      else places.push({ slot, table, free: true, interpreter });
    }
  }
  return places;
}

/** Sets one meeting to a place, or plans it there; nothing else changes. */
export function tryMove(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  move: Move,
): MoveResult {
  const grid = new Grid(frameOf(problem), meetings);
  const conflicts = setDown(grid, move, grid.meeting[move.wish]);
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, meetings: grid.meetings() };
}

/** Two meetings change their slots and, where these fit, their tables. */
export function trySwap(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  wishes: readonly [number, number],
): MoveResult {
  const grid = new Grid(frameOf(problem), meetings);
  const [one, other] = wishes.map((wish) => grid.meeting[wish]);
  if (!one || !other) return { ok: false, conflicts: [{ kind: 'no-table' }] };
  grid.remove(one.wish);
  grid.remove(other.wish);
  const conflicts = [
    ...change(grid, { ...one, slot: other.slot, table: other.table }),
    ...change(grid, { ...other, slot: one.slot, table: one.table }),
  ];
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, meetings: grid.meetings() };
}

/** At the other's table, or at any when that one does not fit. */
function change(grid: Grid, to: ScheduledMeeting): Conflict[] {
  const there = setDown(grid, to, to);
  if (there.length === 0) return [];
  return setDown(grid, { wish: to.wish, slot: to.slot, table: null }, to).length === 0 ? [] : there;
}

/** Moves a meeting in the grid; with conflicts it stays as it was. */
function setDown(grid: Grid, move: Move, old: ScheduledMeeting | undefined): Conflict[] {
  const { wish, slot } = move;
  const held = grid.meeting[wish];
  grid.remove(wish);
  const table = move.table ?? grid.tableFor(wish, slot, old?.table ?? -1);
  const interpreter = grid.interpreterFor(wish, slot, old?.interpreter ?? null);
  const conflicts = [
    ...slotConflicts(grid, wish, slot),
    ...(table < 0
      ? [{ kind: 'no-table' as const }]
      : tableConflicts(grid, new Set(grid.tablesFor(wish)), { wish, slot, table })),
    ...(interpreter === -1 ? [{ kind: 'no-interpreter' as const }] : []),
    ...lockConflicts(grid.frame.problem, { wish, slot, table }, interpreter),
  ];
  if (conflicts.length === 0) grid.add({ wish, slot, table, interpreter });
  else if (held) grid.add(held);
  return conflicts;
}

function slotConflicts(grid: Grid, wish: number, slot: number): Conflict[] {
  const { frame } = grid;
  const conflicts: Conflict[] = [];
  for (const side of ['sme', 'partner'] as const) {
    const party = frame[side][wish] as number;
    const other = grid.at(party, slot);
    const there = frame.available[party * frame.slots + slot] === 1;
    if (!there) conflicts.push({ kind: `${side}-absent` });
    if (other >= 0) conflicts.push({ kind: `${side}-busy`, wish: other });
    const full = (grid.degree[party] as number) >= (frame.cap[party] as number);
    if (full) conflicts.push({ kind: `${side}-full` });
  }
  return conflicts;
}

type Place = { wish: number; slot: number; table: number };

function tableConflicts(grid: Grid, fitting: Set<number>, { wish, slot, table }: Place) {
  const { frame } = grid;
  const conflicts: Conflict[] = [];
  if (!fitting.has(table)) conflicts.push({ kind: 'table-unfit' });
  const at = slot * frame.tables + table;
  if (frame.tableReady[at] === 0) conflicts.push({ kind: 'table-unavailable' });
  const taken = frame.tableReady.length > at ? (grid.tableUse[at] as number) : -1;
  if (taken >= 0) conflicts.push({ kind: 'table-taken', wish: taken });
  const far = bothThere(frame, wish, slot) ? grid.tooFar(wish, slot, table) : -1;
  if (far >= 0) conflicts.push({ kind: 'travel', wish: far });
  return conflicts;
}

/** A locked meeting stays at the slot and table and with the interpreter to which it is locked. */
function lockConflicts(
  problem: ScheduleProblem,
  { wish, slot, table }: Place,
  interpreter: number | null,
): Conflict[] {
  const breaks = (locked: number | null, now: number | null) => locked !== null && locked !== now;
  const moved = problem.fixed.some(
    (fixed) =>
      fixed.kind === 'locked' &&
      fixed.wish === wish &&
      (breaks(fixed.slot, slot) ||
        breaks(fixed.table, table) ||
        breaks(fixed.interpreter, interpreter)),
  );
  return moved ? [{ kind: 'locked', wish }] : [];
}
