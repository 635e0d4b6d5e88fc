import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { OwnRoom } from './admission';
import { isHere, maySit, otherRoomSide, type RoomSide } from './policy';

/** Tells the open browsers of a room, whichever web process they hang on, when this commits. */
export async function tellRoom(tx: Tx, roomId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('video-room', ${roomId})`;
}

export function seatOfSide(tx: Tx, roomId: string, side: RoomSide) {
  return tx.videoRoomSeat.findFirst({ where: { roomId, side, leftAt: null } });
}

/**
 * Sits down. Of several who do so at once on one side one does; a colleague's seat is taken only
 * knowingly, one's own and one that was left behind without asking.
 */
export async function sitDown(
  tx: Tx,
  room: OwnRoom,
  takeOver: boolean,
  now: Date,
): Promise<Result<string>> {
  await tx.$queryRaw`SELECT 1 FROM "VideoRoom" WHERE "id" = ${room.id}::uuid FOR UPDATE`;
  const { side, person } = room;
  const holder = await seatOfSide(tx, room.id, side);
  if (!maySit(holder, { key: person.key, takeOver }, now)) return fail('video-room.seat-taken');
  if (holder) await standUp(tx, room.id, holder.id, now);
  const seat = await tx.videoRoomSeat.create({
    data: {
      roomId: room.id,
      side,
      personKey: person.key,
      name: person.name,
      seenAt: now,
      createdAt: now,
    },
  });
  await tellRoom(tx, room.id);
  return ok(seat.id);
}

/** What was on its way to or from a seat that is left is of no use to anybody. */
export async function standUp(tx: Tx, roomId: string, seatId: string, now: Date): Promise<void> {
  await tx.videoRoomSeat.updateMany({
    where: { id: seatId, leftAt: null },
    data: { leftAt: now },
  });
  await tx.videoRoomSignal.deleteMany({
    where: { roomId, OR: [{ toSeat: seatId }, { fromSeat: seatId }] },
  });
  await tellRoom(tx, roomId);
}

/** The seat, if it is this person's and they still sit on it. */
export function ownSeat(tx: Tx, room: OwnRoom, seatId: string) {
  const { id: roomId, side, person } = room;
  return tx.videoRoomSeat.findFirst({
    where: { id: seatId, roomId, side, personKey: person.key, leftAt: null },
  });
}

/** Who sits on this person's side instead of them: asked before somebody takes over. */
export async function colleagueInSeat(tx: Tx, room: OwnRoom): Promise<string | null> {
  const holder = await seatOfSide(tx, room.id, room.side);
  return holder && holder.personKey !== room.person.key ? holder.name : null;
}

/** The browser across the table, unless it has not been heard of for long. */
export async function seatAcross(tx: Tx, room: OwnRoom, now: Date): Promise<string | null> {
  const seat = await seatOfSide(tx, room.id, otherRoomSide(room.side));
  return seat && isHere(seat, now) ? seat.id : null;
}
