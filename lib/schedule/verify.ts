/**
 * Whether meetings keep every rule of a problem: written apart from the solver, from the words of
 * problem.ts, so that neither can hide a mistake of the other.
 */
import { fitsInterpreter, fitsTable } from './fit';
import type { ScheduledMeeting, ScheduleProblem } from './problem';

export type Violation = {
  kind: /** Wish, slot, table or interpreter that is not in the problem. */
    | 'unknown'
    | 'wish-twice'
    | 'party-twice'
    | 'party-absent'
    | 'over-cap'
    | 'table-twice'
    | 'table-unavailable'
    /** Kept for another partner or other sectors, or online for a meeting in person. */
    | 'table-unfit'
    | 'interpreter-missing'
    | 'interpreter-unneeded'
    | 'interpreter-twice'
    | 'interpreter-unavailable'
    | 'interpreter-unfit'
    | 'travel'
    /** A locked meeting is missing or is not where it is locked. */
    | 'lock-broken';
  /** Wishes concerned, one or two. */
  wishes: readonly number[];
};

/** Everything that is wrong with the meetings; none: the schedule may be used. */
export function verifySchedule(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
): Violation[] {
  const unknown = meetings.filter((meeting) => !isKnown(problem, meeting));
  const known = meetings.filter((meeting) => isKnown(problem, meeting));
  return [
    ...unknown.map(({ wish }): Violation => ({ kind: 'unknown', wishes: [wish] })),
    ...known.flatMap((meeting) => ownFaults(problem, meeting)),
    ...doubles(problem, known),
    ...overCaps(problem, known),
    ...travelFaults(problem, known),
    ...tooFarFromBefore(problem, known),
    ...brokenLocks(problem, known),
  ];
}

function isKnown(problem: ScheduleProblem, meeting: ScheduledMeeting): boolean {
  const { wish, slot, table, interpreter } = meeting;
  return (
    problem.wishes[wish] !== undefined &&
    problem.slots[slot] !== undefined &&
    problem.tables[table] !== undefined &&
    (interpreter === null || problem.interpreters[interpreter] !== undefined)
  );
}

type Known = ReturnType<typeof look>;

function look(problem: ScheduleProblem, meeting: ScheduledMeeting) {
  const wish = problem.wishes[meeting.wish] as ScheduleProblem['wishes'][number];
  return {
    wish,
    sme: problem.smes[wish.sme] as ScheduleProblem['smes'][number],
    partner: problem.partners[wish.partner] as ScheduleProblem['partners'][number],
    table: problem.tables[meeting.table] as ScheduleProblem['tables'][number],
  };
}

function ownFaults(problem: ScheduleProblem, meeting: ScheduledMeeting): Violation[] {
  const found = look(problem, meeting);
  const faults: Violation['kind'][] = [];
  const { slot } = meeting;
  if (!found.sme.available.includes(slot) || !found.partner.available.includes(slot)) {
    faults.push('party-absent');
  }
  if (!found.table.available.includes(slot)) faults.push('table-unavailable');
  if (!fitsTable(problem, found.wish, meeting.table)) faults.push('table-unfit');
  faults.push(...interpreterFaults(problem, meeting, found));
  return faults.map((kind) => ({ kind, wishes: [meeting.wish] }));
}

function interpreterFaults(
  problem: ScheduleProblem,
  { slot, interpreter }: ScheduledMeeting,
  { wish }: Known,
): Violation['kind'][] {
  if (interpreter === null) return wish.interpret.length === 0 ? [] : ['interpreter-missing'];
  if (wish.interpret.length === 0) return ['interpreter-unneeded'];
  const faults: Violation['kind'][] = [];
  if (!fitsInterpreter(problem, wish, interpreter)) faults.push('interpreter-unfit');
  if (!problem.interpreters[interpreter]?.available.includes(slot)) {
    faults.push('interpreter-unavailable');
  }
  return faults;
}

