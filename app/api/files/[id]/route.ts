import { randomUUID } from 'node:crypto';
import { getViewer } from '@/lib/auth/viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { type FailureCode, fail, type Result } from '@/lib/failure';
import { attachmentHeader } from '@/lib/file-store/file-name';
import { isOwnOrigin } from '@/lib/form-action';
import { plainFailure } from '@/lib/http/plain-answer';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { openFile } from '@/lib/message/file-commands';
import { type Download, downloadFile, openedFile } from '@/lib/message/file-queries';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** A file of a case, for whoever may have it now: always to be saved, never shown in the page. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, downloadFile);
}

/** The other side's confidential document: an act, which the log of the stage keeps. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return answer(request, context, async (viewer, id) => {
    if (!(await isOwnOrigin())) return fail('request.foreign-origin');
    const opened = await openFile.run(viewer, { id });
    return opened.ok ? openedFile(viewer, id) : opened;
  });
}

async function answer(
  request: Request,
  { params }: Context,
  find: (viewer: Viewer, id: string) => Promise<Result<Download>>,
): Promise<Response> {
  let locale: Locale = 'th';
  try {
    const viewer = await getViewer();
    if (!viewer) return toSignIn(request) ?? refuse('access.not-found', locale);
    locale = viewer.language;
    const file = await find(viewer, (await params).id);
    return file.ok ? handOut(file.value) : refuse(file.failure.code, locale);
  } catch (error) {
    const reference = randomUUID();
    log.error({ error, reference }, 'a file could not be handed out');
    return plainFailure('request.unexpected', locale, reference);
  }
}

function refuse(code: FailureCode, locale: Locale): Response {
  // What is malformed names no file.
  return plainFailure(code === 'field.check' ? 'access.not-found' : code, locale);
}

/** Somebody whose session has ended while the page was open. */
function toSignIn(request: Request): Response | null {
  if (request.headers.get('sec-fetch-mode') !== 'navigate') return null;
  const headers = { location: '/sign-in', 'cache-control': 'private, no-store' };
  return new Response(null, { status: 303, headers });
}

function handOut({ name, mediaType, bytes }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': attachmentHeader(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
