import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import type { Visitor } from '@/lib/auth/viewer-type';
import type { Result } from '@/lib/failure';
import { isOwnOrigin } from '@/lib/form-action';
import { clientAddress } from '@/lib/http/address';
import { log } from '@/lib/log';
import { subscribe, subscribeByLink, unsubscribe, unsubscribeByLink } from '@/lib/push/commands';

export const dynamic = 'force-dynamic';

const quiet = { 'cache-control': 'private, no-store' };
const answer = (status: number, code?: string) =>
  Response.json(code ? { code } : {}, { status, headers: quiet });

const post = z.looseObject({
  act: z.enum(['subscribe', 'unsubscribe']),
  token: z.string().optional(),
});

/** A browser allows notices or takes that back: by its session, or by an event's personal link. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOwnOrigin())) return answer(403);
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return answer(415);
  const read = post.safeParse(await request.json().catch(() => null));
  if (!read.success) return answer(400);
  try {
    const done = await run(read.data);
    if (!done) return answer(401);
    return done.ok ? answer(200) : answer(400, done.failure.code);
  } catch (error) {
    log.error({ error }, 'a browser could not be subscribed');
    return answer(503);
  }
}

async function run({ act, ...input }: z.output<typeof post>): Promise<Result<null> | null> {
  if (input.token) {
    const visitor: Visitor = { kind: 'visitor', address: await clientAddress() };
    return (act === 'subscribe' ? subscribeByLink : unsubscribeByLink).run(visitor, input);
  }
  const viewer = await getViewer();
  return viewer && (act === 'subscribe' ? subscribe : unsubscribe).run(viewer, input);
}
