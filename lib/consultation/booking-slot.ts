import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { type BookingRow, slotInclude } from './booking-rows';
import { writeEntry } from './entry';
import { findTaker, give } from './give';
import { moveOn } from './move';
import { sideOf } from './notices';
import { canTakeElsewhere } from './policy';
import type { Way } from './schema';
import type { ConsultationThing } from './scope';

/** What booking a time and moving to another have in common. */
export type SlotRow = Prisma.AdvisorSlotGetPayload<{ include: typeof slotInclude }>;

/**
 * A time that can be had. Whoever books it waits here for whoever does so at this moment; the
 * unique index on bookings of a slot stands behind it.
 */
export async function holdSlot(tx: Tx, slotId: string, now: Date): Promise<Result<SlotRow>> {
  await tx.$queryRaw`SELECT "id" FROM "AdvisorSlot" WHERE "id" = ${slotId}::uuid FOR UPDATE`;
  const slot = await tx.advisorSlot.findUnique({ where: { id: slotId }, include: slotInclude });
  if (!slot || slot.cancelledAt) return fail('field.check', { slotId: 'slot.gone' });
  if (slot.startsAt <= now) return fail('field.check', { slotId: 'slot.past' });
  const taken = await tx.consultationBooking.count({
    where: { slotId, state: { not: 'CANCELLED' } },
  });
  return taken > 0 ? fail('field.check', { slotId: 'slot.taken' }) : ok(slot);
}

/** A firm is in one place at a time, whatever it asks about. */
export async function isFirmFree(
  tx: Tx,
  { smeId, slot, except }: { smeId: string; slot: SlotRow; except?: string },
): Promise<boolean> {
  await tx.$queryRaw`SELECT "id" FROM "Sme" WHERE "id" = ${smeId}::uuid FOR NO KEY UPDATE`;
  const clash = await tx.consultationBooking.count({
    where: {
      state: 'BOOKED',
      ...(except ? { id: { not: except } } : {}),
      consultation: { is: { smeId } },
      slot: { is: { startsAt: { lt: slot.endsAt }, endsAt: { gt: slot.startsAt } } },
    },
  });
  return clash === 0;
}

/** Face to face needs a centre to come to. */
export function offers(slot: SlotRow, way: Way): boolean {
  if (slot.way !== 'either' && slot.way !== way) return false;
  return way === 'video' || slot.advisor.user.centre !== null;
}

/** Who books another advisor's time takes the question there: whoever speaks about it has it. */
export async function goToAdvisor(
  tx: Tx,
  {
    thing,
    slot,
    actor,
    now,
  }: { thing: ConsultationThing; slot: SlotRow; actor: Viewer; now: Date },
): Promise<Result<null>> {
  const to = await findTaker(tx, thing, slot.advisorId, now);
  if (!to) return fail('field.check', { slotId: 'consultation.advisor-gone' });
  if (slot.advisorId === thing.advisorId) {
    // Whoever closes the question meanwhile finds this time, or this one finds it closed.
    return (await moveOn(tx, thing, {})) ? ok(null) : fail('consultation.changed-meanwhile');
  }
  if (!canTakeElsewhere(actor, thing)) {
    return fail('field.check', { slotId: 'booking.not-to-other' });
  }
  if (!slot.advisor.topics.includes(thing.topic)) {
    return fail('field.check', { slotId: 'consultation.advisor-of-other-topic' });
  }
  const giving = { to, routedBy: 'booked', kind: 'booked', by: actor, now } as const;
  return (await give(tx, thing, giving)) ? ok(null) : fail('consultation.changed-meanwhile');
}

export type Recorded = {
  row: BookingRow;
  kind: 'booked' | 'moved';
  /** When it was until then, of a moved one. */
  was?: Date;
  actor: Viewer;
  now: Date;
};

export async function recordBooking(
  tx: Tx,
  { row, kind, was, actor, now }: Recorded,
): Promise<void> {
  await writeEntry(tx, {
    ...{ consultationId: row.consultationId, kind, author: actor, now },
    side: sideOf(actor),
    detail: {
      ...{ booking: row.id, way: row.way, advisor: row.slot.advisor.user.name },
      startsAt: row.slot.startsAt.toISOString(),
      ...(was ? { was: was.toISOString() } : {}),
    },
  });
}
