import type { Tx } from '@/lib/db/client';

/**
 * Takes a name off the list of those who come. No version is asked for and no state of the event
 * stands against it: a consent may be taken back at any time.
 */
export async function unlist(tx: Tx, id: string): Promise<void> {
  await tx.eventRegistration.updateMany({
    where: { id, listed: true },
    data: { listed: false, listedAt: null, consentVersion: null, version: { increment: 1 } },
  });
}
