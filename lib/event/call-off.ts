import { db, type Tx } from '@/lib/db/client';
import { type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { readTexts } from '@/lib/text-record/read';
import { writeOriginal } from '@/lib/text-record/write';
import { eventFacts, type ReadCalendars, tellRegistrations } from './notices';
import { type Addressed, toldColumns } from './recipients';

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
  event: { id: string },
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await tx.eventMeeting.updateMany({
    where: { eventId: event.id, state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED'] } },
    data: { state: 'CANCELLED', endedReason: 'officer', version: { increment: 1 } },
  });
  await tx.scheduleRun.updateMany({
    where: { eventId: event.id, state: { in: ['QUEUED', 'RUNNING'] }, cancelledAt: null },
    data: { state: 'CANCELLED', cancelledAt: now, cancelledByName: by, finishedAt: now },
  });
  const eventId = event.id;
  await addJob(tx, 'event-called-off', { eventId }, { key: `event-called-off:${eventId}` });
}

/**
 * Tells everybody invited, registered or waiting why, with a calendar that takes out the meetings
 * that were told.
 * @returns how many mails were made
 */
export function tellCalledOff(
  eventId: string,
  readCalendars: ReadCalendars,
  now = new Date(),
): Promise<number> {
  return db.$transaction((tx) => tell(tx, eventId, readCalendars, now), { timeout: 300_000 });
}

async function tell(tx: Tx, id: string, readCalendars: ReadCalendars, now: Date): Promise<number> {
  const event = await tx.matchingEvent.findUnique({ where: { id, state: 'CANCELLED' } });
  if (!event) return 0;
  const concerned = await tx.eventRegistration.findMany({
    where: { eventId: id, state: { in: ['INVITED', 'REGISTERED', 'WAITING_LIST'] } },
    select: toldColumns,
  });
  const reason = await reasonOf(tx, id);
  const calendars = await readCalendars(tx, id);
  const about = {
    params: (one: { id: string }) => ({
      ...{ ...eventFacts(event), reason },
      calendar: calendars.has(one.id) ? 'attached' : 'none',
    }),
    occasion: (one: { id: string }) => one.id,
    calendar: ({ registration, to }: Addressed) => calendars.get(registration.id)?.(to.language),
  };
  return tellRegistrations(tx, 'event-cancelled', event, concerned, about, now);
}

async function reasonOf(tx: Tx, eventId: string): Promise<PartialNames> {
  const rows = await readTexts(tx, [{ kind: 'EVENT', id: eventId }], ['cancel']);
  const written = rows.filter(({ origin }) => origin === 'ORIGINAL');
  const own = (language: Locale) => written.find((row) => row.language === language)?.body ?? null;
  return { th: own('th'), ja: own('ja'), en: own('en') };
}
