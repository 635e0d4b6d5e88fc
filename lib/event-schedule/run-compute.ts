import { db, Prisma } from '@/lib/db/client';
import type { FailureCode } from '@/lib/failure';
import { checkProblem } from '@/lib/schedule/check';
import { frameOf } from '@/lib/schedule/frame';
import { Grid } from '@/lib/schedule/grid';
import type { Progress, Schedule, ScheduleProblem } from '@/lib/schedule/problem';
import { reportOf } from '@/lib/schedule/report';
import { solveSchedule } from '@/lib/schedule/solve';
import { withExtra } from '@/lib/schedule/what-if';
import { differencesOf } from './differences';
import { type BuiltProblem, buildProblem, pairOf, plannedOf } from './problem';
import { digestOf } from './problem-digest';
import { faultOf } from './problem-faults';
import {
  extraSchema,
  type FailureDetail,
  fillSchema,
  type RunExtra,
  type RunPhase,
  type RunSummary,
} from './run-schema';
import { figuresOf, unmetOf } from './unmet';

/** One run from beginning to end: load → solve → store. It changes nothing but its own row. */
export type RunRow = {
  id: string;
  eventId: string;
  kind: string;
  seed: number;
  extra: unknown;
  startedAt: Date;
};

export type RunProgress = {
  phase: RunPhase;
  share: number;
  value: number | null;
  bound: number | null;
};

export type Watched = {
  report: (progress: RunProgress) => void;
  isCancelled: () => boolean;
};

/** A run that cannot be carried out, with the code of lib/failure.ts and whom it concerns. */
export class RunRefused extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail: Partial<FailureDetail> = {},
  ) {
    super(code);
  }
}

/** The run is not this process's any more. */
export class RunCancelled extends Error {}

/** After this the best schedule so far is taken. */
const budgetMs = 30_000;

/** Throws RunCancelled or RunRefused; whatever it throws, nothing was changed. */
export async function computeRun(run: RunRow, watched: Watched): Promise<void> {
  const began = performance.now();
  watched.report({ phase: 'load', share: 0, value: null, bound: null });
  const built = await load(run);
  refuseEmpty(built);
  const what = run.kind === 'what-if' ? whatIf(built, run, watched) : plain(built, run, watched);
  if (watched.isCancelled()) throw new RunCancelled('nobody waits for the schedule');
  const { schedule, solved, ...rest } = what;
  const figures = figuresOf(solved.problem, schedule, built.begun);
  watched.report({ phase: 'store', share: 0, value: figures.value, bound: figures.bound });
  const meetings = [...built.begun, ...plannedOf(solved, schedule.meetings)];
  const summary: RunSummary = {
    figures,
    ...unmetOf(solved, schedule.unmet),
    differences: run.kind === 'solve' ? differencesOf(built, meetings) : null,
    cutShort: schedule.cutShort,
    seconds: (performance.now() - began) / 1000,
    whatIf: rest.whatIf,
  };
  await store(run, summary, run.kind === 'solve' ? { meetings, digest: digestOf(built) } : null);
}

/** Where there are neither times nor tables, that is what has to be said first. */
function refuseEmpty(built: BuiltProblem): void {
  if (built.problem.wishes.length > 0 || built.begun.length > 0) return;
  const faults = checkProblem(built.problem);
  if (faults.length === 0) throw new RunRefused('schedule.no-wishes');
  const { code, detail } = faultOf(faults, built);
  throw new RunRefused(code, detail);
}

/** All tables at one moment. */
function load({ eventId, kind, extra }: RunRow): Promise<BuiltProblem> {
  const { fill } = kind === 'solve' ? fillSchema.parse(extra ?? {}) : { fill: 0 };
  return db.$transaction(
    (tx) => buildProblem(tx, eventId, { use: 'solve', now: new Date(), fill }),
    {
      isolationLevel: 'RepeatableRead',
      timeout: 120_000,
    },
  );
}

type Solved = {
  schedule: Schedule;
  solved: BuiltProblem;
  whatIf: RunSummary['whatIf'];
};

function plain(built: BuiltProblem, run: RunRow, watched: Watched): Solved {
  const schedule = solve(built, built.problem, run.seed, watched);
  return { schedule, solved: built, whatIf: null };
}

/** The same problem without and with more, from the same seed. */
function whatIf(built: BuiltProblem, run: RunRow, watched: Watched): Solved {
  const extra: RunExtra = extraSchema.parse(run.extra ?? {});
  const half = (part: number): Watched => ({
    ...watched,
    report: (progress) => watched.report({ ...progress, share: (part + progress.share) / 2 }),
  });
  const without = solve(built, built.problem, run.seed, half(0));
  const more = withExtra(built.problem, {
    tables: extra.tables,
    slots: extra.slots,
    ...(extra.interpreters > 0
      ? { interpreters: { languages: extra.languages, count: extra.interpreters } }
      : {}),
  });
  const schedule = solve(built, more, run.seed, half(1));
  const met = new Set(without.meetings.map(({ wish }) => wish));
  const newPairs = schedule.meetings
    .filter(({ wish }) => !met.has(wish))
    .sort((a, b) => weightOf(more, b.wish) - weightOf(more, a.wish))
    .slice(0, 50)
    .map(({ wish }) => ({ ...pairOf(more, wish), must: more.wishes[wish]?.must ?? false }));
  const gain = {
    meetings: schedule.meetings.length - without.meetings.length,
    mustMet: schedule.mustMet - without.mustMet,
    value: schedule.value - without.value,
  };
  return {
    ...{ schedule, solved: { ...built, problem: more } },
    whatIf: { extra, without: figuresOf(built.problem, without, built.begun), gain, newPairs },
  };
}

const weightOf = (problem: ScheduleProblem, wish: number) => problem.wishes[wish]?.weight ?? 0;

/** Faults of a day of which nothing is left to plan; what has begun stays. */
const overFaults = new Set(['no-tables', 'nobody-available']);

function solve(built: BuiltProblem, problem: ScheduleProblem, seed: number, watched: Watched) {
  const had = built.begun.reduce((sum, { weight }) => sum + weight, 0);
  const solution = solveSchedule(problem, {
    seed,
    budgetMs,
    clock: () => performance.now(),
    onProgress: ({ phase, share, value, bound }: Progress) =>
      watched.report({ phase, share, value: value + had, bound: bound + had }),
    isCancelled: watched.isCancelled,
  });
  if (watched.isCancelled()) throw new RunCancelled('nobody waits for the schedule');
  if (solution.ok) return solution.schedule;
  if (built.begun.length > 0 && solution.faults.every(({ kind }) => overFaults.has(kind))) {
    return reportOf(new Grid(frameOf(problem), []), 0, false);
  }
  const { code, detail } = faultOf(solution.faults, { ...built, problem });
  throw new RunRefused(code, detail);
}

async function store(run: RunRow, summary: RunSummary, result: object | null): Promise<void> {
  const { figures } = summary;
  const { count } = await db.scheduleRun.updateMany({
    where: { id: run.id, state: 'RUNNING', startedAt: run.startedAt },
    data: {
      ...{ state: 'DONE', phase: 'store', share: 1, finishedAt: new Date() },
      ...{ value: figures.value, bound: figures.bound, gap: figures.gap, summary },
      result: result ?? Prisma.DbNull,
    },
  });
  if (count === 0) throw new RunCancelled('the run was cancelled or taken over');
}
