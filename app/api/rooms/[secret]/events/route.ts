import { takePoint } from '@/lib/auth/limits';
import { roomAnswer, roomRefusal } from '@/lib/video-room/answer';
import { refusalOf } from '@/lib/video-room/commands';
import { markSeen, readEvents } from '@/lib/video-room/events';
import { guestOf, roomOf } from '@/lib/video-room/guest';
import { roomStream } from '@/lib/video-room/room-stream';
import { eventsSchema, readSeen } from '@/lib/video-room/schema';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ secret: string }> };

/**
 * What a browser in a room has not heard yet: a stream of events or, for those who cannot hold one,
 * the same as one answer to `Accept: application/json`.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = new Date();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asked = eventsSchema.safeParse(query);
  // To a browser's EventSource anything but 200 says: do not try again.
  if (!asked.success) return roomRefusal('access.not-found');
  const { seat, link } = asked.data;
  const guest = await guestOf(link);
  const room = guest && (await roomOf(guest, (await params).secret, now));
  if (!guest || !room) return roomRefusal('access.not-found');
  const shut = refusalOf(room, now);
  if (shut) return roomRefusal(shut);
  if (!(await takePoint('room-events', room.person.key))) return roomRefusal('request.too-many');
  const after = lastHeard(request) ?? asked.data.after;
  const events = await readEvents(room, seat, readSeen(after), now);
  if (!events) return roomRefusal('access.not-found');
  if (request.headers.get('accept') === 'application/json') {
    await markSeen(seat, now);
    return roomAnswer(events);
  }
  const stream = roomStream({ guest, room, seat, after, signal: request.signal });
  if (!stream) return roomRefusal('request.too-many');
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // `no-transform`: compression would hold events back until it has enough of them.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function lastHeard(request: Request): string | null {
  const id = request.headers.get('last-event-id');
  return id && /^\d{1,18}-\d{1,18}$/.test(id) ? id : null;
}
