import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { tellOfBooking } from './booking-notices';
import { readBooking } from './booking-rows';
import { writeEntry } from './entry';
import { sideOf } from './notices';

export type Cancelling = {
  reason: string | null;
  /** Null: the portal's clock. */
  by: Pick<Viewer, 'id' | 'name' | 'role'> | null;
  now: Date;
};

/** Takes booked conversations that lie ahead off the calendars. @returns how many */
export async function cancelBookings(
  tx: Tx,
  where: Prisma.ConsultationBookingWhereInput,
  cancelling: Cancelling,
): Promise<number> {
  const find = () =>
    tx.consultationBooking.findMany({
      where: {
        AND: [where, { state: 'BOOKED', slot: { is: { startsAt: { gt: cancelling.now } } } }],
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
  const ids = (await find()).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.$queryRaw`SELECT "id" FROM "ConsultationBooking"
    WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  let cancelled = 0;
  // What has been moved to another time meanwhile is found again only if it is still meant.
  for (const { id } of await find()) if (await cancelBooking(tx, id, cancelling)) cancelled += 1;
  return cancelled;
}

/** Of two who cancel at once one writes it, and the mails with it. */
export async function cancelBooking(
  tx: Tx,
  id: string,
  { reason, by, now }: Cancelling,
): Promise<boolean> {
  const { count } = await tx.consultationBooking.updateMany({
    where: { id, state: 'BOOKED' },
    data: { state: 'CANCELLED', cancelledReason: reason, sequence: { increment: 1 } },
  });
  if (count === 0) return false;
  const row = await readBooking(tx, id);
  await writeEntry(tx, {
    consultationId: row.consultationId,
    kind: 'cancelled',
    side: by ? sideOf(by) : 'STAFF',
    author: by,
    detail: { booking: id, startsAt: row.slot.startsAt.toISOString() },
    now,
  });
  const template = 'booking-cancelled';
  const occasion = String(row.sequence);
  await tellOfBooking(tx, { template, row, occasion, reason, calendar: true, now });
  return true;
}
