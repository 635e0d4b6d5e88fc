import { peekViewer } from '@/lib/auth/viewer';
import { findCaseId } from '@/lib/live/case-stamp';
import { caseStream, takeStream } from '@/lib/live/case-stream';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

const quiet = { 'cache-control': 'private, no-store' };

/** Server-sent events of one case, for the pages that show it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const viewer = await peekViewer();
  // To a browser's EventSource anything but 200 says: do not try again.
  if (!viewer) return new Response(null, { status: 404, headers: quiet });
  const caseId = await findCaseId(viewer, code);
  if (!caseId) return new Response(null, { status: 404, headers: quiet });
  const giveBack = takeStream(viewer.id);
  if (!giveBack) return new Response(null, { status: 429, headers: quiet });
  const stream = caseStream({
    viewer,
    code,
    caseId,
    seen: seenBy(request),
    signal: request.signal,
    onEnd: giveBack,
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // `no-transform`: compression would hold events back until it has enough of them.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** What the page has: the last event's stamp, or only the moment at which it was made. */
function seenBy(request: Request) {
  const query = new URL(request.url).searchParams;
  const stamp = request.headers.get('last-event-id') ?? query.get('stamp');
  if (stamp && /^[0-9a-f]{32}$/.test(stamp)) return { stamp };
  const madeAt = Number(query.get('since'));
  return { madeAt: Number.isFinite(madeAt) && madeAt > 0 ? madeAt : 0 };
}
