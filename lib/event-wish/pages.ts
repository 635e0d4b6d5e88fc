import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { attendeeNames } from '@/lib/event/attendee';
import type { Locale } from '@/lib/i18n/locales';
import { type WishBoard, wishBoard } from './board';
import type { BoardQuery } from './schema';
import { findSeat, seatByLink, type WishSeat } from './seat';

/** What the pages of wishes show, each for whoever may see it. */
export type SeatPage = {
  event: {
    code: string;
    names: { th: string; ja: string; en: string };
    state: WishSeat['row']['event']['state'];
    isExample: boolean;
  };
  /** Whose wishes these are. */
  names: ReturnType<typeof attendeeNames>;
  board: WishBoard;
};

async function pageOf(seat: WishSeat, query: BoardQuery, reader: Locale): Promise<SeatPage> {
  const { event } = seat.row;
  const { code, state, isExample } = event;
  return {
    event: {
      ...{ code, state, isExample },
      names: { th: event.nameTh, ja: event.nameJa, en: event.nameEn },
    },
    names: attendeeNames(seat.row),
    board: await wishBoard(seat, query, reader),
  };
}

type Asked = { query: BoardQuery; reader: Locale; now?: Date };

/**
 * The viewer's own wishes, or for staff those of a named registration. Null where there is none to
 * show: only who is registered has a list.
 */
export async function findWishes(
  viewer: Viewer,
  at: { code: string; registrationId?: string },
  { query, reader, now = new Date() }: Asked,
): Promise<SeatPage | null> {
  const seat = await findSeat(db, viewer, at, now);
  return seat?.row.state === 'REGISTERED' ? pageOf(seat, query, reader) : null;
}

/** The same for who holds a personal link; null when it never was one, or has ended. */
export async function wishesByLink(
  token: string,
  { query, reader, now = new Date() }: Asked,
): Promise<SeatPage | null> {
  const seat = await seatByLink(db, token, now);
  if (seat?.row.state !== 'REGISTERED') return null;
  if (seat.refused?.startsWith('link.')) return null;
  return pageOf(seat, query, reader);
}
