import type { JobHelpers } from 'graphile-worker';
import { superviseScheduleRun } from '@/lib/event/run-supervise';
import type { JobPayloads } from '../names';

export async function scheduleRunTask(
  { runId }: JobPayloads['schedule-run'],
  { job }: Pick<JobHelpers, 'job'>,
): Promise<void> {
  await superviseScheduleRun(runId, { attempt: job.attempts });
}
