import type { NameHit } from './name-index';
import type { NameOrder } from './name-order';
import type { Search, SearchTerm } from './search';
import { type FacetKey, facetKeys, type PartnerSort } from './search-schema';

/**
 * The directory as one statement: a page of partners, how many there are, and for every facet how
 * many there would be under each of its values with all the other filters applied. Pure.
 *
 * Invented partners of the demo world have a page of their own, but the directory holds none.
 *
 * A partner that misses two filters counts nowhere; one that misses a single filter counts only in
 * that filter's own facet.
 */
export type DirectoryFilters = {
  kind: string[];
  /** With descendants. */
  industry: string[];
  prefecture: string[];
  region: string[];
  field: string[];
  programme: string[];
  confidence: string[];
  /** Of the index of names. */
  letter: string[];
};

type Narrowing = FacetKey | 'letter';

export type DirectoryRequest = {
  filters: DirectoryFilters;
  search: Search | null;
  names: NameHit[];
  sort: PartnerSort;
  order: NameOrder;
  limit: number;
  offset: number;
};

type Values = unknown[];

const conditions: Record<Narrowing, (parameter: string) => string> = {
  kind: (p) => `p."kind"::text = ANY(${p}::text[])`,
  industry: (p) => `p."industries" && ${p}::text[]`,
  prefecture: (p) => `coalesce(p."prefectureCode" = ANY(${p}::text[]), false)`,
  region: (p) => `coalesce(r."region" = ANY(${p}::text[]), false)`,
  field: (p) => `p."fields" && ${p}::text[]`,
  programme: (p) => `p."programmes" && ${p}::text[]`,
  confidence: (p) => `p."confidence"::text = ANY(${p}::text[])`,
  letter: (p) => `coalesce(placed.letter = ANY(${p}::text[]), false)`,
};

const facetSources: Record<Narrowing, string> = {
  kind: `SELECT kind::text AS code, count(*) FROM found WHERE COND GROUP BY 1`,
  industry: `SELECT code, count(*) FROM (
      SELECT DISTINCT f.id, l.ancestor AS code FROM found f
      CROSS JOIN LATERAL unnest(f.industries) AS i(code) JOIN lineage l ON l.code = i.code WHERE COND
    ) x GROUP BY 1`,
  prefecture: `SELECT prefecture AS code, count(*) FROM found WHERE prefecture IS NOT NULL AND COND GROUP BY 1`,
  region: `SELECT region AS code, count(*) FROM found WHERE region IS NOT NULL AND COND GROUP BY 1`,
  field: `SELECT u.code, count(*) FROM found, unnest(fields) AS u(code) WHERE COND GROUP BY 1`,
  programme: `SELECT u.code, count(*) FROM found, unnest(programmes) AS u(code) WHERE COND GROUP BY 1`,
  confidence: `SELECT confidence::text AS code, count(*) FROM found WHERE COND GROUP BY 1`,
  letter: `SELECT letter AS code, count(*) FROM found WHERE letter IS NOT NULL AND COND GROUP BY 1`,
};

/** ISIC codes with themselves and all that lies above them. */
const lineage = `lineage(code, ancestor) AS (
    SELECT "code", "code" FROM "Industry" WHERE "system" = 'isic'
    UNION
    SELECT l.code, i."parentCode" FROM lineage l JOIN "Industry" i ON i."code" = l.ancestor
    WHERE i."parentCode" IS NOT NULL)`;

function add(values: Values, value: unknown): string {
  values.push(value);
  return `$${values.length}`;
}

/** 100 for an exact fit, 20 more when it is near as well; 40 for a near one alone; 0 for none. */
function termPoints(term: SearchTerm, values: Values): string {
  const exact: string[] = [];
  const near: string[] = [];
  const overlap = (into: string[], column: string, codes: string[]) => {
    if (codes.length > 0) into.push(`p."${column}" && ${add(values, codes)}::text[]`);
  };
  overlap(exact, 'fields', term.fields);
  overlap(exact, 'industries', term.industries);
  overlap(exact, 'programmes', term.programmes);
  overlap(near, 'industries', term.nearIndustries);
  overlap(near, 'fields', term.nearFields);
  if (term.prefectures.length > 0) {
    exact.push(
      `coalesce(p."prefectureCode" = ANY(${add(values, term.prefectures)}::text[]), false)`,
    );
    overlap(near, 'relatedPrefectures', term.prefectures);
  }
  const isNear = near.join(' OR ');
  const cases = [
    ...(exact.length > 0 && near.length > 0
      ? [`WHEN (${exact.join(' OR ')}) AND (${isNear}) THEN 120`]
      : []),
    ...(exact.length > 0 ? [`WHEN ${exact.join(' OR ')} THEN 100`] : []),
    ...(near.length > 0 ? [`WHEN ${isNear} THEN 40`] : []),
  ];
  return cases.length > 0 ? `CASE ${cases.join(' ')} ELSE 0 END` : '0';
}

