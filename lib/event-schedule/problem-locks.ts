import type { FixedMeeting, Party } from '@/lib/schedule/problem';
import type { ProblemRows, RuleRow } from './problem-rows';
import { type Indices, pairKey } from './problem-wishes';
import type { Pair } from './run-schema';

/** Pairs that officers have locked, as far as they can still meet. */
type Around = {
  rows: ProblemRows;
  indices: Indices;
  wishOf: ReadonlyMap<string, number>;
  pastSlots: ReadonlySet<number>;
  /** With the meetings that they can still have. */
  parties: ReadonlyMap<string, Party>;
};

/**
 * A lock as far as what it names is still there; null once time or people have overtaken it: nobody
 * could serve it, and no schedule would come of it any more.
 */
export function locksIn(around: Around): (rule: RuleRow) => FixedMeeting | null {
  const { indices, wishOf } = around;
  const isOvertaken = overtakenIn(around);
  return (rule) => {
    const wish = wishOf.get(pairKey(rule));
    if (wish === undefined || isOvertaken(rule)) return null;
    const { slotNumber, tableId, interpreterId } = rule;
    return {
      ...{ wish, kind: 'locked' },
      slot: slotNumber === null ? null : (indices.slot.get(slotNumber) ?? null),
      table: tableId === null ? null : (indices.table.get(tableId) ?? null),
      interpreter: interpreterId === null ? null : (indices.interpreter.get(interpreterId) ?? null),
    };
  };
}

/** One that could never be served is not overtaken: its officer is told. */
function overtakenIn({ rows, indices, pastSlots, parties }: Around) {
  const missed = new Set(rows.missed.map(pairKey));
  const people = new Map(rows.registrations.map((row) => [row.id, row]));
  return ({ slotNumber, ...rule }: Pair & { slotNumber: number | null }): boolean => {
    const ids = [rule.smeRegId, rule.partnerRegId];
    const sides = ids.flatMap((id) => people.get(id) ?? []);
    if (missed.has(pairKey(rule)) || sides.some(({ state }) => state !== 'REGISTERED')) return true;
    const isNamed = slotNumber !== null && indices.slot.has(slotNumber);
    const wanted = rows.slots.filter(({ number }) => !isNamed || number === slotNumber);
    const left = wanted.filter(({ number }) => !pastSlots.has(number));
    if (left.length === 0) return wanted.length > 0;
    const both = ids.flatMap((id) => parties.get(id) ?? []);
    if (both.some(({ cap, came }) => cap === 0 && came !== undefined)) return true;
    const isOpen = ({ number }: { number: number }) =>
      both.every(({ available }) => available.includes(indices.slot.get(number) ?? -1));
    const isTheirs = ({ number }: { number: number }) =>
      sides.every(({ awaySlots }) => !awaySlots.includes(number));
    return !left.some(isOpen) && wanted.some(isTheirs);
  };
}
