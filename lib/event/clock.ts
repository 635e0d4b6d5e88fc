import { db, Prisma, type Tx } from '@/lib/db/client';
import { namesOf } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { closeEvent, collectWishes, countSides, startEvent } from './life';
import { deadline, eventFacts, lastDay, tellManagers, tellRegistrations } from './notices';
import { giveToWaiting } from './places';
import { toldColumns } from './recipients';
import { sides } from './states';

/**
 * What events do by themselves, every minute. Each event has a transaction of its own and is looked
 * at again under its lock: a run that was cut off, or two at once, make nothing twice.
 */
const dayMs = 86_400_000;
/** Wishes are asked for again in the last days before their end. */
const remindDays = 3;
/** Days after the last slot in which an officer closes; then it closes itself. */
const closeDays = 2;

type Row = { id: string };

async function each(rows: readonly Row[], act: (tx: Tx, id: string) => Promise<boolean>) {
  let done = 0;
  for (const { id } of rows) {
    try {
      if (await db.$transaction((tx) => act(tx, id), { timeout: 60_000 })) done += 1;
    } catch (error) {
      log.error({ event: id, error }, 'an event could not be moved');
    }
  }
  return done;
}

async function lock(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "MatchingEvent" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.matchingEvent.findUniqueOrThrow({ where: { id } });
}

/** Registration has ended: wishes are collected, or those who manage it hear what is missing. */
export async function endRegistrations(now: Date): Promise<number> {
  const due = await db.matchingEvent.findMany({
    where: { state: 'OPEN', registrationEndsAt: { lte: now } },
    select: { id: true },
  });
  return each(due, async (tx, id) => {
    const event = await lock(tx, id);
    const { registrationEndsAt: ended } = event;
    if (event.state !== 'OPEN' || !ended || ended > now) return false;
    const { slots, firms, partners } = await countSides(tx, id);
    if (slots > 0 && firms > 0 && partners > 0) return (await collectWishes(tx, event, now)).ok;
    await tellManagers(tx, 'event-nobody', event, {
      params: { event: namesOf(event), firms, partners },
      occasion: `${id} ${ended.toISOString()}`,
    });
    return false;
  });
}

/** Whoever has not said that its wishes are complete, once a day in the last days. */
export async function remindOfWishes(now: Date): Promise<number> {
  const due = await db.matchingEvent.findMany({
    where: {
      state: 'WISHES',
      wishesEndAt: { gt: now, lte: new Date(now.getTime() + remindDays * dayMs) },
    },
    select: { id: true },
  });
  let told = 0;
  await each(due, async (tx, id) => {
    const event = await lock(tx, id);
    if (event.state !== 'WISHES' || !event.wishesEndAt) return false;
    // Marked first: a second run finds nobody left to remind.
    const late = await tx.eventRegistration.updateManyAndReturn({
      where: {
        ...{ eventId: id, state: 'REGISTERED', wishesDoneAt: null },
        AND: [
          // Asked when the wishes began, or by the mail that said that it is registered.
          {
            OR: [
              { registeredAt: null },
              { registeredAt: { lte: new Date(now.getTime() - dayMs) } },
            ],
          },
          { OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(now.getTime() - dayMs) } }] },
        ],
      },
      data: { remindedAt: now },
      select: toldColumns,
    });
    const until = lastDay(event.wishesEndAt);
    const about = {
      params: () => ({ ...eventFacts(event), until }),
      page: '/wishes' as const,
      occasion: ({ id: one }: { id: string }) => `${one} ${now.toISOString()}`,
    };
    told += await tellRegistrations(tx, 'event-wishes-reminder', event, late, about, now);
    return late.length > 0;
  });
  return told;
}

