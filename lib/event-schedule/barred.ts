import type { Tx } from '@/lib/db/client';
import { pairKey } from './problem-wishes';
import type { Pair } from './run-schema';
import { reckonUnmetSoon } from './unmet';

/**
 * Planned meetings that can no longer be: since they were planned a side has excluded the other, is
 * away at that time or has left, or an officer has forbidden the pair. Nobody has been told of them,
 * and nobody is.
 */
export type Sides = Pair & { slotNumber: number };
export type Attendance = { isRegistered: boolean; awaySlots: readonly number[] };

/** @param apart pairs (`pairKey`) that must not meet */
export function isBarred(
  meeting: Sides,
  attendanceOf: (registrationId: string) => Attendance | undefined,
  apart: ReadonlySet<string>,
): boolean {
  if (apart.has(pairKey(meeting))) return true;
  return [meeting.smeRegId, meeting.partnerRegId].some((id) => {
    const side = attendanceOf(id);
    return !side?.isRegistered || side.awaySlots.includes(meeting.slotNumber);
  });
}

type Excluding = { from: { id: string; side: string }; toId: string };

/** Pairs of which one side has excluded the other, or which an officer has forbidden. */
export function pairsApart(
  excluding: readonly Excluding[],
  forbidden: readonly Pair[],
): Set<string> {
  const excluded = excluding.map(({ from, toId }) =>
    from.side === 'SME'
      ? { smeRegId: from.id, partnerRegId: toId }
      : { smeRegId: toId, partnerRegId: from.id },
  );
  return new Set([...excluded, ...forbidden].map(pairKey));
}

/** What `pairsApart` is made of, of an event. */
export const apartInclude = {
  wishes: {
    where: { grade: 'NEVER' },
    select: { toId: true, from: { select: { id: true, side: true } } },
  },
  rules: { where: { kind: 'forbid' }, select: { smeRegId: true, partnerRegId: true } },
} as const;

/** Takes them out; the caller holds the event's schedule. @returns how many there were */
export async function takeOutBarred(tx: Tx, eventId: string, now: Date): Promise<number> {
  const { meetings, wishes, rules } = await tx.matchingEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...apartInclude,
      meetings: {
        where: { state: 'PLANNED' },
        include: {
          sme: { select: { state: true, awaySlots: true } },
          partner: { select: { state: true, awaySlots: true } },
        },
      },
    },
  });
  const apart = pairsApart(wishes, rules);
  const barred = meetings.filter((row) => {
    const attendanceOf = (id: string) => {
      const { state, awaySlots } = id === row.smeRegId ? row.sme : row.partner;
      return { isRegistered: state === 'REGISTERED', awaySlots };
    };
    return isBarred(row, attendanceOf, apart);
  });
  if (barred.length === 0) return 0;
  await tx.eventMeeting.updateMany({
    where: { id: { in: barred.map(({ id }) => id) }, state: 'PLANNED' },
    data: {
      ...{ state: 'CANCELLED', endedReason: 'rescheduled', endedAt: now, locked: false },
      version: { increment: 1 },
    },
  });
  await reckonUnmetSoon(tx, eventId, now);
  return barred.length;
}
