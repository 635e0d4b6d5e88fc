import type { SearchAnswer } from './answer';
import { countEach, wholeOf } from './ask-index';
import { type ReadSearch, tiersOf } from './read-search';
import { type SearchQuery, searchFacetKeys } from './search-schema';

/** When nothing was found: the same search without one of its words or lists. */
const shown = 4;
const mostCounted = 1000;

type Way = { query: SearchQuery; dropped: string; read: ReadSearch | null };

/** Without a term or word: what is left, as the words that were typed. */
function withoutWords(query: SearchQuery, read: ReadSearch): Way[] {
  const parts = [...read.terms.map(({ text }) => text), ...read.words];
  if (parts.length < 2) return [];
  return parts.map((dropped, at) => {
    const q = parts.filter((_, index) => index !== at).join(' ');
    const terms = read.terms.filter((_, index) => index !== at);
    const words = read.words.filter((_, index) => index + read.terms.length !== at);
    return {
      query: { ...query, q, page: 1 },
      dropped,
      read: { terms, words, tiers: tiersOf(q, terms, words) },
    };
  });
}

function withoutLists(query: SearchQuery, read: ReadSearch | null): Way[] {
  return searchFacetKeys.flatMap((key) =>
    query[key].map((code) => {
      const rest = (query[key] as string[]).filter((one) => one !== code);
      return { query: { ...query, [key]: rest, page: 1 } as SearchQuery, dropped: code, read };
    }),
  );
}

export async function widerOf(
  askers: readonly string[],
  query: SearchQuery,
  read: ReadSearch | null,
): Promise<SearchAnswer['wider']> {
  const ways = [...withoutLists(query, read), ...(read ? withoutWords(query, read) : [])];
  const byKinds = new Map<string, Way[]>();
  for (const way of ways) {
    const kinds = way.query.kind.join();
    byKinds.set(kinds, [...(byKinds.get(kinds) ?? []), way]);
  }
  const counted = await Promise.all(
    [...byKinds.values()].map(async (group) => {
      const asked = group.map((way) => wholeOf(way.read, way.query) ?? null);
      const [first] = group;
      const totals = first ? await countEach(askers, first.query, asked, mostCounted) : [];
      return group.map((way, at) => ({ ...way, total: totals[at] ?? 0 }));
    }),
  );
  return counted
    .flat()
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.total - b.total)
    .slice(0, shown)
    .map(({ query: wider, dropped, total }) => ({ query: wider, dropped, total }));
}
