import { peekViewer } from '@/lib/auth/viewer';
import { findDayEvent } from '@/lib/event-day/day-access';
import { dayStream } from '@/lib/event-day/hall-stream';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

const quiet = { 'cache-control': 'private, no-store' };

/** Tells the desk's open pages of a day that something has changed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const viewer = await peekViewer();
  const eventId = viewer && (await findDayEvent(code, viewer));
  if (!eventId) return new Response(null, { status: 404, headers: quiet });
  const stream = dayStream(eventId, request.signal, async () => {
    const still = await findDayEvent(code, viewer);
    return still !== null;
  });
  if (!stream) return new Response(null, { status: 429, headers: quiet });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // `no-transform`: compression would hold events back until it has enough of them.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
