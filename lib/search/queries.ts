import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from './answer';
import type { SearchQuery } from './search-schema';

/** One page of what a viewer may find, with counts and, where little was found, ways on. */
export async function search(
  _query: SearchQuery,
  _viewer: Viewer | null,
  _locale: Locale,
): Promise<SearchAnswer> {
  return {
    ...{ terms: [], words: [], needles: [], hits: [], total: 0, isMore: false },
    facets: { kind: [], industry: [], field: [], place: [] },
    ...{ didYouMean: [], wider: [] },
  };
}
