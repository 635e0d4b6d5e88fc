import type { JobHelpers } from 'graphile-worker';
import { superviseScheduleRun } from '@/lib/event-schedule/run-supervise';
import { tellSchedule } from '@/lib/event-schedule/tell-schedule';
import type { JobPayloads } from '../names';

export async function scheduleRunTask(
  { runId }: JobPayloads['schedule-run'],
  { job }: Pick<JobHelpers, 'job'>,
): Promise<void> {
  await superviseScheduleRun(runId, { attempt: job.attempts });
}

export async function scheduleTellTask({
  eventId,
  published,
}: JobPayloads['schedule-tell']): Promise<void> {
  await tellSchedule(eventId, published ? { published } : {});
}