/** Two meetings with one key. */
function doubles(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]): Violation[] {
  const seen = new Map<string, number>();
  const faults: Violation[] = [];
  const claim = (kind: Violation['kind'], key: string, wish: number) => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, wish);
    else faults.push({ kind, wishes: [other, wish] });
  };
  for (const meeting of meetings) {
    const { wish, slot, table, interpreter } = meeting;
    const { sme, partner } = look(problem, meeting).wish;
    claim('wish-twice', `wish ${wish}`, wish);
    claim('party-twice', `sme ${sme} ${slot}`, wish);
    claim('party-twice', `partner ${partner} ${slot}`, wish);
    claim('table-twice', `table ${table} ${slot}`, wish);
    if (interpreter !== null) {
      claim('interpreter-twice', `interpreter ${interpreter} ${slot}`, wish);
    }
  }
  return faults;
}

function overCaps(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]): Violation[] {
  const faults: Violation[] = [];
  for (const side of ['sme', 'partner'] as const) {
    const parties = side === 'sme' ? problem.smes : problem.partners;
    const count = new Map<number, number>();
    for (const { wish } of meetings) {
      const party = problem.wishes[wish]?.[side] as number;
      const held = (count.get(party) ?? 0) + 1;
      count.set(party, held);
      if (held > (parties[party]?.cap ?? 0)) faults.push({ kind: 'over-cap', wishes: [wish] });
    }
  }
  return faults;
}

function travelFaults(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]) {
  if (problem.travelSlots <= 0) return [];
  const faults: Violation[] = [];
  for (const side of ['sme', 'partner'] as const) {
    const days = new Map<string, ScheduledMeeting[]>();
    for (const meeting of meetings) {
      const key = `${problem.wishes[meeting.wish]?.[side]} ${problem.slots[meeting.slot]?.half}`;
      days.set(key, [...(days.get(key) ?? []), meeting]);
    }
    for (const day of days.values()) {
      const sorted = [...day].sort((a, b) => a.slot - b.slot);
      sorted.forEach((one, place) => {
        for (const next of sorted.slice(place + 1)) {
          if (next.slot - one.slot > problem.travelSlots) break;
          if (areApart(problem, one, next)) {
            faults.push({ kind: 'travel', wishes: [one.wish, next.wish] });
          }
        }
      });
    }
  }
  return faults;
}

/** From meetings of either side that are no longer in the problem. */
function tooFarFromBefore(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]) {
  return meetings.flatMap((meeting): Violation[] => {
    const { sme, partner, table } = look(problem, meeting);
    const isTooFar = [...(sme.came ?? []), ...(partner.came ?? [])].some(
      ({ slot, floor }) =>
        slot !== meeting.slot &&
        Math.abs(slot - meeting.slot) <= problem.travelSlots &&
        problem.slots[slot]?.half === problem.slots[meeting.slot]?.half &&
        table.floor !== '' &&
        floor !== table.floor,
    );
    return isTooFar ? [{ kind: 'travel', wishes: [meeting.wish] }] : [];
  });
}

function areApart(problem: ScheduleProblem, one: ScheduledMeeting, next: ScheduledMeeting) {
  const a = problem.tables[one.table]?.floor;
  const b = problem.tables[next.table]?.floor;
  return a !== '' && b !== '' && a !== b;
}

function brokenLocks(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]) {
  const held = new Map(meetings.map((meeting) => [meeting.wish, meeting]));
  return problem.fixed
    .filter((fixed) => fixed.kind === 'locked')
    .filter((fixed) => {
      const meeting = held.get(fixed.wish);
      if (!meeting) return true;
      return (['slot', 'table', 'interpreter'] as const).some(
        (field) => fixed[field] !== null && fixed[field] !== meeting[field],
      );
    })
    .map(({ wish }): Violation => ({ kind: 'lock-broken', wishes: [wish] }));
}
