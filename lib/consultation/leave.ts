import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf } from '@/lib/calendar/working-days';
import { db, type Tx } from '@/lib/db/client';
import { cancelBookings } from './booking-cancel';
import { give } from './give';
import { placeQuestion } from './place';
import { reloadConsultation } from './scope';
import { openStates } from './states';

/** An advisor who leaves: times fall away, and what is open goes to somebody else. */
export type Leaving = {
  userId: string;
  /** Null: the portal's clock. */
  by: Pick<Viewer, 'id' | 'name' | 'role'> | null;
  now: Date;
};

/** Takes back times from an instant on; whoever had booked one is told of others. */
export async function dropSlots(
  tx: Tx,
  { userId, by, now }: Leaving,
  { from, reason }: { from: Date; reason: string | null },
): Promise<{ slots: number; bookings: number }> {
  const where = { advisorId: userId, startsAt: { gt: from > now ? from : now } };
  const { count } = await tx.advisorSlot.updateMany({
    where: { ...where, cancelledAt: null },
    data: { cancelledAt: now },
  });
  const bookings = await cancelBookings(tx, { slot: { is: where } }, { reason, by, now });
  return { slots: count, bookings };
}

/** Places every open question anew, the one that is due first before the others. */
export async function placeAnew(tx: Tx, { userId, by, now }: Leaving): Promise<number> {
  const open = await tx.consultation.findMany({
    where: { advisorId: userId, state: { in: [...openStates] } },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true },
  });
  let placed = 0;
  for (const { id } of open) {
    const thing = await reloadConsultation(tx, id);
    // Another worker has been here meanwhile.
    if (thing.advisorId !== userId) continue;
    const { topic, urgency, language } = thing;
    const asked = { smeProvince: thing.sme.provinceCode, topic, urgency, language };
    const to = await placeQuestion(tx, { ...asked, without: userId }, now);
    const giving = { to, routedBy: 'advisor-left', kind: 'advisor-left', by, now } as const;
    if (await give(tx, thing, giving)) placed += 1;
  }
  return placed;
}

/**
 * Advisors whose last day has passed, or whose account is closed or is no officer's any more, and who
 * still have questions or times. @returns how many questions were placed anew
 */
export async function releaseGone(now: Date = new Date()): Promise<number> {
  const today = new Date(`${dayOf(now)}T00:00:00Z`);
  const gone = await db.advisor.findMany({
    where: {
      AND: [
        {
          OR: [
            { lastDay: { lt: today } },
            { user: { is: { OR: [{ disabledAt: { not: null } }, { role: { not: 'OFFICER' } }] } } },
          ],
        },
        {
          OR: [
            { consultations: { some: { state: { in: [...openStates] } } } },
            { slots: { some: { startsAt: { gt: now }, cancelledAt: null } } },
          ],
        },
      ],
    },
    select: { userId: true },
  });
  let placed = 0;
  for (const { userId } of gone) {
    placed += await db.$transaction(async (tx) => {
      const leaving = { userId, by: null, now };
      await dropSlots(tx, leaving, { from: now, reason: null });
      return placeAnew(tx, leaving);
    });
  }
  return placed;
}
