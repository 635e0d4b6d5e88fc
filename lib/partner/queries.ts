import { catalogueCache } from '@/lib/catalogue/cache';
import { getReference, withDescendants } from '@/lib/catalogue/reference';
import { pool } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { directorySql, itemColumns } from './directory-sql';
import { findNames } from './name-index';
import { nameOrder } from './name-order';
import type { Directory, PublicPartner } from './partner-view';
import { readSearch, type SearchTerm } from './search';
import { type PartnerQuery, writeParams } from './search-schema';

/** Reads of the public directory. Everything is kept under the catalogue's version. */

export type DirectoryAnswer = Directory & {
  /** What the words were understood as. */
  terms: SearchTerm[];
  /** Whether a search by the exact words would be something else. */
  understood: boolean;
};

const answers = catalogueCache<DirectoryAnswer>('directory', 300);

/** One page of the directory with its total and facets: one statement. */
export function searchPartners(
  version: string,
  query: PartnerQuery,
  locale: Locale,
): Promise<DirectoryAnswer> {
  const sort = query.sort ?? (query.q ? 'fit' : 'name');
  // Even a list by number names its letters.
  const key = `${locale}/?${writeParams({ ...query, sort })}`;
  return answers.get(version, key, async () => {
    const reference = await getReference(version);
    const search = readSearch(query.q, query.exact === '1', reference);
    const exactly = search !== null && search.terms.length === 0;
    const names = search ? await findNames(version, search.whole, search.words, exactly) : [];
    const { text, values } = directorySql({
      filters: {
        ...query,
        letter: query.letter ? [query.letter] : [],
        industry: [...new Set(query.industry.flatMap((code) => withDescendants(code, reference)))],
      },
      search,
      names,
      sort,
      order: await nameOrder(version, locale),
      limit: query.perPage,
      offset: (query.page - 1) * query.perPage,
    });
    const { rows } = await pool().query<{ directory: Directory }>(text, values);
    const directory = rows[0]?.directory;
    if (!directory) throw new Error('the directory cannot be read');
    const terms = search?.terms ?? [];
    return { ...directory, terms, understood: terms.length > 0 };
  });
}

export type PartnerDetail = PublicPartner & {
  id: string;
  nameReading: string | null;
  websiteConfidence: string | null;
  link: string | null;
  seeks: string[];
  languages: string[];
};

const details = catalogueCache<PartnerDetail | null>('partner-detail', 500);

/** One partner by its slug; null when there is none or it is archived. */
export function findPartner(version: string, slug: string): Promise<PartnerDetail | null> {
  return details.get(version, slug, async () => {
    const { rows } = await pool().query<PartnerDetail>(
      `SELECT "id", "nameReading", "websiteConfidence"::text, "link", "seeks", "languages", ${itemColumns}
       FROM "Partner" WHERE "slug" = $1 AND "archivedAt" IS NULL`,
      [slug],
    );
    return rows[0] ?? null;
  });
}

export type CatalogueCounts = {
  partners: number;
  partnerPrefectures: number;
  /** Partners by confidence of their source. */
  high: number;
  medium: number;
  low: number;
  slugs: string[];
};

const counts = catalogueCache<CatalogueCounts>('catalogue-counts', 1);

/** Real organisations counted, for the home page; and their slugs for the site map. */
export function countCatalogue(version: string): Promise<CatalogueCounts> {
  return counts.get(version, 'v2', async () => {
    const { rows } = await pool().query<CatalogueCounts>(
      `SELECT count(*)::int AS "partners", count(DISTINCT "prefectureCode")::int AS "partnerPrefectures",
         count(*) FILTER (WHERE "confidence" = 'high')::int AS "high",
         count(*) FILTER (WHERE "confidence" = 'medium')::int AS "medium",
         count(*) FILTER (WHERE "confidence" = 'low')::int AS "low",
         coalesce(array_agg("slug" ORDER BY "slug"), '{}') AS "slugs"
       FROM "Partner" WHERE "archivedAt" IS NULL AND NOT "isExample"`,
    );
    const [row] = rows;
    if (!row) throw new Error('the catalogue cannot be counted');
    return row;
  });
}
