import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { fail, ok, type Result } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { type RunExtra, type RunKind, staleSeconds } from './run-schema';

/** Asks for computations of an event's schedule, and ends them. */

export type RunRequest = {
  eventId: string;
  kind: RunKind;
  seed: number;
  extra: RunExtra | { fill: number } | null;
  by: { id: string; name: string };
};

/**
 * The run's row and its job in the caller's transaction. At most one run of a kind is queued or
 * under way for an event (for solves also by the unique index `ScheduleRun_one_solve`).
 * @returns the run's id
 */
export async function queueScheduleRun(tx: Tx, request: RunRequest): Promise<Result<string>> {
  const { eventId, kind, seed, extra, by } = request;
  // Two requests at once take turns: the second sees the run of the first.
  await lockSchedule(tx, eventId);
  await failLostScheduleRuns(tx, eventId);
  const open = await tx.scheduleRun.findFirst({
    where: { eventId, kind, state: { in: ['QUEUED', 'RUNNING'] } },
  });
  if (open) return fail('schedule.already-running');
  const { id } = await tx.scheduleRun.create({
    data: {
      ...{ id: randomUUID(), eventId, kind, seed },
      ...(extra ? { extra } : {}),
      ...{ requestedById: by.id, requestedByName: by.name },
    },
  });
  await addJob(tx, 'schedule-run', { runId: id }, { key: `schedule-run:${id}` });
  return ok(id);
}

/**
 * Ends a run that is queued or under way. Its process is stopped within a second by whoever
 * watches it; should it be storing just now, one of the two wins and the other does nothing.
 * @returns whether it was still to be cancelled
 */
export async function cancelScheduleRun(tx: Tx, runId: string, byName: string): Promise<boolean> {
  const now = new Date();
  const { count } = await tx.scheduleRun.updateMany({
    where: { id: runId, state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'CANCELLED', cancelledAt: now, cancelledByName: byName, finishedAt: now },
  });
  return count > 0;
}

/**
 * A run whose heartbeat stands still has died with its worker.
 * @returns how many were marked
 */
export async function failLostScheduleRuns(tx: Tx, eventId?: string): Promise<number> {
  const now = new Date();
  const { count } = await tx.scheduleRun.updateMany({
    where: {
      ...(eventId ? { eventId } : {}),
      state: 'RUNNING',
      heartbeatAt: { lt: new Date(now.getTime() - staleSeconds * 1000) },
    },
    data: { state: 'FAILED', failure: 'schedule.lost', finishedAt: now },
  });
  return count;
}
