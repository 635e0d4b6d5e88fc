import type { Tx } from '@/lib/db/client';

/** Tells the open screens of an event, whichever web process they hang on, when this commits. */
export async function tellDay(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('event-day', ${eventId})`;
}
