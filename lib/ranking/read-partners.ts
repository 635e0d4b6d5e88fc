import type pg from 'pg';
import type { PartnerFacts } from '@/lib/matching/facts';
import {
  type CooperationFactsRow,
  type PartnerFactsRow,
  toPartnerFacts,
} from '@/lib/partner/facts';
import { openStates } from './case-states';

/** Reads the partners that firms can be matched with, and how many places each has free. */
export type PartnerPlaces = {
  facts: PartnerFacts;
  /** Limit less open cases, never below 0. */
  free: number;
  /** Changes with every write of the partner's row. */
  rowVersion: number;
};

type Row = PartnerFactsRow & { free: number; rowVersion: number };

// A list that was never set is NULL in the table.
const select = `
  SELECT p."id", p.xmin::text::float8 AS "rowVersion", p."kind"::text, p."prefectureCode", p."requirements", p."attributes",
    coalesce(p."relatedPrefectures", '{}') AS "relatedPrefectures",
    coalesce(p."industries", '{}') AS "industries", coalesce(p."fields", '{}') AS "fields",
    coalesce(p."seeks", '{}') AS "seeks", coalesce(p."phases", '{}') AS "phases",
    coalesce(p."programmes", '{}') AS "programmes",
    coalesce(p."heldProgrammes", '{}') AS "heldProgrammes", coalesce(p."languages", '{}') AS "languages",
    greatest(0, p."openLimit" - (SELECT count(*) FROM "Introduction" i
      WHERE i."partnerId" = p."id" AND i."state"::text = ANY($1::text[])))::int AS "free"
  FROM "Partner" p WHERE p."archivedAt" IS NULL`;

/** All of them by id, or those among the ids; archived ones are left out. */
export async function readPartners(
  client: Pick<pg.ClientBase, 'query'>,
  ids: readonly string[] | null = null,
): Promise<PartnerPlaces[]> {
  const { rows } = await client.query<Row>(
    `${select} AND ($2::uuid[] IS NULL OR p."id" = ANY($2)) ORDER BY p."id"`,
    [[...openStates], ids === null ? null : [...ids]],
  );
  if (rows.length === 0) return [];
  const { rows: cooperations } = await client.query<CooperationFactsRow>(
    'SELECT "code", "titleEn", "noteEn", "prefectures", "fields", "date" FROM "Cooperation"',
  );
  return rows.map(({ free, rowVersion, ...row }) => ({
    facts: toPartnerFacts(row, cooperations),
    free,
    rowVersion,
  }));
}
