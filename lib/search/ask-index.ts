import type { SearchKind } from '@/lib/db/client';
import { pool } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import type { FacetCount, Fit } from './answer';
import type { EntryTexts } from './entry';
import { type Asked, allOf, anyOf, has, without } from './lexemes';
import { levelSigns } from './quality';
import type { ReadSearch } from './read-search';
import { readers } from './readers/registry';
import { type SearchFacetKey, type SearchQuery, searchKinds } from './search-schema';
import { lookUpFilter } from './term-lexemes';

/** The index's own statements: a page of hits, and how many there are. */
export type IndexHit = {
  kind: SearchKind;
  id: string;
  branch: number;
  names: PartialNames;
  texts: EntryTexts;
  industries: string[];
  fields: string[];
  places: string[];
  /** Which of the terms fit, in their order. */
  fits: boolean[];
};

/** Further down nobody reads; counting stops there too. */
export const mostCounted = 10_000;

type Filters = Pick<SearchQuery, SearchFacetKey>;

const kindsOf = ({ kind }: Pick<Filters, 'kind'>): SearchKind[] =>
  (kind.length > 0 ? kind : searchKinds).map((name) => readers[name].kind);

/** What the lists ask for; one of them may be left out. */
function filterAsked(filters: Filters, leftOut?: SearchFacetKey): Asked[] {
  return (['industry', 'field', 'place'] as const)
    .filter((key) => key !== leftOut && filters[key].length > 0)
    .map((key) => anyOf(filters[key].flatMap((code) => lookUpFilter(key, code)).map(has)));
}

export type Branch = { fit: Fit; asked: string };

/**
 * The tiers as searches that have nothing in common, each parted by quality, so that a broad one
 * ends among the good. Without words: everything, by quality.
 */
export function branchesOf(read: ReadSearch | null, filters: Filters): Branch[] {
  const narrowed = filterAsked(filters);
  const signs = levelSigns.map(has);
  if (!read) {
    const every = narrowed.length > 0 ? allOf(narrowed) : null;
    const levels = signs.map((sign) => allOf([sign, ...narrowed]));
    const rest = every ? without(every, signs) : allOf(signs.map((sign) => `!${sign}`));
    return [...levels, rest].flatMap((asked) => (asked ? [{ fit: 'words' as const, asked }] : []));
  }
  const before: Asked[] = [];
  return read.tiers.flatMap(({ fit, asked }) => {
    if (asked === null) return [];
    const own = allOf([asked, ...narrowed]);
    const parts =
      fit === 'name'
        ? [without(own, before)]
        : [
            ...signs.map((sign) => without(allOf([own, sign]), before)),
            without(own, [...before, ...signs]),
          ];
    before.push(asked);
    return parts.flatMap((part) => (part ? [{ fit, asked: part }] : []));
  });
}

/** Everything that answers, as one search; undefined: whatever there is. */
export function wholeOf(read: ReadSearch | null, filters: Filters, leftOut?: SearchFacetKey) {
  const narrowed = filterAsked(filters, leftOut);
  if (!read) return narrowed.length > 0 ? allOf(narrowed) : undefined;
  return allOf([anyOf(read.tiers.map(({ asked }) => asked)), ...narrowed]);
}

const hitsSql = `WITH found AS (
    SELECT f.*, row_number() OVER () AS place
    FROM search_entries($1::text[], $2::"SearchKind"[], $3::tsquery[], $4::int) f),
  page AS (SELECT * FROM found ORDER BY place OFFSET $5::int)
  SELECT (SELECT "version"::text FROM "SearchState" WHERE "id" = 1) AS "version",
    (SELECT coalesce(json_agg(json_build_object('kind', e."kind", 'id', e."ownerId",
      'branch', page."branch", 'names', e."names", 'texts', e."texts", 'industries', e."industries",
      'fields', e."fields", 'places', e."places", 'fits', ARRAY(
        SELECT e."tokens" @@ t.asked FROM unnest($6::tsquery[]) WITH ORDINALITY t(asked, n) ORDER BY n
      )) ORDER BY page.place), '[]'::json)
    FROM page JOIN "SearchEntry" e ON e."kind" = page."kind" AND e."ownerId" = page."ownerId") AS "hits"`;

