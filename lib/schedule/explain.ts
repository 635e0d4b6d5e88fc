/** Why a wish has no meeting: each reason is true of the meetings as they are. */
import { bothThere, type Frame } from './frame';
import type { Grid } from './grid';
import type { UnmetReason, UnmetWish } from './problem';

/**
 * Every wish without a meeting, in the order of the problem.
 *
 * @param isOver slots in which nothing can be placed any more
 */
export function unmetIn(grid: Grid, isOver?: (slot: number) => boolean): UnmetWish[] {
  const unmet: UnmetWish[] = [];
  for (let wish = 0; wish < grid.frame.wishes; wish += 1) {
    if (!grid.meeting[wish]) unmet.push({ wish, ...reasonOf(grid, wish, isOver) });
  }
  return unmet;
}

type Reason = Omit<UnmetWish, 'wish'>;

const because = (reason: UnmetReason, slot: number | null = null): Reason => ({ reason, slot });

export function reasonOf(grid: Grid, wish: number, isOver = (_: number) => false): Reason {
  const { frame } = grid;
  if (frame.tableClass[wish] === 0) return because('no-presence');
  const common = firstSlot(frame, (slot) => bothThere(frame, wish, slot));
  if (common < 0) return because('no-common-slot');
  const full = (['sme', 'partner'] as const).filter((side) => isFull(grid, frame[side][wish]));
  // Full of lighter meetings it could change one for this, were it not for something else.
  const better = full.find((side) => outweighs(grid, wish, frame[side][wish]));
  if (better) return because(`${better}-full`);
  const free = firstSlot(frame, (slot) => grid.bothFree(wish, slot));
  if (free < 0) return because('slots-taken', common);
  const lack = lackAt(grid, wish, free, isOver);
  return lack.reason === 'possible' && full[0] ? because(`${full[0]}-full`) : lack;
}

function isFull({ degree, frame }: Grid, party = -1): boolean {
  return (degree[party] as number) >= (frame.cap[party] as number);
}

/** Whether no meeting of a party weighs less than a wish. */
function outweighs(grid: Grid, wish: number, party = -1): boolean {
  const { slots, weight } = grid.frame;
  for (let slot = 0; slot < slots; slot += 1) {
    const other = grid.at(party, slot);
    if (other >= 0 && (weight[other] as number) < (weight[wish] as number)) return false;
  }
  return true;
}

/** What is missing in the slots in which both are free. */
function lackAt(grid: Grid, wish: number, free: number, isOver: (slot: number) => boolean): Reason {
  const { frame } = grid;
  const hasTable = (slot: number) =>
    grid.tablesFor(wish).some((table) => grid.tableFree(slot, table));
  const seated = firstSlot(frame, (slot) => grid.bothFree(wish, slot) && hasTable(slot));
  if (seated < 0) return because('no-table', free);
  const heard = firstSlot(
    frame,
    (slot) => grid.bothFree(wish, slot) && hasTable(slot) && grid.interpreterFor(wish, slot) !== -1,
  );
  if (heard < 0) return because('no-interpreter', seated);
  const isPossible = (slot: number) => grid.offer(wish, slot) !== null;
  const possible = firstSlot(frame, (slot) => !isOver(slot) && isPossible(slot));
  if (possible >= 0) return because('possible', possible);
  // Where it could have been, the time is over.
  return firstSlot(frame, isPossible) < 0 ? because('travel', heard) : because('slots-taken');
}

function firstSlot(frame: Frame, holds: (slot: number) => boolean): number {
  for (let slot = 0; slot < frame.slots; slot += 1) if (holds(slot)) return slot;
  return -1;
}
