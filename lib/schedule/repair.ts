/**
 * Ways to go on when a day does not run as planned. The past and all whom it does not concern stay
 * where they are; each way is a whole list of meetings that may be put in force as it is.
 */
import { compareSchedules, type ScheduleDifference } from './compare';
import { affectedBy, type Disruption, problemAfter } from './disruption';
import { frameOf } from './frame';
import { Grid } from './grid';
import type { ScheduledMeeting, ScheduleProblem } from './problem';
import { DayPlan } from './repair-plan';

export type RepairKind =
  /** The meetings concerned go to free places. */
  | 'move'
  /** Others of the day make way for them. */
  | 'swap'
  /** Pairs that wait for a meeting fill what becomes free. */
  | 'standby'
  /** A party that has left meets online. */
  | 'online-later'
  /** Nothing but the meetings that cannot be is changed. */
  | 'drop';

export type RepairProposal = {
  kind: RepairKind;
  /** All meetings of the event. */
  meetings: ScheduledMeeting[];
  /** The problem whose rules they keep. */
  problem: ScheduleProblem;
  difference: ScheduleDifference;
  effect: { weightLost: number; moved: number; dropped: number; added: number };
};

export type RepairOptions = {
  /** Most proposals; 5 when left out. */
  most?: number;
};

/** Ranked: least weight lost, then fewest meetings moved. Empty: nothing has to change. */
export function repairOptions(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  disruption: Disruption,
  options: RepairOptions = {},
): RepairProposal[] {
  const affected = affectedBy(problem, meetings, disruption);
  if (affected.length === 0) return [];
  const left = problemAfter(problem, meetings, disruption);
  const lost = new Set(affected.map(({ wish }) => wish));
  const rest = meetings.filter(({ wish }) => !lost.has(wish));
  const frame = frameOf(left);
  const plan = () => new DayPlan(new Grid(frame, rest), disruption.now);
  const proposals: RepairProposal[] = [];
  const propose = (kind: RepairKind, day: DayPlan, rules: ScheduleProblem) => {
    const after = day.grid.meetings();
    if (proposals.some((other) => sameMeetings(other.meetings, after))) return;
    const difference = compareSchedules({ problem, meetings }, { problem: rules, meetings: after });
    const effect = {
      weightLost: weightOf(problem, meetings) - weightOf(problem, after),
      moved: difference.moved.length,
      dropped: difference.dropped.length,
      added: difference.added.length,
    };
    proposals.push({ kind, meetings: after, problem: rules, difference, effect });
  };

  propose('drop', plan(), left);
  const moved = plan().rehouse(affected, 'free');
  propose('move', moved, left);
  const swapped = plan().rehouse(affected, 'swap');
  propose('swap', swapped, left);
  if (disruption.kind === 'gone') {
    const rules = problemAfter(problem, meetings, disruption, true);
    const online = new DayPlan(new Grid(frameOf(rules), rest), disruption.now);
    propose('online-later', online.rehouse(affected, 'online'), rules);
  }
  propose('standby', plan().fill(affected), left);
  propose('standby', swapped.fill(affected), left);
  return proposals
    .sort((a, b) => a.effect.weightLost - b.effect.weightLost || a.effect.moved - b.effect.moved)
    .slice(0, options.most ?? 5);
}

function weightOf(problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]): number {
  return meetings.reduce((sum, { wish }) => sum + (problem.wishes[wish]?.weight ?? 0), 0);
}

function sameMeetings(a: readonly ScheduledMeeting[], b: readonly ScheduledMeeting[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      return (
        one.wish === other?.wish &&
        one.slot === other.slot &&
        one.table === other.table &&
        one.interpreter === other.interpreter
      );
    })
  );
}
