/** A problem with more than there is: solving both tells what more would gain. */
import type { Interpreter, ScheduleProblem, Slot, Table } from './problem';

export type Extra = {
  /** Tables open to everybody in every slot. */
  tables?: number;
  /** Interpreters of every sector there in every slot. */
  interpreters?: { languages: readonly string[]; count: number };
  /** Slots after the last one, in its half-day; all who come to the last slot stay for them. */
  slots?: number;
};

export function withExtra(problem: ScheduleProblem, extra: Extra): ScheduleProblem {
  const longer = withSlots(problem, extra.slots ?? 0);
  const all = longer.slots.map((_, slot) => slot);
  const floor = longer.tables.find((table) => table.presence !== 'online')?.floor ?? '';
  const tables = Array.from({ length: extra.tables ?? 0 }, (_, index): Table => {
    const presence = 'both';
    return {
      ...{ id: `extra-table-${index + 1}`, floor, sectors: [], reservedFor: null },
      ...{ presence, available: all },
    };
  });
  const { languages, count } = extra.interpreters ?? { languages: [], count: 0 };
  const interpreters = Array.from({ length: count }, (_, index): Interpreter => {
    return { id: `extra-interpreter-${index + 1}`, languages, sectors: [], available: all };
  });
  return {
    ...longer,
    tables: [...longer.tables, ...tables],
    interpreters: [...longer.interpreters, ...interpreters],
  };
}

function withSlots(problem: ScheduleProblem, count: number): ScheduleProblem {
  const last = problem.slots.length - 1;
  const end = problem.slots[last];
  if (count <= 0 || !end) return problem;
  const extra = Array.from({ length: count }, (_, index) => last + 1 + index);
  const stay = <Thing extends { available: readonly number[] }>(thing: Thing): Thing =>
    thing.available.includes(last)
      ? { ...thing, available: [...thing.available, ...extra] }
      : thing;
  return {
    ...problem,
    slots: [...problem.slots, ...extra.map((): Slot => ({ ...end, follows: true }))],
    smes: problem.smes.map(stay),
    partners: problem.partners.map(stay),
    tables: problem.tables.map(stay),
    interpreters: problem.interpreters.map(stay),
  };
}
