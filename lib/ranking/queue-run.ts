import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { modelName } from '@/lib/weights/active';
import { type RunKind, type RunReason, staleSeconds } from './run-states';

/**
 * Asks for a computation of the market: the run's row and its job in the caller's transaction. At
 * most one run of a kind is queued or under way (unique index `MatchingRun_open`).
 */
export type RunRequest = {
  kind: RunKind;
  weightsVersion: number;
  /** The draft's revision that a preview is for. */
  revision?: number;
  /** Per mille. */
  fairness: number;
  reason: RunReason;
  by?: { id: string; name: string };
};

/**
 * New weights and a changed draft make a run that is under way worthless: it is replaced. Any other
 * request meets `ranking.already-running`.
 * @returns the run's id
 */
export async function queueRun(tx: Tx, request: RunRequest): Promise<Result<string>> {
  const { kind, weightsVersion, fairness, reason, by } = request;
  const revision = request.revision ?? null;
  // Two requests at once take turns: the second sees the run of the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`matching run ${kind}`}, 11))`;
  await failLostRuns(tx, kind);
  const open = await tx.matchingRun.findFirst({
    where: { kind, state: { in: ['QUEUED', 'RUNNING'] } },
  });
  if (open) {
    const outdated = open.weightsVersion !== weightsVersion || open.revision !== revision;
    if (reason !== 'weights' && !(kind === 'PREVIEW' && outdated)) {
      return fail('ranking.already-running');
    }
    if (!(await cancelRun(tx, open.id, by?.name ?? null))) return queueRun(tx, request);
  }
  const { id } = await tx.matchingRun.create({
    data: {
      id: randomUUID(),
      kind,
      weightsVersion,
      revision,
      model: modelName,
      fairness,
      reason,
      requestedById: by?.id ?? null,
      requestedByName: by?.name ?? null,
    },
  });
  await addJob(tx, 'matching-run', { runId: id }, { key: `matching-run:${kind}` });
  return ok(id);
}

/**
 * Ends a run that is queued or under way. Its process is stopped within a second by whoever
 * watches it; should it be storing just now, one of the two wins and the other does nothing.
 * @returns whether it was still to be cancelled
 */
export async function cancelRun(tx: Tx, runId: string, byName: string | null): Promise<boolean> {
  const now = new Date();
  const { count } = await tx.matchingRun.updateMany({
    where: { id: runId, state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'CANCELLED', cancelledAt: now, cancelledByName: byName, finishedAt: now },
  });
  return count > 0;
}

/**
 * A run whose heartbeat stands still has died with its worker.
 * @returns how many were marked
 */
export async function failLostRuns(tx: Tx, kind?: RunKind): Promise<number> {
  const now = new Date();
  const { count } = await tx.matchingRun.updateMany({
    where: {
      ...(kind ? { kind } : {}),
      state: 'RUNNING',
      heartbeatAt: { lt: new Date(now.getTime() - staleSeconds * 1000) },
    },
    data: { state: 'FAILED', failure: 'ranking.lost', finishedAt: now },
  });
  return count;
}