/** The time for wishes is over: those who manage it make the schedule. Once for each end. */
export async function callForSchedules(now: Date): Promise<number> {
  const due = await db.matchingEvent.findMany({
    where: { state: 'WISHES', wishesEndAt: { lte: now, gt: new Date(now.getTime() - 7 * dayMs) } },
    select: { id: true },
  });
  return each(due, async (tx, id) => {
    const event = await lock(tx, id);
    if (event.state !== 'WISHES' || !event.wishesEndAt) return false;
    const { firms, partners } = await countSides(tx, id);
    const told = await tellManagers(tx, 'event-wishes-over', event, {
      params: { event: namesOf(event), firms, partners },
      page: '/schedule',
      occasion: `${id} ${event.wishesEndAt.toISOString()}`,
    });
    return told > 0;
  });
}

/** The first slot has begun. */
export async function startEvents(now: Date): Promise<number> {
  const due = await db.matchingEvent.findMany({
    where: { state: 'PUBLISHED', slots: { some: { startsAt: { lte: now } } } },
    select: { id: true },
  });
  return each(due, async (tx, id) => {
    const event = await lock(tx, id);
    return event.state === 'PUBLISHED' && (await startEvent(tx, event)).ok;
  });
}

/** A delay is the day's own: once its last slot is over, the next morning is on time again. */
export async function endDelays(now: Date): Promise<number> {
  const late = Prisma.sql`e."delayMinutes" * interval '1 minute'`;
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'Asia/Bangkok')::date`;
  return db.$executeRaw`
    UPDATE "MatchingEvent" e SET "delayMinutes" = 0
    WHERE e."state" = 'RUNNING' AND e."delayMinutes" > 0
      AND EXISTS (SELECT FROM "EventSlot" s WHERE s."eventId" = e."id" AND s."endsAt" + ${late} <= ${now})
      AND NOT EXISTS (SELECT FROM "EventSlot" s WHERE s."eventId" = e."id"
        AND (s."startsAt" AT TIME ZONE 'Asia/Bangkok')::date = ${today}
        AND s."endsAt" + ${late} > ${now})`;
}

/** The last slot is over: an officer is asked to close, and two days later it closes. */
export async function closeEvents(now: Date): Promise<number> {
  const due = await db.matchingEvent.findMany({
    where: { state: 'RUNNING', slots: { none: { endsAt: { gt: now } } } },
    select: { id: true },
  });
  return each(due, async (tx, id) => {
    const event = await lock(tx, id);
    if (event.state !== 'RUNNING') return false;
    const last = await tx.eventSlot.aggregate({
      where: { eventId: id },
      _max: { endsAt: true },
    });
    const over = last._max.endsAt ?? new Date(event.endsOn.getTime() + dayMs);
    const closes = new Date(over.getTime() + closeDays * dayMs);
    if (closes <= now) return (await closeEvent(tx, event, now)).ok;
    if (over > now) return false;
    await tellManagers(tx, 'event-to-close', event, {
      params: { event: namesOf(event), closes: deadline(closes) },
      page: '/day',
      occasion: `${id} ${over.toISOString()}`,
    });
    return false;
  });
}

/**
 * Events in which somebody waits for whom there is room: nobody should, for whoever gives a place
 * back looks under the event's lock. Whoever does all the same waits a minute.
 */
export async function giveFreePlaces(now: Date): Promise<number> {
  const due = await db.$queryRaw<Row[]>`
    SELECT e."id" FROM "MatchingEvent" e
    WHERE e."state" IN ('OPEN', 'WISHES', 'PROVISIONAL') AND EXISTS (
      SELECT FROM "EventRegistration" r
      WHERE r."eventId" = e."id" AND r."state" = 'WAITING_LIST'
        AND CASE r."side" WHEN 'SME' THEN e."takenSme" < coalesce(e."placesSme", 1000000)
          ELSE e."takenPartner" < coalesce(e."placesPartner", 1000000) END)`;
  return each(due, async (tx, id) => {
    let given = 0;
    for (const side of sides) given += await giveToWaiting(tx, { eventId: id, side, now });
    return given > 0;
  });
}
