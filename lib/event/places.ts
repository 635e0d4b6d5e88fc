import type { Tx } from '@/lib/db/client';
import { eventFacts, placeGiven, type ToldEvent, tellRegistrations } from './notices';
import { toldColumns } from './recipients';
import type { Side } from './states';
import { askForSuggestions } from './suggest-run';

/**
 * Places of an event, one a registration and side: taken by one conditional update each, so that
 * however many ask at once none is given twice; a freed one goes to the first of the waiting list.
 */
export type Taking = { eventId: string; side: Side; now: Date };

/** Nobody takes, frees or waits for a place of the event until the transaction ends. */
export async function lockEvent(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "MatchingEvent" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

/**
 * Takes a place while the event takes registrations. Whoever finds it full holds the event until the
 * transaction ends: no place comes free while somebody joins the waiting list.
 */
export async function takePlace(
  tx: Tx,
  { eventId, side, now }: Taking,
): Promise<'taken' | 'full' | 'closed'> {
  if (await takeOpen(tx, eventId, side, now)) return 'taken';
  const [look] = await tx.$queryRaw<{ isOpen: boolean }[]>`
    SELECT "state" IN ('OPEN', 'WISHES', 'PROVISIONAL')
      AND coalesce("opensAt" <= ${now}, true) AS "isOpen"
    FROM "MatchingEvent" WHERE "id" = ${eventId}::uuid FOR UPDATE`;
  if (!look?.isOpen) return 'closed';
  // One may have come free between the two looks.
  return (await takeOpen(tx, eventId, side, now)) ? 'taken' : 'full';
}

async function takeOpen(tx: Tx, id: string, side: Side, now: Date): Promise<boolean> {
  const taken =
    side === 'SME'
      ? await tx.$executeRaw`
          UPDATE "MatchingEvent" SET "takenSme" = "takenSme" + 1
          WHERE "id" = ${id}::uuid AND "state" IN ('OPEN', 'WISHES', 'PROVISIONAL')
            AND coalesce("opensAt" <= ${now}, true)
            AND "takenSme" < coalesce("placesSme", 1000000)`
      : await tx.$executeRaw`
          UPDATE "MatchingEvent" SET "takenPartner" = "takenPartner" + 1
          WHERE "id" = ${id}::uuid AND "state" IN ('OPEN', 'WISHES', 'PROVISIONAL')
            AND coalesce("opensAt" <= ${now}, true)
            AND "takenPartner" < coalesce("placesPartner", 1000000)`;
  return taken === 1;
}

/** @returns how many of so many places were there to take */
async function take(tx: Tx, eventId: string, side: Side, most: number): Promise<number> {
  const [row] =
    side === 'SME'
      ? await tx.$queryRaw<{ count: number }[]>`
          WITH old AS (SELECT "id", least(${most}::int,
              coalesce("placesSme", 1000000) - "takenSme") AS "free"
            FROM "MatchingEvent" WHERE "id" = ${eventId}::uuid FOR UPDATE)
          UPDATE "MatchingEvent" e SET "takenSme" = e."takenSme" + old."free"
          FROM old WHERE e."id" = old."id" AND old."free" > 0 RETURNING old."free" AS "count"`
      : await tx.$queryRaw<{ count: number }[]>`
          WITH old AS (SELECT "id", least(${most}::int,
              coalesce("placesPartner", 1000000) - "takenPartner") AS "free"
            FROM "MatchingEvent" WHERE "id" = ${eventId}::uuid FOR UPDATE)
          UPDATE "MatchingEvent" e SET "takenPartner" = e."takenPartner" + old."free"
          FROM old WHERE e."id" = old."id" AND old."free" > 0 RETURNING old."free" AS "count"`;
  return row?.count ?? 0;
}

/** Gives a place back, and from there to the first who waits. */
export async function freePlace(tx: Tx, freed: Taking): Promise<void> {
  const { eventId, side } = freed;
  await tx.matchingEvent.update({
    where: { id: eventId },
    data: side === 'SME' ? { takenSme: { decrement: 1 } } : { takenPartner: { decrement: 1 } },
  });
  await giveToWaiting(tx, freed);
  await askForSuggestions(tx, eventId, freed.now);
}

/** While the schedule can still change, whoever waits takes what is free. @returns how many did */
export async function giveToWaiting(tx: Tx, { eventId, side, now }: Taking): Promise<number> {
  await lockEvent(tx, eventId);
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  if (!['OPEN', 'WISHES', 'PROVISIONAL'].includes(event.state)) return 0;
  const where = { eventId, side, state: 'WAITING_LIST' } as const;
  const waiting = await tx.eventRegistration.count({ where });
  const given = waiting > 0 ? await take(tx, eventId, side, waiting) : 0;
  if (given === 0) return 0;
  const next = await tx.eventRegistration.findMany({
    where,
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    take: given,
    select: toldColumns,
  });
  await tx.eventRegistration.updateMany({
    where: { id: { in: next.map(({ id }) => id) } },
    data: {
      state: 'REGISTERED',
      registeredAt: now,
      waitingSince: null,
      version: { increment: 1 },
    },
  });
  await tellRegistrations(tx, 'event-place-free', event, next, placeGiven(event, now), now);
  await askForSuggestions(tx, eventId, now);
  return given;
}

/**
 * The schedule is published, and no place comes free any more: whoever still waits is told so.
 * @returns how many mails were made
 */
export async function tellWaitingListOver(tx: Tx, event: ToldEvent, now: Date): Promise<number> {
  const waiting = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: 'WAITING_LIST' },
    select: toldColumns,
  });
  const about = {
    params: () => eventFacts(event),
    occasion: ({ id }: { id: string }) => id,
  };
  return tellRegistrations(tx, 'event-waiting-over', event, waiting, about, now);
}

/** On the waiting list, counted from 1. */
export async function lineOf(
  tx: Tx,
  one: { eventId: string; side: string; id: string; waitingSince: Date | null },
): Promise<number> {
  const since = one.waitingSince ?? new Date(0);
  const before = await tx.eventRegistration.count({
    where: {
      ...{ eventId: one.eventId, side: one.side, state: 'WAITING_LIST' },
      OR: [{ waitingSince: { lt: since } }, { waitingSince: since, id: { lt: one.id } }],
    },
  });
  return before + 1;
}
