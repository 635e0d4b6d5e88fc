/** One seeded event by every method: ours, greedy and the two ways of booking without a scheduler. */
import type { Schedule, ScheduledMeeting } from '@/lib/schedule/problem';
import { solveSchedule } from '@/lib/schedule/solve';
import { verifySchedule } from '@/lib/schedule/verify';
import { median, type Timed, timed } from './matching-statistics';
import { firstCome, firstComeWaiting, greedyByWeight } from './schedule-baselines';
import { required } from './schedule-entry';
import type { Instance } from './schedule-instances';

export interface ScheduleRow {
  instance: string;
  seed: number;
  /** `300 × 100 × 20`: firms, partners, slots. */
  size: string;
  method: string;
  meetings: number;
  value: number;
  mustMet: number;
  mustAsked: number;
  /** Share that the value lies below the least bound known, ours or HiGHS's. */
  belowBound: number;
  /** As the schedule itself reports them; null for methods without a bound. */
  bound: number | null;
  gap: number | null;
  /** Median of the rounds. */
  seconds: number;
  /** Of the processor: what a busy machine does not stretch. */
  cpuSeconds: number;
}

export interface Compared {
  rows: ScheduleRow[];
  /** What must not be. */
  faults: string[];
}

const wall = () => performance.now();

/** Time of the processor: what a machine that others use does not stretch. */
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const countsProcessor = process.argv.includes('--processor-time');
const clock = countsProcessor ? processor : wall;

export function solved(instance: Instance, budgetMs: number, seed = 1): Schedule {
  const solution = solveSchedule(instance.problem, { seed, clock, budgetMs });
  if (!solution.ok) throw new Error(`not solvable: ${JSON.stringify(solution.faults)}`);
  return solution.schedule;
}

type Found = { meetings: ScheduledMeeting[]; bound: number | null; gap: number | null };

const boundless = (meetings: ScheduledMeeting[]): Found => ({ meetings, bound: null, gap: null });

/** The first of the list is ours within the time that it aims at. */
export const ours = 'ours';

function methodsFor(instance: Instance, budgetMs: number): [string, () => Found][] {
  const { seed } = instance.spec;
  return [
    [ours, () => solved(instance, budgetMs, seed)],
    ['greedy by weight', () => boundless(greedyByWeight(instance))],
    ['first come, all say yes at once', () => boundless(firstCome(instance, seed))],
    ['first come, requests wait', () => boundless(firstComeWaiting(instance, seed))],
  ];
}

export function weightOf(instance: Instance, meetings: readonly ScheduledMeeting[]): number {
  const { wishes } = instance.problem;
  return meetings.reduce((sum, { wish }) => sum + required(wishes, wish).weight, 0);
}

/** Each method in turn, as often as there are rounds; the value of the first round counts. */
export function compareMethods(instance: Instance, rounds: number, budgetMs: number): Compared {
  const methods = methodsFor(instance, budgetMs);
  const runs = methods.map((): Timed<Found>[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, [, run]] of methods.entries()) required(runs, at).push(timed(run));
  }
  const compared: Compared = { rows: [], faults: [] };
  for (const [at, [method]] of methods.entries()) {
    const taken = required(runs, at);
    const row = rowOf(instance, method, taken);
    compared.rows.push(row);
    compared.faults.push(...faultsOf(instance, row, required(taken, 0).result));
  }
  return compared;
}

function rowOf(instance: Instance, method: string, taken: readonly Timed<Found>[]): ScheduleRow {
  const { spec, problem } = instance;
  const { meetings, bound, gap } = required(taken, 0).result;
  return {
    instance: spec.name,
    seed: spec.seed,
    size: `${spec.smes} × ${spec.partners} × ${problem.slots.length}`,
    method,
    meetings: meetings.length,
    value: weightOf(instance, meetings),
    mustMet: meetings.filter(({ wish }) => required(problem.wishes, wish).must).length,
    mustAsked: problem.wishes.filter(({ must }) => must).length,
    belowBound: 0,
    bound,
    gap,
    seconds: median(taken.map(({ ms }) => ms)) / 1000,
    cpuSeconds: median(taken.map(({ cpuMs }) => cpuMs)) / 1000,
  };
}

function faultsOf(instance: Instance, row: ScheduleRow, found: Found): string[] {
  const name = `${row.instance}, seed ${row.seed}, ${row.method}`;
  const faults = verifySchedule(instance.problem, found.meetings).map(
    ({ kind, wishes }) => `${name}: ${kind} (wishes ${wishes.join(', ')})`,
  );
  if (row.bound !== null && row.value > row.bound)
    faults.push(`${name}: weighs more than its bound`);
  return faults;
}
