import type { Prisma, Tx } from '@/lib/db/client';
import { consultationInclude, withHeads } from './scope';

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
