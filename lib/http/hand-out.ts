import { randomUUID } from 'node:crypto';
import { getViewer } from '@/lib/auth/viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode, Result } from '@/lib/failure';
import { attachmentHeader } from '@/lib/file-store/file-name';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { plainFailure } from './plain-answer';

/** An answer with a file of somebody's: always to be saved, never shown in the page. */
export type HandedOut = { name: string; mediaType: string; bytes: Uint8Array };

export async function handOutFile(
  request: Request,
  find: (viewer: Viewer) => Promise<Result<HandedOut>>,
): Promise<Response> {
  let locale: Locale = 'th';
  try {
    const viewer = await getViewer();
    if (!viewer) return toSignIn(request) ?? refuse('access.not-found', locale);
    locale = viewer.language;
    const file = await find(viewer);
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

function handOut({ name, mediaType, bytes }: HandedOut): Response {
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
