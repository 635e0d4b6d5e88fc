import { db } from '@/lib/db/client';
import { minutesAfter } from './policy';

/**
 * Empties the rooms whose window is over: what browsers said to find each other is of no use to
 * anybody then, and nobody sits there any more. What was typed stays with the meeting.
 */
export async function emptyRooms(now: Date): Promise<number> {
  const over = new Date(now.getTime() - minutesAfter * 60_000);
  const dayAgo = new Date(now.getTime() - 86_400_000);
  const signals = await db.$executeRaw`
    DELETE FROM "VideoRoomSignal" signal USING "VideoRoom" room
    LEFT JOIN "Meeting" meeting ON meeting."id" = room."meetingId"
    LEFT JOIN "ConsultationBooking" booking ON booking."id" = room."bookingId"
    LEFT JOIN "AdvisorSlot" slot ON slot."id" = booking."slotId"
    WHERE signal."roomId" = room."id"
      AND (coalesce(meeting."endsAt", slot."endsAt") < ${over} OR signal."createdAt" < ${dayAgo})`;
  await db.videoRoomSeat.updateMany({
    where: { leftAt: null, seenAt: { lt: over } },
    data: { leftAt: now },
  });
  return signals;
}
