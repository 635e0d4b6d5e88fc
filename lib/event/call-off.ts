import type { Tx } from '@/lib/db/client';
import { eventFacts, type ToldEvent, tellRegistrations } from './notices';
import { toldColumns } from './recipients';

/** What a cancelled event takes with it. Registrations stay as they were, for whoever asks later. */
export async function callOff(
  tx: Tx,
  event: ToldEvent,
  { reason, by, now }: { reason: string; by: string; now: Date },
): Promise<number> {
  await tx.eventMeeting.updateMany({
    where: { eventId: event.id, state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED'] } },
    data: { state: 'CANCELLED', endedReason: 'officer', version: { increment: 1 } },
  });
  await tx.scheduleRun.updateMany({
    where: { eventId: event.id, state: { in: ['QUEUED', 'RUNNING'] }, cancelledAt: null },
    data: { state: 'CANCELLED', cancelledAt: now, cancelledByName: by, finishedAt: now },
  });
  const concerned = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: { in: ['INVITED', 'REGISTERED', 'WAITING_LIST'] } },
    select: toldColumns,
  });
  const about = {
    params: () => ({ ...eventFacts(event), reason }),
    occasion: ({ id }: { id: string }) => id,
  };
  return tellRegistrations(tx, 'event-cancelled', event, concerned, about, now);
}
