import { getViewer } from '@/lib/auth/viewer';
import type { Visitor } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { clientAddress } from '@/lib/http/address';
import { iceServers } from '@/lib/video/ice';
import type { OwnRoom } from './admission';
import { roomAnswer, roomRefusal } from './answer';
import { join, leave, refusalOf, say } from './commands';
import { guestOf, roomOf } from './guest';
import { mostBodyBytes, type Post, postSchema } from './schema';
import { colleagueInSeat, seatAcross } from './seats';
import { sendSignals } from './signals';

/** Reads what a browser in a room sent, as far as it may be read. */
export async function readPost(request: Request): Promise<Result<Post>> {
  // Another site's form cannot send this type.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return fail('request.malformed');
  }
  const text = await readText(request);
  if (text === null) return fail('request.too-large');
  try {
    const read = postSchema.safeParse(JSON.parse(text));
    return read.success ? ok(read.data) : fail('request.malformed');
  } catch {
    return fail('request.malformed');
  }
}

/** At most so much is held, whatever the request says of itself. */
async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    size += value.length;
    if (size > mostBodyBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

export async function answerPost(secret: string, post: Post, now: Date): Promise<Response> {
  const guest = await guestOf(post.link);
  const room = guest && (await roomOf(guest, secret, now));
  // Who has no account and no link, and who is not of this room, read the same.
  if (!room) return roomRefusal('access.not-found');
  if (post.act === 'send') return answerSend(room, post, now);
  const done = await run(room, post, now);
  if (!done.ok) {
    const { code } = done.failure;
    if (code !== 'video-room.seat-taken') return roomRefusal(code);
    return roomRefusal(code, { holder: await colleagueInSeat(db, room) });
  }
  if (post.act !== 'join') return roomAnswer({});
  const other = await seatAcross(db, room, now);
  return roomAnswer({ seat: done.value, side: room.side, other, ice: iceServers() });
}

async function answerSend(
  room: OwnRoom,
  post: Extract<Post, { act: 'send' }>,
  now: Date,
): Promise<Response> {
  const shut = refusalOf(room, now);
  if (shut) return roomRefusal(shut);
  const sent = await sendSignals(room, post, now);
  return sent.ok ? roomAnswer({}) : roomRefusal(sent.failure.code);
}

const acts = { join, leave, say } as const;

async function run(
  room: OwnRoom,
  post: Exclude<Post, { act: 'send' }>,
  now: Date,
): Promise<Result<string | null>> {
  const command = acts[post.act];
  const { act: _act, link, ...input } = post;
  if (link) {
    const visitor: Visitor = { kind: 'visitor', address: await clientAddress() };
    return command.byLink.run(visitor, { ...input, link }, { now });
  }
  const viewer = await getViewer();
  if (!viewer) return fail('access.not-found');
  return command.byAccount.run(viewer, { ...input, secret: room.secret }, { now });
}
