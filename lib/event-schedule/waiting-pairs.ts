import type { Tx } from '@/lib/db/client';
import { frameOf } from '@/lib/schedule/frame';
import { Grid } from '@/lib/schedule/grid';
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import { answerTime, askAheadMs, isPublic, type PlanEvent, writeDifferences } from './plan-write';
import { type BuiltProblem, buildProblem, pairOf, plannedOf } from './problem';
import { pairKey } from './problem-wishes';

/**
 * Pairs that wish to meet and have no meeting, in the order in which a place that becomes free is
 * theirs: the weightiest first that fits into the schedule as it is.
 */
export function nextWaitingPairs(
  built: BuiltProblem,
  most: number,
  isBarred: (key: string) => boolean = () => false,
): ScheduledMeeting[] {
  const { problem, live } = built;
  const grid = new Grid(
    frameOf(problem),
    live.flatMap(({ placed }) => placed ?? []),
  );
  const order = problem.wishes
    .map((_, wish) => wish)
    .filter((wish) => !grid.meeting[wish] && !isBarred(pairKey(pairOf(problem, wish))))
    .sort((a, b) => (problem.wishes[b]?.weight ?? 0) - (problem.wishes[a]?.weight ?? 0) || a - b);
  const found: ScheduledMeeting[] = [];
  for (const wish of order) {
    if (found.length === most) break;
    if (!grid.underCap(wish)) continue;
    for (let slot = 0; slot < problem.slots.length; slot += 1) {
      const meeting = grid.offer(wish, slot);
      if (!meeting) continue;
      grid.add(meeting);
      found.push(meeting);
      break;
    }
  }
  return found;
}

const hourMs = 3_600_000;

/**
 * Asks waiting pairs about places that have become free; the caller holds the event's schedule.
 * @returns how many pairs are asked
 */
export async function offerFreed(
  tx: Tx,
  eventId: string,
  freed: number,
  now: Date,
): Promise<number> {
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  if (event.state !== 'PROVISIONAL' && event.state !== 'PUBLISHED') return 0;
  const soonest = new Date(now.getTime() + askAheadMs);
  const built = await buildProblem(tx, eventId, { use: 'hand', now: soonest, spare: true });
  const dropped = await tx.eventMeeting.findMany({
    where: { eventId, state: 'CANCELLED', endedReason: 'officer' },
    select: { smeRegId: true, partnerRegId: true },
  });
  const barred = new Set(dropped.map(pairKey));
  const found = nextWaitingPairs(built, freed, (key) => barred.has(key));
  const added = plannedOf(built, found);
  const written = await writeDifferences(
    tx,
    { event, now, reason: 'declined' },
    { kept: [], moved: [], dropped: [], added },
  );
  if (!written.ok) throw new Error(`a freed place was taken: ${written.failure.code}`);
  await askAbout(tx, event, written.value.ids, now);
  return written.value.ids.length;
}

/** What is new is asked about, also once the schedule is published; never beyond its own hour. */
async function askAbout(tx: Tx, event: PlanEvent, ids: readonly string[], now: Date) {
  const until = isPublic(event.state)
    ? new Date(now.getTime() + 24 * hourMs)
    : answerTime(event, now);
  await tx.$executeRaw`
    UPDATE "EventMeeting" m SET "state" = 'OFFERED', "askedAt" = ${now},
      "answerBy" = least(${until}, s."startsAt" - interval '1 hour')
    FROM "EventSlot" s WHERE s."eventId" = m."eventId" AND s."number" = m."slotNumber"
      AND m."id" = ANY(${[...ids]}::uuid[])`;
}
