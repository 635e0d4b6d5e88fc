import { z } from 'zod';
import type { TakenSlots } from './problem-places';
import type { MeetingRow, ProblemRows, SlotRow } from './problem-rows';
import { isLive, isPinned, type ProblemUse } from './problem-wishes';

const overrunSchema = z.object({ slots: z.number().int().min(1) });

/** What an overrun's report says: how many slots more the meeting takes; 0 where it says nothing. */
export function moreSlots(detail: unknown): number {
  return overrunSchema.safeParse(detail).data?.slots ?? 0;
}

class Slots extends Map<string, Set<number>> {
  /** Takes the slot from both sides, the table and the interpreter of a meeting. */
  add(row: MeetingRow, number: number): void {
    for (const id of [row.smeRegId, row.partnerRegId, row.tableId, row.interpreterId]) {
      if (id !== null) this.set(id, (this.get(id) ?? new Set()).add(number));
    }
  }
}

/** Which slots meetings have taken for good: those that stay, and those that take longer. */
export function takenSlots(
  rows: ProblemRows,
  pastSlots: ReadonlySet<number>,
  use: ProblemUse,
): TakenSlots {
  const pinned = new Slots();
  const busy = new Slots();
  for (const row of rows.meetings.filter((one) => isPinned(one, pastSlots))) {
    // A solve does not know the meeting: whoever sits in it is only not free.
    (use === 'solve' ? busy : pinned).add(row, row.slotNumber);
  }
  const meetings = new Map(rows.meetings.map((row) => [row.id, row]));
  for (const { subjectId, detail } of rows.overruns) {
    const row = meetings.get(subjectId);
    if (!row || !isLive(row)) continue;
    const at = rows.slots.findIndex(({ number }) => number === row.slotNumber);
    const reached = slotsReached(rows.slots, at, moreSlots(detail));
    for (const { number } of rows.slots.slice(at + 1, at + 1 + reached)) busy.add(row, number);
  }
  return { pinned, busy };
}

/**
 * How many of the slots after the one at `at` a meeting takes that needs `more` times its length: a
 * break or a night behind it swallows what it runs over.
 */
export function slotsReached(
  slots: readonly Pick<SlotRow, 'startsAt' | 'endsAt'>[],
  at: number,
  more: number,
): number {
  const own = slots[at];
  if (!own) return 0;
  const end = own.endsAt.getTime();
  const until = end + more * (end - own.startsAt.getTime());
  const after = slots.slice(at + 1, at + 1 + more);
  return after.filter(({ startsAt }) => startsAt.getTime() < until).length;
}
