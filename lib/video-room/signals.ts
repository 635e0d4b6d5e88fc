import { takePoint } from '@/lib/auth/limits';
import { db } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { OwnRoom } from './admission';
import { otherRoomSide } from './policy';
import type { Signal } from './schema';
import { tellRoom } from './seats';

/**
 * Hands what one browser says about its connection to the one across the table: from a seat that
 * this person sits on to the one that is taken on the other side of the same room, nowhere else.
 */
export async function sendSignals(
  room: OwnRoom,
  { seat, to, signals }: { seat: string; to: string; signals: readonly Signal[] },
  now: Date = new Date(),
): Promise<Result<null>> {
  if (!(await takePoint('room-signal', room.person.key))) return fail('request.too-many');
  const kinds = signals.map(({ kind }) => kind);
  const bodies = signals.map(({ body }) => body);
  const sent = await db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      INSERT INTO "VideoRoomSignal" ("roomId", "fromSeat", "toSeat", "kind", "body",
        "createdAt")
      SELECT me."roomId", me."id", other."id", signal."kind", signal."body", ${now}
      FROM "VideoRoomSeat" me
      JOIN "VideoRoomSeat" other ON other."roomId" = me."roomId"
        AND other."id" = ${to}::uuid AND other."side" = ${otherRoomSide(room.side)}
        AND other."leftAt" IS NULL
      CROSS JOIN unnest(${kinds}::text[], ${bodies}::text[])
        WITH ORDINALITY AS signal("kind", "body", "position")
      WHERE me."id" = ${seat}::uuid AND me."roomId" = ${room.id}::uuid
        AND me."side" = ${room.side} AND me."personKey" = ${room.person.key}
        AND me."leftAt" IS NULL
      ORDER BY signal."position"`;
    if (count > 0) await tellRoom(tx, room.id);
    return count;
  });
  return sent > 0 ? ok(null) : fail('video-room.seat-lost');
}
