import type { FailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';

/** What a person reads at an address that has no page of its own, when it cannot hand out. */
const statuses: Partial<Record<FailureCode, number>> = {
  'access.not-found': 404,
  'access.denied': 404,
  'file.removed': 410,
  'file.infected': 410,
  'file.being-checked': 409,
  'request.foreign-origin': 403,
  'request.too-many': 429,
  'request.unavailable': 503,
  'request.unexpected': 500,
};

function wordsOf(code: FailureCode, locale: Locale): string {
  const failure = loadMessages(locale).failure as Record<string, Record<string, string>>;
  const [noun = '', what = ''] = code.split('.');
  return failure[noun]?.[what] ?? code;
}

export function plainFailure(code: FailureCode, locale: Locale, reference?: string): Response {
  const text = [wordsOf(code, locale), reference].filter(Boolean).join('\n');
  return new Response(`${text}\n`, {
    status: statuses[code] ?? 400,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-language': locale,
      'cache-control': 'private, no-store',
    },
  });
}
