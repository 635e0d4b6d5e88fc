import type { Tx } from '@/lib/db/client';
import { type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import { writeOriginal } from '@/lib/text-record/write';
import { eventFacts, type ToldEvent, tellRegistrations } from './notices';
import { toldColumns } from './recipients';

/** In each language in which it was written; that of its author last, which the others go back to. */
export async function keepReason(
  tx: Tx,
  eventId: string,
  reason: PartialNames,
  { language: own, writtenById }: { language: Locale; writtenById: string | null },
): Promise<void> {
  const key = { ownerKind: 'EVENT', ownerId: eventId, field: 'cancel' } as const;
  for (const language of [...locales.filter((one) => one !== own), own]) {
    const body = reason[language];
    if (body) await writeOriginal(tx, key, { body, language, writtenById });
  }
}

/** What a cancelled event takes with it. Registrations stay as they were, for whoever asks later. */
export async function callOff(
  tx: Tx,
  event: ToldEvent,
  { reason, by, now }: { reason: PartialNames; by: string; now: Date },
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