/** One page of hits in order, with the number of the index's version: one round trip. */
export async function findEntries(
  askers: readonly string[],
  query: SearchQuery,
  read: ReadSearch | null,
  branches: readonly Branch[],
): Promise<{ version: string; hits: IndexHit[] }> {
  const from = (query.page - 1) * query.perPage;
  const wanted = from < mostCounted ? from + query.perPage : 0;
  const terms = (read?.terms ?? []).map(({ exact, near }) => anyOf([exact, near]) ?? '');
  const { rows } = await pool().query<{ version: string; hits: IndexHit[] }>({
    name: 'search-hits',
    text: hitsSql,
    values: [
      askers,
      kindsOf(query),
      wanted > 0 ? branches.map(({ asked }) => asked) : [],
      ...[wanted, from, terms],
    ],
  });
  const [row] = rows;
  if (!row) throw new Error('the search index cannot be read');
  return row;
}

export type Counts = {
  total: number;
  isMore: boolean;
  facets: Record<SearchFacetKey, FacetCount[]>;
};

type CountRow = FacetCount & { list: SearchFacetKey | 'tags' | 'total' };

/** Codes say which list they belong to, so that one pass counts all. */
function listOf(code: string): SearchFacetKey {
  if (code.startsWith('ISIC-')) return 'industry';
  return /^(TH|JP)-\d/.test(code) ? 'place' : 'field';
}

/**
 * How many answer, and for each list how many would under each of its values with all the other
 * lists applied.
 */
export async function countEntries(
  askers: readonly string[],
  query: SearchQuery,
  read: ReadSearch | null,
): Promise<Counts> {
  const values: unknown[] = [askers, mostCounted + 1];
  const found = (leftOut?: SearchFacetKey) => {
    const asked = wholeOf(read, query, leftOut);
    values.push(kindsOf(leftOut === 'kind' ? { kind: [] } : query));
    values.push(asked === undefined ? null : (asked ?? ''));
    const [kinds, words] = [values.length - 1, values.length];
    return `search_found($1::text[], $${kinds}::"SearchKind"[], $${words}::tsquery, $2::int)`;
  };
  const base = found();
  const codes = `unnest(f."industries" || f."fields" || f."places") AS u(code)`;
  // A list that is in use counts what it would find without itself.
  const own = (['kind', 'industry', 'field', 'place'] as const)
    .filter((key) => query[key].length > 0)
    .map((key) =>
      key === 'kind'
        ? `SELECT 'kind', f."kind"::text, count(*)::int FROM ${found('kind')} f GROUP BY 2`
        : `SELECT '${key}', u.code, count(*)::int FROM ${found(key)} f, ${codes} GROUP BY 2`,
    );
  const { rows } = await pool().query<CountRow>(
    `WITH base AS MATERIALIZED (SELECT * FROM ${base})
     SELECT 'total' AS "list", '' AS "code", count(*)::int AS "count" FROM base
     UNION ALL SELECT 'tags', f."kind"::text, count(*)::int FROM base f GROUP BY 2
     UNION ALL SELECT 'tags', u.code, count(*)::int FROM base f, ${codes} GROUP BY 2
     ${own.map((one) => `UNION ALL ${one}`).join(' ')}`,
    values,
  );
  return countsIn(rows, query);
}

const kindCodes: ReadonlySet<string> = new Set(searchKinds.map((name) => readers[name].kind));

function countsIn(rows: readonly CountRow[], query: SearchQuery): Counts {
  const facets: Counts['facets'] = { kind: [], industry: [], field: [], place: [] };
  for (const { list, code, count } of rows) {
    if (list === 'total') continue;
    const key = kindCodes.has(code) ? 'kind' : listOf(code);
    const isOwn = query[key].length > 0;
    if (list === (isOwn ? key : 'tags')) facets[key].push({ code, count });
  }
  for (const list of Object.values(facets)) {
    list.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }
  const found = rows.find(({ list }) => list === 'total')?.count ?? 0;
  return {
    total: Math.min(found, mostCounted),
    isMore: found > mostCounted,
    facets: {
      ...facets,
      kind: facets.kind.map((one) => ({ ...one, code: kindName(one.code) })),
    },
  };
}

export const kindName = (kind: string) =>
  searchKinds.find((name) => readers[name].kind === kind) ?? kind;

/** How many each of some searches would find, up to a number: one round trip. */
export async function countEach(
  askers: readonly string[],
  kinds: Filters,
  asked: readonly Asked[],
  most: number,
): Promise<number[]> {
  if (asked.length === 0) return [];
  const { rows } = await pool().query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM search_found($1::text[], $2::"SearchKind"[], t.asked, $4::int))
       AS "count" FROM unnest($3::tsquery[]) WITH ORDINALITY t(asked, n) ORDER BY n`,
    [askers, kindsOf(kinds), asked.map((one) => one ?? ''), most],
  );
  return rows.map(({ count }) => count);
}
