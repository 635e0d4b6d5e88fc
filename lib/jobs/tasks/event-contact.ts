import { db } from '@/lib/db/client';
import { endEventLinks } from '@/lib/event/links';
import type { JobPayloads } from '../names';

/** The contact of a profile has changed: whoever was it acts at none of its events any more. */
export async function eventContactTask(
  { ownerId }: JobPayloads['event-contact'],
  now = new Date(),
): Promise<void> {
  const own = { OR: [{ smeId: ownerId }, { partnerId: ownerId }] };
  await db.$transaction((tx) => endEventLinks(tx, own, now));
}
