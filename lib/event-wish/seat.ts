import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { actsAt } from '@/lib/event/policy';
import { notPast, otherSide, type Side } from '@/lib/event/states';
import { type WishingAs, wishRefusal } from '@/lib/event/wish-time';
import type { FailureCode } from '@/lib/failure';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';

/** From whose place wishes are made: one registration, and as whom somebody acts for it. */
export const seatInclude = {
  event: true,
  sme: { include: { needs: true } },
  partner: true,
} satisfies Prisma.EventRegistrationInclude;

export type SeatRow = Prisma.EventRegistrationGetPayload<{ include: typeof seatInclude }>;

export type WishSeat = {
  row: SeatRow;
  side: Side;
  as: WishingAs;
  /** Why no wishes are taken now; null: they are. */
  refused: FailureCode | null;
  /** The end of the time for wishes, while it lies ahead: who came in late chooses after it. */
  until: Date | null;
};

export function seatOf(row: SeatRow, as: WishingAs, now: Date): WishSeat {
  const side = row.side === 'SME' ? 'SME' : 'PARTNER';
  const until = notPast(row.event.wishesEndAt, now);
  return { row, side, as, refused: wishRefusal(row.event, row, as, now), until };
}

/** Nobody else's registration is found. */
export async function loadSeat(
  tx: Tx,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<WishSeat | null> {
  const row = await tx.eventRegistration.findUnique({ where: { id }, include: seatInclude });
  const as = row && actsAt(viewer, row.event, row);
  return row && as ? seatOf(row, as, now) : null;
}

/** The viewer's own registration at an event, or for staff a named one. */
export async function findSeat(
  tx: Tx,
  viewer: Viewer,
  at: { code: string; registrationId?: string },
  now: Date,
): Promise<WishSeat | null> {
  const own =
    viewer.role === 'SME_MEMBER' ? { smeId: viewer.smeId } : { partnerId: viewer.partnerId };
  if (!at.registrationId && !viewer.smeId && !viewer.partnerId) return null;
  const row = await tx.eventRegistration.findFirst({
    where: {
      event: { code: at.code, state: { not: 'DRAFT' } },
      ...(at.registrationId ? { id: at.registrationId } : own),
    },
    include: seatInclude,
  });
  const as = row && actsAt(viewer, row.event, row);
  return row && as ? seatOf(row, as, now) : null;
}

export type LinkSeat = WishSeat & { link: OneTap };

/** Who holds a participant's personal link acts for it. */
export async function seatByLink(tx: Tx, token: string, now: Date): Promise<LinkSeat | null> {
  const link = await findOneTap(tx, 'EVENT', token);
  if (!link) return null;
  const row = await tx.eventRegistration.findUnique({
    where: { id: link.subjectId },
    include: seatInclude,
  });
  if (!row) return null;
  const ended = refuseOneTap(link, now);
  const seat = seatOf(row, 'LINK', now);
  const refused = ended && !ended.ok ? ended.failure.code : seat.refused;
  return { ...seat, link, refused };
}

/** Whether the other registration sits across the table, at the same event, and comes. */
export async function isAcross(tx: Tx, seat: WishSeat, id: string): Promise<boolean> {
  const { eventId } = seat.row;
  const across = { id, eventId, side: otherSide(seat.side), state: 'REGISTERED' } as const;
  return (await tx.eventRegistration.count({ where: across })) === 1;
}
