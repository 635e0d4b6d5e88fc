/** Why a wish has no meeting: each reason is true of the meetings as they are. */
import { bothThere, type Frame } from './frame';
import type { Grid } from './grid';
import type { UnmetReason, UnmetWish } from './problem';

/** Every wish without a meeting, in the order of the problem. */
export function unmetIn(grid: Grid): UnmetWish[] {
  const unmet: UnmetWish[] = [];
  for (let wish = 0; wish < grid.frame.wishes; wish += 1) {
    if (!grid.meeting[wish]) unmet.push({ wish, ...reasonOf(grid, wish) });
  }
  return unmet;
}

type Reason = Omit<UnmetWish, 'wish'>;

const because = (reason: UnmetReason, slot: number | null = null): Reason => ({ reason, slot });

export function reasonOf(grid: Grid, wish: number): Reason {
  const { frame } = grid;
  if (frame.tableClass[wish] === 0) return because('no-presence');
  const common = firstSlot(frame, (slot) => bothThere(frame, wish, slot));
  if (common < 0) return because('no-common-slot');
  const { cap, sme, partner } = frame;
  const full = (party: number) => (grid.degree[party] as number) >= (cap[party] as number);
  if (full(sme[wish] as number)) return because('sme-full');
  if (full(partner[wish] as number)) return because('partner-full');
  const free = firstSlot(frame, (slot) => grid.bothFree(wish, slot));
  if (free < 0) return because('slots-taken', common);
  return lackAt(grid, wish, free);
}

/** What is missing in the slots in which both are free. */
function lackAt(grid: Grid, wish: number, free: number): Reason {
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
  const possible = firstSlot(frame, (slot) => grid.offer(wish, slot) !== null);
  return possible < 0 ? because('travel', heard) : because('possible', possible);
}

function firstSlot(frame: Frame, holds: (slot: number) => boolean): number {
  for (let slot = 0; slot < frame.slots; slot += 1) if (holds(slot)) return slot;
  return -1;
}
