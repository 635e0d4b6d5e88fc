import { randomUUID } from 'node:crypto';
import { db, pool } from '@/lib/db/client';
import { activeWeights, modelName } from '@/lib/weights/active';
import { computeRun } from './compute-run';
import { databaseNow } from './transaction';

/**
 * Computes the market in this process, at once: when a world is loaded and no worker runs yet. It
 * takes the place of a run that is queued or under way. Throws when it does not succeed; the ranking
 * in force then stays.
 */
export async function runNow(): Promise<void> {
  const { version, fairness } = await activeWeights(db);
  const startedAt = await databaseNow(pool());
  const run = { id: randomUUID(), kind: 'MARKET' as const, weightsVersion: version, fairness };
  await db.$transaction(async (tx) => {
    await tx.matchingRun.updateMany({
      where: { kind: 'MARKET', state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'CANCELLED', cancelledAt: startedAt, finishedAt: startedAt },
    });
    await tx.matchingRun.create({
      data: {
        ...run,
        state: 'RUNNING',
        model: modelName,
        reason: 'changes',
        startedAt,
        heartbeatAt: startedAt,
      },
    });
  });
  try {
    await computeRun(
      { ...run, startedAt, revision: null },
      { report: () => {}, isCancelled: () => false },
    );
  } catch (error) {
    await db.matchingRun.updateMany({
      where: { id: run.id, state: 'RUNNING' },
      data: { state: 'FAILED', failure: 'ranking.failed', finishedAt: new Date() },
    });
    throw error;
  }
}
