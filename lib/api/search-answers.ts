import { search } from '@/lib/search/queries';
import { readParams, type SearchQuery, searchQuerySchema } from '@/lib/search/search-schema';
import { namesOfCode } from '@/lib/taxonomy/names';
import { queryProblem, refuseUnknown } from './input';
import type { FieldProblem } from './problem';
import { publicResponse } from './route';
import { searchLocaleSchema } from './search-schemas';

/** The whole query of the search for programs: that of the page, and the language of the names. */
export const searchApiSchema = searchQuerySchema.extend({ locale: searchLocaleSchema });

function unknownCodesOf(query: SearchQuery): FieldProblem[] {
  return (['industry', 'field', 'place'] as const).flatMap((key) =>
    query[key]
      .filter((code) => !namesOfCode(code))
      .map((value) => ({ pointer: `?${key}`, code: 'field.not-a-choice' as const, value })),
  );
}

/** GET /api/v1/search: what everybody may find; a session makes no difference. */
export async function answerSearch(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const language = params.get('locale');
  const parsed = searchApiSchema.safeParse({
    ...readParams(params),
    ...(language ? { locale: language } : {}),
  });
  if (!parsed.success) throw queryProblem(parsed.error.issues);
  const { locale, ...query } = parsed.data;
  refuseUnknown(unknownCodesOf(query));
  const found = await search(query, null, locale);
  const addressOf = (path: string) => `/${locale}${path}`;
  return publicResponse(
    request,
    JSON.stringify({
      items: found.hits.map(({ id, isExample, tags, path, ...hit }) => ({
        ...hit,
        ...tags,
        path: addressOf(path),
        example: isExample,
      })),
      total: found.total,
      more: found.isMore,
      page: query.page,
      perPage: query.perPage,
      understood: found.terms,
      words: found.words,
      facets: found.facets,
      didYouMean: found.didYouMean.map((one) => ({ ...one, path: addressOf(one.path) })),
    }),
  );
}
