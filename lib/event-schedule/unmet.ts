import { db, type Tx } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { unmetWishes } from '@/lib/schedule/explain';
import type { ScheduleProblem, UnmetReason, UnmetWish } from '@/lib/schedule/problem';
import { type BuiltProblem, buildProblem, pairOf } from './problem';
import { pairKey } from './problem-wishes';
import { fillSchema, type RunSummary, unmetKept } from './run-schema';

/**
 * Why pairs that wish to meet do not: in the summary of the run whose schedule is in force, where
 * pages read it. A run says it of what it has found; after whatever changes the schedule in force,
 * by hand, by an answer or by a repair, a job says it anew, once for changes close together.
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
      interpret: problem.wishes[wish]?.interpret ?? null,
    }));
  return { unmet: kept, unmetCounts };
}

const gatherMs = 2_000;

export async function reckonUnmetSoon(tx: Tx, eventId: string, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + gatherMs);
  await addJob(tx, 'schedule-unmet', { eventId }, { key: `schedule-unmet:${eventId}`, runAt });
}

/** Before the first day: what is over is no reason why a pair did not get a meeting. */
const always = new Date(0);

/** @returns whether there is a schedule to speak of */
export function reckonUnmet(eventId: string): Promise<boolean> {
  return db.$transaction((tx) => reckon(tx, eventId), {
    isolationLevel: 'RepeatableRead',
    timeout: 120_000,
  });
}

async function reckon(tx: Tx, eventId: string): Promise<boolean> {
  const run = await tx.scheduleRun.findFirst({
    where: { eventId, takenOverAt: { not: null } },
    orderBy: { takenOverAt: 'desc' },
    select: { id: true, extra: true },
  });
  if (!run) return false;
  const { fill } = fillSchema.parse(run.extra ?? {});
  // With what is in the schedule though nobody wishes for it, which takes its place like the others.
  const built = await buildProblem(tx, eventId, { use: 'hand', now: always, fill, spare: true });
  const meetings = built.live.flatMap(({ placed }) => placed ?? []);
  // Who was to meet and did not come had a meeting.
  const missed = await tx.eventMeeting.findMany({
    where: { eventId, state: 'MISSED' },
    select: { smeRegId: true, partnerRegId: true },
  });
  const had = new Set(missed.map(pairKey));
  const unmet = unmetWishes(built.problem, meetings).filter(
    ({ wish }) => !had.has(pairKey(pairOf(built.problem, wish))),
  );
  const said: Unmet = unmetOf(built, unmet);
  await tx.$executeRaw`
    UPDATE "ScheduleRun" SET "summary" = "summary" || ${JSON.stringify(said)}::jsonb
    WHERE "id" = ${run.id}::uuid`;
  return true;
}
