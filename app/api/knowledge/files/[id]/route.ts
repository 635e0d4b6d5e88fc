import { randomUUID } from 'node:crypto';
import { getViewer } from '@/lib/auth/viewer';
import { attachmentHeader } from '@/lib/file-store/file-name';
import { plainFailure } from '@/lib/http/plain-answer';
import { isShownImage } from '@/lib/knowledge/file-address';
import { handedFile } from '@/lib/knowledge/file-queries';
import { log } from '@/lib/log';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** An image of an article for its page, another file to be saved; never run in the portal's name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const viewer = await getViewer();
    const file = await handedFile(viewer, (await params).id);
    if (!file.ok) return plainFailure(file.failure.code, viewer?.language ?? 'th');
    const { name, mediaType, bytes, isPublic } = file.value;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mediaType,
        'content-length': String(bytes.length),
        'content-disposition': isShownImage(mediaType) ? 'inline' : attachmentHeader(name),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': isPublic ? 'public, max-age=300' : 'private, no-store',
      },
    });
  } catch (error) {
    const reference = randomUUID();
    log.error({ error, reference }, 'a file of an article could not be handed out');
    return plainFailure('request.unexpected', 'th', reference);
  }
}
