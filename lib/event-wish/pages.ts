import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { attendeeNames } from '@/lib/event/attendee';
import type { Locale } from '@/lib/i18n/locales';
import { type WishBoard, wishBoard } from './board';
import type { BoardQuery } from './schema';
import { findSeat, type WishSeat } from './seat';

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

export type BoardAsked = { query: BoardQuery; reader: Locale; now?: Date };

/** Null where there is none to show: only who is registered has a list. */
export async function wishesOf(
  seat: WishSeat,
  { query, reader }: Pick<BoardAsked, 'query' | 'reader'>,
): Promise<SeatPage | null> {
  if (seat.row.state !== 'REGISTERED') return null;
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

/** The viewer's own wishes, or for staff those of a named registration. */
export async function findWishes(
  viewer: Viewer,
  at: { code: string; registrationId?: string },
  { now = new Date(), ...asked }: BoardAsked,
): Promise<SeatPage | null> {
  const seat = await findSeat(db, viewer, at, now);
  return seat && wishesOf(seat, asked);
}
