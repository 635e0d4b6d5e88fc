import { runClock } from '@/lib/introduction/tick';
import { releaseQueue } from '@/lib/introduction/tick-queue';
import { replanClocks } from '@/lib/introduction/tick-replan';
import { log } from '@/lib/log';
import type { JobPayloads } from '../names';

export async function caseClockTask(): Promise<void> {
  const acts = await runClock(new Date());
  if (acts > 0) log.info({ acts }, 'the clock acted on cases');
}

export async function releaseQueueTask({ partnerId }: JobPayloads['release-queue']): Promise<void> {
  await releaseQueue(partnerId, new Date());
}

export async function replanClocksTask(holiday: JobPayloads['replan-clocks']): Promise<void> {
  await replanClocks(holiday, new Date());
}
