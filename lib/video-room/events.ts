import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { OwnRoom } from './admission';
import { isHere, otherRoomSide } from './policy';
import type { Seen } from './schema';

/** How the room stands for one browser. */
export type RoomNow = {
  /** `taken`: a colleague, or oneself elsewhere, sits on this side now. */
  you: 'here' | 'taken' | 'left';
  /** The seat across the table. */
  other: string | null;
};

export type RoomSignal = { from: string; kind: string; body: string };
export type TypedLine = { id: string; mine: boolean; body: string; language: Locale; at: string };

export type RoomEvents = {
  /** What is seen with these, as `after` of the next question. */
  seen: string;
  now: RoomNow;
  signals: RoomSignal[];
  lines: TypedLine[];
};

/** What a seat of this person has not heard yet; null when the seat never was theirs. */
export async function readEvents(
  room: OwnRoom,
  seatId: string,
  seen: Seen,
  now: Date,
): Promise<RoomEvents | null> {
  const { id: roomId } = room;
  const [seats, signals, messages] = await Promise.all([
    db.videoRoomSeat.findMany({ where: { roomId, OR: [{ leftAt: null }, { id: seatId }] } }),
    db.videoRoomSignal.findMany({
      where: { roomId, toSeat: seatId, id: { gt: seen.signal } },
      orderBy: { id: 'asc' },
      take: 100,
    }),
    db.videoRoomMessage.findMany({
      where: { roomId, id: { gt: seen.message } },
      orderBy: { id: 'asc' },
      take: 200,
    }),
  ]);
  const own = seats.find(({ id }) => id === seatId);
  if (!own || own.side !== room.side || own.personKey !== room.person.key) return null;
  const here = own.leftAt === null;
  const across = seats.find((seat) => seat.side === otherRoomSide(room.side) && !seat.leftAt);
  const replaced = seats.some((seat) => seat.side === room.side && seat.id !== seatId);
  const lastSignal = signals.at(-1)?.id ?? seen.signal;
  const lastMessage = messages.at(-1)?.id ?? seen.message;
  return {
    seen: `${lastSignal}-${lastMessage}`,
    now: {
      you: here ? 'here' : replaced ? 'taken' : 'left',
      other: across && isHere(across, now) ? across.id : null,
    },
    // Nobody who has lost the seat hears what is meant for it.
    signals: here ? signals.map(({ fromSeat: from, kind, body }) => ({ from, kind, body })) : [],
    lines: here
      ? messages.map(({ id, side, body, language, createdAt }) => ({
          id: String(id),
          mine: side === room.side,
          body,
          language,
          at: createdAt.toISOString(),
        }))
      : [],
  };
}

/** The browser on this seat is still there. */
export async function markSeen(seatId: string, now: Date): Promise<void> {
  await db.videoRoomSeat.updateMany({
    where: { id: seatId, leftAt: null },
    data: { seenAt: now },
  });
}
