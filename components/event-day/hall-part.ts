import type { HallBoard, HallSlot } from '@/lib/event-day/hall';

/** A hall of many tables takes turns on the wall, page after page. Pure. */
type Slots = Pick<HallBoard, 'now' | 'next'>;

const pagesOf = (slot: HallSlot | null, size: number) =>
  Math.max(1, Math.ceil((slot?.meetings.length ?? 0) / size));

/** As many pages as the longer of the two columns fills. */
export function hallPages({ now, next }: Slots, size: number): number {
  return Math.max(pagesOf(now, size), pagesOf(next, size));
}

/** One page of both. A column that has been shown to its end begins again. */
export function hallPart<Board extends Slots>(board: Board, page: number, size: number): Board {
  const part = (slot: HallSlot | null) => {
    if (!slot) return null;
    const from = page < pagesOf(slot, size) ? page * size : 0;
    return { ...slot, meetings: slot.meetings.slice(from, from + size) };
  };
  return { ...board, now: part(board.now), next: part(board.next) };
}
