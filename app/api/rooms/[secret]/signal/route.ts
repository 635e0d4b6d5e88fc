import { randomUUID } from 'node:crypto';
import { isOwnOrigin } from '@/lib/form-action';
import { log } from '@/lib/log';
import { roomRefusal } from '@/lib/video-room/answer';
import { answerPost, readPost } from '@/lib/video-room/post';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ secret: string }> };

/** What a browser in a room says: that it comes or goes, what is typed, how it can be reached. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    if (!(await isOwnOrigin())) return roomRefusal('request.foreign-origin');
    const post = await readPost(request);
    if (!post.ok) return roomRefusal(post.failure.code);
    return await answerPost((await params).secret, post.value, new Date());
  } catch (error) {
    const reference = randomUUID();
    log.error({ error, reference }, 'a video room could not answer');
    return Response.json({ code: 'request.unexpected', reference }, { status: 500 });
  }
}
