import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { consultationInclude, consultationScope, withHeads } from './scope';

/** A booked conversation with its time, its advisor and its question. */
const userSelect = {
  ...{ id: true, name: true, email: true, language: true },
  centre: {
    select: { code: true, headId: true, shortNameTh: true, shortNameJa: true, shortNameEn: true },
  },
} as const;

export const slotInclude = {
  advisor: { include: { user: { select: userSelect } } },
} satisfies Prisma.AdvisorSlotInclude;

export const bookingInclude = {
  slot: { include: slotInclude },
  consultation: { include: consultationInclude },
} satisfies Prisma.ConsultationBookingInclude;

export type BookingRow = Prisma.ConsultationBookingGetPayload<{ include: typeof bookingInclude }>;

/** What a policy asks about a booking. */
export function bookingThing(row: BookingRow) {
  return { ...withHeads(row.consultation), slotAdvisorId: row.slot.advisorId };
}

export function readBooking(tx: Tx, id: string): Promise<BookingRow> {
  return tx.consultationBooking.findUniqueOrThrow({ where: { id }, include: bookingInclude });
}

type ByBooking = { tx: Tx; actor: Viewer; input: { bookingId: string } };

/** A booking as commands act upon it, within what the actor can see. */
export async function loadBooking({ tx, actor, input }: ByBooking) {
  const scope = consultationScope(actor);
  if (!scope) return null;
  const reached =
    // A firm that went elsewhere with its question still has its time with an advisor of before.
    actor.role === 'OFFICER'
      ? { OR: [{ consultation: { is: scope } }, { slot: { is: { advisorId: actor.id } } }] }
      : { consultation: { is: scope } };
  const row = await tx.consultationBooking.findFirst({
    where: { AND: [{ id: input.bookingId }, reached] },
    include: bookingInclude,
  });
  return row && { row, thing: bookingThing(row) };
}

export type LoadedBooking = NonNullable<Awaited<ReturnType<typeof loadBooking>>>;

/** Null: it is no longer booked. */
export function isAhead({ row }: LoadedBooking, now: Date): boolean | null {
  return row.state === 'BOOKED' ? row.slot.startsAt > now : null;
}
