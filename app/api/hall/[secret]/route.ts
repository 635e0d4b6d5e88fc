import { findHallEvent } from '@/lib/event-day/day-access';
import { dayStream } from '@/lib/event-day/hall-stream';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ secret: string }> };

const quiet = { 'cache-control': 'private, no-store' };

/** Tells a hall screen that something has changed, and goes silent when it was ended. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  const eventId = await findHallEvent(secret);
  if (!eventId) return new Response(null, { status: 404, headers: quiet });
  const stream = dayStream(
    eventId,
    request.signal,
    async () => (await findHallEvent(secret)) === eventId,
  );
  if (!stream) return new Response(null, { status: 429, headers: quiet });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
