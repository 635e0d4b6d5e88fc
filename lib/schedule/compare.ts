/** What became different from one schedule to the next, by the two who meet. */
import type { ScheduledMeeting, ScheduleProblem } from './problem';

/** A schedule with the problem that gives its indices a meaning. */
export type DatedSchedule = {
  problem: ScheduleProblem;
  meetings: readonly ScheduledMeeting[];
};

/** A meeting by the ids of all that takes part; the slot stays an index. */
export type PlacedPair = {
  sme: string;
  partner: string;
  slot: number;
  table: string;
  interpreter: string | null;
};

export type ScheduleDifference = {
  kept: PlacedPair[];
  /** Another slot, table or interpreter. */
  moved: { from: PlacedPair; to: PlacedPair; slotChanged: boolean }[];
  dropped: PlacedPair[];
  added: PlacedPair[];
};

export function compareSchedules(before: DatedSchedule, after: DatedSchedule): ScheduleDifference {
  const old = new Map(before.meetings.map((meeting) => named(before.problem, meeting)));
  const difference: ScheduleDifference = { kept: [], moved: [], dropped: [], added: [] };
  for (const meeting of after.meetings) {
    const [key, to] = named(after.problem, meeting);
    const from = old.get(key);
    old.delete(key);
    if (!from) difference.added.push(to);
    else if (isSame(from, to)) difference.kept.push(to);
    else difference.moved.push({ from, to, slotChanged: from.slot !== to.slot });
  }
  difference.dropped.push(...old.values());
  return difference;
}

function named(problem: ScheduleProblem, meeting: ScheduledMeeting): [string, PlacedPair] {
  const wish = problem.wishes[meeting.wish];
  const pair = {
    sme: problem.smes[wish?.sme ?? -1]?.id ?? '',
    partner: problem.partners[wish?.partner ?? -1]?.id ?? '',
    slot: meeting.slot,
    table: problem.tables[meeting.table]?.id ?? '',
    interpreter:
      meeting.interpreter === null ? null : (problem.interpreters[meeting.interpreter]?.id ?? null),
  };
  return [JSON.stringify([pair.sme, pair.partner]), pair];
}

function isSame(a: PlacedPair, b: PlacedPair): boolean {
  return a.slot === b.slot && a.table === b.table && a.interpreter === b.interpreter;
}
