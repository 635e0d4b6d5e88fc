import { moreSlots, slotsReached } from '@/lib/event-schedule/problem-taken';
import type { DaySlot } from './day-board';
import { readProposals } from './repair-schema';

/** A meeting that takes slots beyond its own until it is said to have ended. */
export type RunningOver = {
  /** Of its report. */
  disruptionId: string;
  meetingId: string;
  /** End of the last slot that it takes. */
  until: Date;
};

type Report = {
  id: string;
  kind: string;
  subjectId: string;
  slotNumber: number;
  detail: unknown;
  proposals: unknown;
  chosen: number | null;
  resolvedAt: Date | null;
  endedAt: Date | null;
};

/**
 * Reports of overruns that still hold a slot which is not over. `over`: number of the last slot
 * that is.
 */
export function runningOver(
  reports: readonly Report[],
  slots: readonly DaySlot[],
  over: number,
): RunningOver[] {
  return reports.filter(holds).flatMap(({ id, subjectId, slotNumber, detail }) => {
    const at = slots.findIndex(({ number }) => number === slotNumber);
    const reached = slotsReached(slots, at, moreSlots(detail));
    const last = reached > 0 ? slots[at + reached] : undefined;
    if (!last || last.number <= over) return [];
    return [{ disruptionId: id, meetingId: subjectId, until: last.endsAt }];
  });
}

/** Noted or repaired; what was dismissed never ran over. */
function holds({ kind, chosen, proposals, resolvedAt, endedAt }: Report): boolean {
  if (kind !== 'overrun' || resolvedAt === null || endedAt !== null) return false;
  return chosen !== null || readProposals(proposals).length === 0;
}
