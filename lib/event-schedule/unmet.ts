import { db, type Tx } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { frameOf } from '@/lib/schedule/frame';
import { Grid } from '@/lib/schedule/grid';
import type { Schedule, ScheduleProblem, UnmetReason, UnmetWish } from '@/lib/schedule/problem';
import { reportOf } from '@/lib/schedule/report';
import { type BuiltProblem, buildProblem, pairOf } from './problem';
import { slotsBegun } from './problem-begun';
import { digestOf } from './problem-digest';
import { pairKey } from './problem-wishes';
import {
  fillSchema,
  type PlannedMeeting,
  type RunSummary,
  runResultSchema,
  type ScheduleFigures,
  unmetKept,
} from './run-schema';

/**
 * How good a schedule is, and why pairs that wish to meet do not: in the summary of the run whose
 * schedule is in force, where pages read it. A run says it of what it has found; after whatever
 * changes the schedule in force, by hand, by an answer or by a repair, a job says it anew, once for
 * changes close together.
 */
type Unmet = Pick<RunSummary, 'unmet' | 'unmetCounts'>;

const weightOf = (problem: ScheduleProblem, wish: number) => problem.wishes[wish]?.weight ?? 0;

/** All counted, the weightiest kept. */
export function unmetOf(
  { problem, rows }: Pick<BuiltProblem, 'problem' | 'rows'>,
  unmet: readonly UnmetWish[],
): Unmet {
  const unmetCounts: Partial<Record<UnmetReason, number>> = {};
  for (const { reason } of unmet) unmetCounts[reason] = (unmetCounts[reason] ?? 0) + 1;
  const kept = [...unmet]
    .sort((a, b) => weightOf(problem, b.wish) - weightOf(problem, a.wish))
    .slice(0, unmetKept)
    .map(({ wish, reason, slot }) => ({
      ...pairOf(problem, wish),
      must: problem.wishes[wish]?.must ?? false,
      weight: weightOf(problem, wish),
      reason,
      slotNumber: slot === null ? null : (rows.slots[slot]?.number ?? slot + 1),
      interpret: problem.wishes[wish]?.interpret[0] ?? null,
    }));
  return { unmet: kept, unmetCounts };
}

/** With the meetings that have begun, which stand beside the schedule. */
export function figuresOf(
  problem: ScheduleProblem,
  schedule: Schedule,
  begun: readonly PlannedMeeting[] = [],
): ScheduleFigures {
  const must = begun.filter((meeting) => meeting.must).length;
  const had = begun.reduce((sum, { weight }) => sum + weight, 0);
  const bound = schedule.bound + had;
  return {
    meetings: schedule.meetings.length + begun.length,
    wishes: problem.wishes.length + begun.length,
    mustWishes: schedule.mustWishes + must,
    mustMet: schedule.mustMet + must,
    ...{ value: schedule.value + had, bound },
    gap: bound > 0 ? (schedule.bound - schedule.value) / bound : 0,
    quality: schedule.quality,
  };
}

const gatherMs = 2_000;

export async function reckonUnmetSoon(tx: Tx, eventId: string, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + gatherMs);
  await addJob(tx, 'schedule-unmet', { eventId }, { key: `schedule-unmet:${eventId}`, runAt });
}

/** Before the first day: what is over is no reason why a pair did not get a meeting. */
const always = new Date(0);

/** @returns whether there is a schedule to speak of */
export function reckonUnmet(eventId: string, now = new Date()): Promise<boolean> {
  return db.$transaction((tx) => reckon(tx, eventId, now), {
    isolationLevel: 'RepeatableRead',
    timeout: 120_000,
  });
}

async function reckon(tx: Tx, eventId: string, now: Date): Promise<boolean> {
  const run = await tx.scheduleRun.findFirst({
    where: { eventId, takenOverAt: { not: null } },
    orderBy: { takenOverAt: 'desc' },
    select: { id: true, extra: true, value: true, bound: true, result: true },
  });
  if (!run) return false;
  const { fill } = fillSchema.parse(run.extra ?? {});
  // With what is in the schedule though nobody wishes for it, which takes its place like the others.
  const built = await buildProblem(tx, eventId, { use: 'hand', now: always, fill, spare: true });
  const { problem, rows } = built;
  const begun = slotsBegun(rows, now);
  const isOver = (slot: number) => begun.has(rows.slots[slot]?.number ?? -1);
  const seated = built.live.flatMap(({ placed }) => placed ?? []);
  const report = reportOf(new Grid(frameOf(problem), seated), run.bound ?? 0, false, isOver);
  // Who was to meet and did not come had a meeting.
  const had = new Set(rows.missed.map(pairKey));
  const unmet = report.unmet.filter(({ wish }) => !had.has(pairKey(pairOf(problem, wish))));
  const mustUnmet = unmet.filter(({ wish }) => problem.wishes[wish]?.must).length;
  const said: Unmet & Pick<RunSummary, 'figures'> = {
    ...unmetOf(built, unmet),
    figures: {
      ...figuresOf(problem, report),
      mustMet: report.mustWishes - mustUnmet,
      ...(isAsFound(run, built, report) ? provedOf(run) : { gap: null }),
    },
  };
  await tx.$executeRaw`
    UPDATE "ScheduleRun" SET "summary" = "summary" || ${JSON.stringify(said)}::jsonb
    WHERE "id" = ${run.id}::uuid`;
  return true;
}

/** What the run has proved, at the scores of its day. */
function provedOf({ value, bound }: { value: number | null; bound: number | null }) {
  if (value === null || bound === null) return { gap: null };
  return { value, bound, gap: bound > 0 ? (bound - value) / bound : 0 };
}

/**
 * Whether the pairs that meet are those that the run has found, and whoever could meet instead is as
 * it was: what it proved of the best schedule is proved of that alone.
 */
function isAsFound(run: { result: unknown }, built: BuiltProblem, { meetings }: Schedule): boolean {
  const result = runResultSchema.safeParse(run.result);
  if (!result.success || result.data.digest !== digestOf(built)) return false;
  const found = new Set(result.data.meetings.map(pairKey));
  return (
    found.size === meetings.length &&
    meetings.every(({ wish }) => found.has(pairKey(pairOf(built.problem, wish))))
  );
}
