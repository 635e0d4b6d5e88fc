import type { Tx } from '@/lib/db/client';

/** Whoever writes an event's schedule does so alone, until its transaction ends. */
export async function lockSchedule(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`schedule ${eventId}`}, 29))`;
}
