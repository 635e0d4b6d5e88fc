import type { Agent } from 'node:https';
import { db } from '@/lib/db/client';
import type { JobPayloads } from '@/lib/jobs/names';
import { log } from '@/lib/log';
import { sendPush } from '@/lib/push/send';

/** Sends one notice to one browser; a browser that has gone is forgotten. */
export async function pushSendTask(
  { subscriptionId, notice }: JobPayloads['push-send'],
  agent?: Agent,
): Promise<void> {
  const target = await db.pushSubscription.findUnique({ where: { id: subscriptionId } });
  if (!target) return;
  const outcome = await sendPush(target, notice, agent);
  if (outcome === 'gone') await db.pushSubscription.deleteMany({ where: { id: subscriptionId } });
  if (outcome === 'refused') log.warn({ subscriptionId }, 'a push service refused a notice');
}
