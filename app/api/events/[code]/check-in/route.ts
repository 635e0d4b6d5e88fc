import { getViewer } from '@/lib/auth/viewer';
import { postSchema, writeTaps } from '@/lib/event-day/check-in-post';
import { isOwnOrigin } from '@/lib/form-action';
import { log } from '@/lib/log';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

const quiet = { 'cache-control': 'private, no-store' };
const answer = (status: number) => new Response(null, { status, headers: quiet });

/** Taps of a phone at the door, also those that waited for a connection. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await isOwnOrigin())) return answer(403);
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return answer(415);
  // A tap is use: whoever stands at the door for hours opens no other page.
  const viewer = await getViewer();
  if (!viewer) return answer(401);
  const read = postSchema.safeParse(await request.json().catch(() => null));
  if (!read.success) return answer(400);
  try {
    const answers = await writeTaps(viewer, (await params).code, read.data);
    return Response.json({ answers }, { headers: quiet });
  } catch (error) {
    log.error({ error }, 'taps of a phone could not be written');
    return answer(503);
  }
}