function searchParts({ search, names }: DirectoryRequest, values: Values) {
  if (!search) return { join: '', closeness: '0', where: '' };
  const ids = add(
    values,
    names.map(({ id }) => id),
  );
  const points = add(
    values,
    names.map(({ points: value }) => value),
  );
  const terms = search.terms.map((term) => termPoints(term, values));
  const all = terms.length > 0 ? `OR (${terms.map((term) => `(${term}) > 0`).join(' AND ')})` : '';
  // Words that are all understood mean the concept; a name that happens to hold them is not meant,
  // unless it is the whole name.
  const understood = search.terms.length > 0 && search.words.length === 0;
  const named = understood ? 'coalesce(named.points >= 1000, false)' : 'named.id IS NOT NULL';
  return {
    join: `LEFT JOIN unnest(${ids}::uuid[], ${points}::int[]) AS named(id, points) ON named.id = p."id"`,
    closeness: ['coalesce(named.points, 0)', ...terms.map((term) => `(${term})`)].join(' + '),
    where: `AND (${named} ${all})`,
  };
}

/** A partner that came after the order was made stands last until the order is made anew. */
const orders: Record<PartnerSort, string> = {
  code: 'sort_code',
  name: 'place NULLS LAST, sort_code',
  fit: 'closeness DESC, place NULLS LAST, sort_code',
};

export const itemColumns = `"code", "slug", "kind"::text, json_build_object('th', "nameTh", 'ja', "nameJa", 'en', "nameEn") AS "names",
  "country", "prefectureCode" AS "prefecture", "relatedPrefectures", "city", "industries", "fields", "phases", "programmes",
  "website", json_build_object('th', "relationTh", 'ja', "relationJa", 'en', "relationEn") AS "relation",
  "relationOrigin"::text, "source", "confidence"::text, "isExample" AS "example"`;

export function directorySql(request: DirectoryRequest): { text: string; values: unknown[] } {
  const values: Values = [];
  const keys = Object.keys(conditions) as Narrowing[];
  const active = keys.filter((key) => request.filters[key].length > 0);
  const misses = active.map((key) => ({
    key,
    sql: `(NOT (${conditions[key](add(values, request.filters[key]))}))`,
  }));
  const { join, closeness, where } = searchParts(request, values);
  const missed = misses.map(({ sql }) => `${sql}::int`).join(' + ') || '0';
  const flags = misses.map(({ key, sql }) => `, ${sql} AS "miss_${key}"`).join('');
  const countsOf = (key: Narrowing) => {
    const condition = active.includes(key) ? `(misses = 0 OR "miss_${key}")` : 'misses = 0';
    const source = facetSources[key].replace('COND', condition);
    return `(SELECT coalesce(json_agg(json_build_object('code', code, 'count', count) ORDER BY count DESC, code), '[]'::json) FROM (${source}) c)`;
  };
  const facets = facetKeys.map((key) => `'${key}', ${countsOf(key)}`);
  const order = orders[request.sort];
  const ids = add(values, request.order.ids);
  const letters = add(values, request.order.letters);
  const limit = add(values, request.limit);
  const offset = add(values, request.offset);
  const text = `WITH RECURSIVE ${lineage},
  found AS MATERIALIZED (
    SELECT * FROM (
      SELECT p."id", p."kind", p."industries", p."prefectureCode" AS prefecture, r."region", p."fields",
        p."programmes", p."confidence", p."code" AS sort_code,
        placed.place, placed.letter, ${closeness} AS closeness, ${missed} AS misses${flags}
      FROM "Partner" p LEFT JOIN "Prefecture" r ON r."code" = p."prefectureCode"
      LEFT JOIN unnest(${ids}::uuid[], ${letters}::text[]) WITH ORDINALITY AS placed(id, letter, place)
        ON placed.id = p."id" ${join}
      WHERE p."archivedAt" IS NULL AND NOT p."isExample" ${where}
    ) scored WHERE misses <= 1
  ),
  page AS (
    SELECT id, closeness, place, sort_code FROM found WHERE misses = 0
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
  )
  SELECT json_build_object(
    'items', (SELECT coalesce(json_agg(row_to_json(i)), '[]'::json) FROM (
      SELECT ${itemColumns} FROM page JOIN "Partner" USING ("id") ORDER BY ${order}) i),
    'total', (SELECT count(*) FROM found WHERE misses = 0),
    'all', (SELECT count(*) FROM "Partner" WHERE "archivedAt" IS NULL AND NOT "isExample"),
    'facets', json_build_object(${facets.join(',\n')}),
    'letters', ${countsOf('letter')}
  ) AS "directory"`;
  return { text, values };
}
