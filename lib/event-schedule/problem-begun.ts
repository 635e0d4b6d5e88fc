import type { Party } from '@/lib/schedule/problem';
import type { ProblemRows } from './problem-rows';
import { isPinned, type PairWeight, pairKey } from './problem-wishes';
import type { PlannedMeeting } from './run-schema';

/**
 * Meetings that have begun are facts to a new schedule, and no part of its problem: what their
 * tables and interpreters are kept for by now is not asked of them. They have taken their slots and
 * one of the meetings of either side, and from where they are the two have to come to the next.
 */

/** Numbers of the slots that have begun; of a day that runs late, what has not can still be moved. */
export function slotsBegun({ event, slots }: ProblemRows, time: Date): Set<number> {
  const now = new Date(time.getTime() - event.delayMinutes * 60_000);
  return new Set(slots.filter(({ startsAt }) => startsAt <= now).map(({ number }) => number));
}

export function begunMeetings(
  rows: ProblemRows,
  weights: readonly PairWeight[],
  pastSlots: ReadonlySet<number>,
): PlannedMeeting[] {
  const known = new Map(weights.map((one) => [pairKey(one), one]));
  return rows.meetings
    .filter((row) => isPinned(row, pastSlots))
    .map((row) => {
      const { weight = 1, must = false } = known.get(pairKey(row)) ?? {};
      const { smeRegId, partnerRegId, slotNumber, tableId, interpreterId, interpret } = row;
      return {
        ...{ smeRegId, partnerRegId, slotNumber, tableId, interpreterId, interpret },
        ...{ weight: Math.max(1, weight), must },
      };
    });
}

type Came = { slot: number; floor: string };

/** What a party can still have behind what it has had. */
export function afterBegun(
  { tables, slots, event }: ProblemRows,
  begun: readonly PlannedMeeting[],
): (party: Party) => Party {
  const indexOf = new Map(slots.map(({ number }, index) => [number, index]));
  const floorOf = new Map(tables.map(({ id, online, floor }) => [id, online ? '' : floor]));
  const had = new Map<string, Came[]>();
  for (const { smeRegId, partnerRegId, slotNumber, tableId } of begun) {
    const one = { slot: indexOf.get(slotNumber) ?? -1, floor: floorOf.get(tableId) ?? '' };
    for (const id of [smeRegId, partnerRegId]) had.set(id, [...(had.get(id) ?? []), one]);
  }
  return (party) => {
    const own = had.get(party.id);
    if (!own) return party;
    const cap = Math.max(0, party.cap - own.length);
    return { ...party, cap, came: withoutLeaps(own, event.travelSlots) };
  };
}

/** Floors that are told otherwise by now can lie too far apart: then the later one counts. */
function withoutLeaps(came: readonly Came[], travelSlots: number): Came[] {
  const kept: Came[] = [];
  for (const one of came.filter(({ floor }) => floor !== '').sort((a, b) => b.slot - a.slot)) {
    const isLeap = kept.some(
      ({ slot, floor }) => floor !== one.floor && slot - one.slot <= travelSlots,
    );
    if (!isLeap) kept.push(one);
  }
  return kept;
}
