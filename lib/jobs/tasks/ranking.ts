import type { JobHelpers } from 'graphile-worker';
import { queueChanges, queueNightly } from '@/lib/ranking/enough-changed';
import { superviseRun } from '@/lib/ranking/supervise';
import type { JobPayloads } from '../names';

export async function matchingRunTask(
  { runId }: JobPayloads['matching-run'],
  { job }: Pick<JobHelpers, 'job'>,
): Promise<void> {
  await superviseRun(runId, { attempt: job.attempts });
}

export async function rankingChangesTask(): Promise<void> {
  await queueChanges();
}

export async function rankingNightlyTask(): Promise<void> {
  await queueNightly();
}
