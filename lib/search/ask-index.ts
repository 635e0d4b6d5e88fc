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

const facetSources: Record<SearchFacetKey, string> = {
  kind: 'SELECT f."kind"::text AS code, count(*)::int AS count FROM FOUND f GROUP BY 1',
  industry:
    'SELECT u.code, count(*)::int AS count FROM FOUND f, unnest(f."industries") AS u(code) GROUP BY 1',
  field:
    'SELECT u.code, count(*)::int AS count FROM FOUND f, unnest(f."fields") AS u(code) GROUP BY 1',
  place:
    'SELECT u.code, count(*)::int AS count FROM FOUND f, unnest(f."places") AS u(code) GROUP BY 1',
};

/**
 * How many answer, and for each list how many would under each of its values with all the other
 * lists applied.
 */
export async function countEntries(
  askers: readonly string[],
  query: SearchQuery,
  read: ReadSearch | null,
): Promise<Counts> {
  const values: unknown[] = [askers, kindsOf(query), kindsOf({ kind: [] }), mostCounted + 1];
  const add = (asked: Asked | undefined) => {
    values.push(asked === undefined ? null : (asked ?? ''));
    return `$${values.length}::tsquery`;
  };
  const found = (kinds: string, asked: string) =>
    `search_found($1::text[], ${kinds}::"SearchKind"[], ${asked}, $4::int)`;
  const base = found('$2', add(wholeOf(read, query)));
  const facets = (Object.keys(facetSources) as SearchFacetKey[]).map((key) => {
    // A list that is in use counts what it would find without itself.
    const own =
      query[key].length === 0
        ? 'base'
        : key === 'kind'
          ? found('$3', add(wholeOf(read, query)))
          : found('$2', add(wholeOf(read, query, key)));
    return `'${key}', (SELECT coalesce(json_agg(json_build_object('code', c.code, 'count', c.count)
      ORDER BY c.count DESC, c.code), '[]'::json) FROM (${facetSources[key].replace('FOUND', own)}) c)`;
  });
  const { rows } = await pool().query<{ total: number; facets: Counts['facets'] }>(
    `WITH base AS MATERIALIZED (SELECT * FROM ${base}), all_kinds AS (SELECT $3::"SearchKind"[])
     SELECT (SELECT count(*)::int FROM base) AS "total",
       json_build_object(${facets.join(', ')}) AS "facets"`,
    values,
  );
  const [row] = rows;
  if (!row) throw new Error('the search index cannot be counted');
  const kinds = row.facets.kind.map((one) => ({ ...one, code: kindName(one.code) }));
  return {
    total: Math.min(row.total, mostCounted),
    isMore: row.total > mostCounted,
    facets: { ...row.facets, kind: kinds },
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
