import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type EventView, eventInclude, eventView } from './event-view';
import { deskScope } from './queries';

/** Events for an office, with what waits for whom; the desk counts its own side's too. */
export type OfficeEvent = EventView & {
  counts: {
    sme: number;
    partner: number;
    invited: number;
    waiting: number;
    wishesOpen: number;
    answersOpen: number;
  };
};

const most = 200;

type CountRow = {
  eventId: string;
  side: string;
  registered: bigint;
  invited: bigint;
  waiting: bigint;
  wishesOpen: bigint;
};

async function countRegistrations(ids: readonly string[]): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT "eventId", "side",
      count(*) FILTER (WHERE "state" = 'REGISTERED') AS "registered",
      count(*) FILTER (WHERE "state" = 'INVITED') AS "invited",
      count(*) FILTER (WHERE "state" = 'WAITING_LIST') AS "waiting",
      count(*) FILTER (WHERE "state" = 'REGISTERED' AND "wishesDoneAt" IS NULL) AS "wishesOpen"
    FROM "EventRegistration" WHERE "eventId" = ANY(${[...ids]}::uuid[])
    GROUP BY "eventId", "side"`;
}

async function countAnswers(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.eventMeeting.groupBy({
    by: ['eventId'],
    where: { eventId: { in: [...ids] }, state: 'OFFERED' },
    _count: { _all: true },
  });
  return new Map(rows.map(({ eventId, _count }) => [eventId, _count._all]));
}

export async function listOfficeEvents(viewer: Viewer, now: Date): Promise<OfficeEvent[]> {
  const rows = await db.matchingEvent.findMany({
    where: deskScope(viewer),
    include: eventInclude,
    orderBy: [{ startsOn: 'desc' }, { code: 'asc' }],
    take: most,
  });
  const ids = rows.map(({ id }) => id);
  const [registrations, answers] = await Promise.all([countRegistrations(ids), countAnswers(ids)]);
  const of = (id: string, side: string | null, part: Exclude<keyof CountRow, 'eventId' | 'side'>) =>
    registrations
      .filter((row) => row.eventId === id && (side === null || row.side === side))
      .reduce((sum, row) => sum + Number(row[part]), 0);
  const events = rows.map((row) => ({
    ...eventView(row, now),
    counts: {
      sme: of(row.id, 'SME', 'registered'),
      partner: of(row.id, 'PARTNER', 'registered'),
      invited: of(row.id, null, 'invited'),
      waiting: of(row.id, null, 'waiting'),
      wishesOpen: of(row.id, null, 'wishesOpen'),
      answersOpen: answers.get(row.id) ?? 0,
    },
  }));
  const over = ({ state }: EventView) => state === 'CLOSED' || state === 'CANCELLED';
  return [...events.filter((event) => !over(event)).reverse(), ...events.filter(over)];
}
