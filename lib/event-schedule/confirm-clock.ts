import { db, type Tx } from '@/lib/db/client';
import { deadline, type ToldEvent, tellManagers, tellRegistrations } from '@/lib/event/notices';
import { toldColumns } from '@/lib/event/recipients';
import { namesOf } from '@/lib/i18n/locales';
import { expireUnanswered } from './confirm';

/** What the clock does while both sides answer to the provisional schedule. */

const dayMs = 86_400_000;

/** Frees what was not confirmed in time. @returns how many meetings have ended */
export async function endAnswers(now: Date): Promise<number> {
  const due = await db.eventMeeting.findMany({
    where: { state: 'OFFERED', answerBy: { lte: now } },
    distinct: ['eventId'],
    select: { eventId: true },
  });
  let ended = 0;
  for (const { eventId } of due) {
    ended += await db.$transaction((tx) => endOne(tx, eventId, now), { timeout: 60_000 });
  }
  return ended;
}

async function endOne(tx: Tx, eventId: string, now: Date): Promise<number> {
  const { freed, offered } = await expireUnanswered(tx, eventId, now);
  if (freed === 0) return 0;
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  const confirmed = await tx.eventMeeting.count({ where: { eventId, state: 'CONFIRMED' } });
  await tellManagers(tx, 'event-confirm-over', event, {
    params: { event: namesOf(event), confirmed, freed, offered },
    page: '/schedule',
    occasion: `${eventId} ${now.toISOString()}`,
  });
  return freed;
}

/** Reminds once of what is to be answered within a day. @returns how many mails were made */
export async function remindUnanswered(now: Date): Promise<number> {
  const rows = await db.eventMeeting.findMany({
    where: {
      ...{ state: 'OFFERED', remindedAt: null },
      answerBy: { gt: now, lte: new Date(now.getTime() + dayMs) },
      // Who has been told just now needs no reminder.
      toldAt: { lt: new Date(now.getTime() - dayMs / 2) },
    },
    select: { eventId: true },
    distinct: ['eventId'],
  });
  let mails = 0;
  for (const { eventId } of rows) {
    mails += await db.$transaction((tx) => remindOne(tx, eventId, now), { timeout: 60_000 });
  }
  return mails;
}

async function remindOne(tx: Tx, eventId: string, now: Date): Promise<number> {
  const event: ToldEvent = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  const rows = await tx.eventMeeting.findMany({
    where: {
      ...{ eventId, state: 'OFFERED', remindedAt: null },
      answerBy: { gt: now, lte: new Date(now.getTime() + dayMs) },
    },
  });
  await tx.eventMeeting.updateMany({
    where: { id: { in: rows.map(({ id }) => id) }, remindedAt: null },
    data: { remindedAt: now },
  });
  const waits = (id: string) =>
    rows.filter(
      (row) =>
        (row.smeRegId === id && row.smeAnswer === null) ||
        (row.partnerRegId === id && row.partnerAnswer === null),
    );
  const ids = [...new Set(rows.flatMap((row) => [row.smeRegId, row.partnerRegId]))];
  const registrations = await tx.eventRegistration.findMany({
    where: { id: { in: ids.filter((id) => waits(id).length > 0) } },
    select: toldColumns,
  });
  const dueOf = (id: string) =>
    waits(id).reduce<Date>(
      (least, { answerBy }) => (answerBy && answerBy < least ? answerBy : least),
      new Date(now.getTime() + dayMs),
    );
  return tellRegistrations(
    tx,
    'event-schedule-reminder',
    event,
    registrations,
    {
      params: ({ id }) => ({
        event: namesOf(event),
        count: waits(id).length,
        due: deadline(dueOf(id)),
      }),
      page: '/meetings',
      occasion: ({ id }) => `${id} ${dueOf(id).toISOString()}`,
    },
    now,
  );
}
