import type { z } from 'zod';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Suggestion } from '@/lib/search/answer';
import { suggest } from '@/lib/search/suggest';
import { queryProblem } from './input';
import { publicResponse } from './route';
import { suggestQuerySchema } from './search-schemas';

/** Suggestions while somebody types: for everybody alike, and for the pages of a session. */

/** A suggestion with the word for its kind, so that pages need not carry all of those words. */
export type ShownSuggestion = Suggestion & { kindName: string };

function readQuery(request: Request): z.output<typeof suggestQuerySchema> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = suggestQuerySchema.safeParse({ q: '', ...given });
  if (!parsed.success) throw queryProblem(parsed.error.issues);
  return parsed.data;
}

function kindNameOf({ type, kind }: Suggestion, locale: Locale): string {
  const { search } = loadMessages(locale) as { search: Record<string, Record<string, string>> };
  return search[type === 'name' ? 'kind' : 'concept']?.[kind] ?? kind;
}

async function suggestionsFor(
  viewer: Viewer | null,
  { q, locale, limit }: z.output<typeof suggestQuerySchema>,
): Promise<string> {
  const found = q.trim() === '' ? [] : await suggest(q, viewer, locale, limit);
  const items = found.map((one) => ({
    ...one,
    path: `/${locale}${one.path}`,
    kindName: kindNameOf(one, locale),
  }));
  return JSON.stringify({ items } satisfies { items: ShownSuggestion[] });
}

/** GET /api/v1/suggest: what everybody may find, whoever asks. */
export async function answerSuggest(request: Request): Promise<Response> {
  return publicResponse(request, await suggestionsFor(null, readQuery(request)));
}

/** GET /api/suggest: what the session may find, for the portal's own pages; kept nowhere. */
export async function answerOwnSuggest(request: Request, viewer: Viewer | null): Promise<Response> {
  const query = readQuery(request);
  return new Response(await suggestionsFor(viewer, query), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      vary: 'cookie',
    },
  });
}
