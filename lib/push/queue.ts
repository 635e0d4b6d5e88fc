import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { pushKeys } from './keys';
import type { PushNotice } from './send';

/** Who is told: everybody of a registration who allowed notices, by account or by its link. */
export type PushReaders = { registrationId: string; userIds: readonly string[] };

/**
 * Queues a notice for each browser that allowed them, worded in its language, in the transaction
 * that causes it. Without keys nothing is queued.
 */
export async function queuePush(
  tx: Tx,
  { registrationId, userIds }: PushReaders,
  wordsFor: (language: Locale, byLink: boolean) => PushNotice,
): Promise<number> {
  if (!pushKeys()) return 0;
  const browsers = await tx.pushSubscription.findMany({
    where: {
      OR: [{ registrationId }, ...(userIds.length > 0 ? [{ userId: { in: [...userIds] } }] : [])],
    },
    select: { id: true, language: true, userId: true },
  });
  for (const { id, language, userId } of browsers) {
    await addJob(tx, 'push-send', {
      subscriptionId: id,
      notice: wordsFor(language, userId === null),
    });
  }
  return browsers.length;
}
