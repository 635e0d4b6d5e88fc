import type { Tx } from '@/lib/db/client';
import type { FailureCode } from '@/lib/failure';
import { moveEvent } from './move-event';
import { eventFacts, lastDay, type ToldEvent, tellRegistrations } from './notices';
import { toldColumns } from './recipients';
import type { EventState } from './states';
import { askForSuggestions } from './suggest-run';

/** The moves that officers and the clock both make. */
type Row = ToldEvent & { state: EventState; version: number; wishesEndAt: Date | null };

const only = (version?: number) => (version === undefined ? {} : { version });

/** What is missing before anybody can say whom they wish to meet. */
export async function missingForWishes(tx: Tx, eventId: string): Promise<FailureCode | null> {
  const { slots, firms, partners } = await countSides(tx, eventId);
  if (slots === 0) return 'event.no-slots';
  if (firms === 0) return 'event.no-firms';
  return partners === 0 ? 'event.no-partners' : null;
}

export async function countSides(tx: Tx, eventId: string) {
  const [row] = await tx.$queryRaw<{ slots: number; firms: number; partners: number }[]>`
    SELECT (SELECT count(*)::int FROM "EventSlot" WHERE "eventId" = ${eventId}::uuid) AS "slots",
      count(*) FILTER (WHERE "side" = 'SME')::int AS "firms",
      count(*) FILTER (WHERE "side" = 'PARTNER')::int AS "partners"
    FROM "EventRegistration" WHERE "eventId" = ${eventId}::uuid AND "state" = 'REGISTERED'`;
  return row ?? { slots: 0, firms: 0, partners: 0 };
}

/** Asks everybody registered whom they wish to meet. */
export async function collectWishes(tx: Tx, event: Row, now: Date, version?: number) {
  const moved = await moveEvent(tx, event, 'collectWishes', only(version));
  if (!moved.ok) return moved;
  // Asked now: the first reminder comes a day later.
  const registered = await tx.eventRegistration.updateManyAndReturn({
    where: { eventId: event.id, state: 'REGISTERED' },
    data: { remindedAt: now },
    select: toldColumns,
  });
  const until = event.wishesEndAt && lastDay(event.wishesEndAt);
  const about = {
    params: () => ({ ...eventFacts(event), until }),
    page: '/wishes' as const,
    occasion: ({ id }: { id: string }) => id,
  };
  await tellRegistrations(tx, 'event-wishes-open', event, registered, about, now);
  await askForSuggestions(tx, event.id, now);
  return moved;
}

export function startEvent(tx: Tx, event: Row, version?: number) {
  return moveEvent(tx, event, 'start', only(version));
}

/** What nobody has spoken of stays planned: the results count it apart. */
export function closeEvent(tx: Tx, event: Row, now: Date, version?: number) {
  return moveEvent(tx, event, 'close', { ...only(version), data: { closedAt: now } });
}
