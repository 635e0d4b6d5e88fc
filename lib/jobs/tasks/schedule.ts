import type { JobHelpers } from 'graphile-worker';
import { superviseScheduleRun } from '@/lib/event-schedule/run-supervise';
import { tellSchedule } from '@/lib/event-schedule/tell-schedule';
import { reckonUnmet } from '@/lib/event-schedule/unmet';
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

export async function scheduleUnmetTask({ eventId }: JobPayloads['schedule-unmet']): Promise<void> {
  await reckonUnmet(eventId);
}
