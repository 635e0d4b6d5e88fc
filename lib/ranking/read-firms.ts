import type pg from 'pg';
import type { SmeFacts } from '@/lib/matching/facts';
import { type NeedRow, type SmeRow, toSmeFacts } from '@/lib/sme/facts';
import { liveStates } from './case-states';

/** Reads approved firms as the engine wants them, a batch at a time. */
export type Firm = {
  facts: SmeFacts;
  /** Partners with which there is nothing to rank: set aside by the firm, or a case under way. */
  blocked: ReadonlySet<string>;
  /** Changes with every write of the firm's row. */
  rowVersion: number;
};

export const firmsAtOnce = 1000;

type Row = SmeRow & { needs: NeedRow[]; blocked: string[]; rowVersion: number };

const blocked = `ARRAY(SELECT d."partnerId"::text FROM "MatchDismissal" d WHERE d."smeId" = s."id"
      UNION SELECT i."partnerId"::text FROM "Introduction" i
      WHERE i."smeId" = s."id" AND i."state"::text = ANY($1::text[])) AS "blocked"`;

// A list that was never set is NULL in the table.
const select = `
  SELECT s."id", s.xmin::text::float8 AS "rowVersion", s."provinceCode", s."employees", s."foundedYear", s."monthlyCapacity",
    s."exportExperience", s."step", s."approvedAt", coalesce(s."industries", '{}') AS "industries",
    coalesce(s."offers", '{}') AS "offers", coalesce(s."certificates", '{}') AS "certificates",
    coalesce(s."languages", '{}') AS "languages", coalesce(s."exportsTo", '{}') AS "exportsTo",
    coalesce(s."heldProgrammes", '{}') AS "heldProgrammes",
    coalesce((SELECT json_agg(json_build_object('fields', coalesce(n."fields", '{}'),
        'phases', coalesce(n."phases", '{}'), 'regions', coalesce(n."regions", '{}'),
        'prefectures', coalesce(n."prefectures", '{}'), 'requirements', n."requirements")
        ORDER BY n."id")
      FROM "Need" n WHERE n."smeId" = s."id"), '[]') AS "needs",
    ${blocked}
  FROM "Sme" s WHERE s."state" = 'APPROVED'`;

function firmOf({ needs, blocked: ids, rowVersion, ...sme }: Row): Firm {
  return { facts: toSmeFacts(sme, needs), blocked: new Set(ids), rowVersion };
}

/** Firms in the order of their ids, those after `after`. */
export async function readFirms(
  client: Pick<pg.ClientBase, 'query'>,
  after: string | null,
  limit = firmsAtOnce,
): Promise<Firm[]> {
  const { rows } = await client.query<Row>(
    `${select} AND ($2::uuid IS NULL OR s."id" > $2) ORDER BY s."id" LIMIT $3`,
    [[...liveStates], after, limit],
  );
  return rows.map(firmOf);
}

/** The firms among these ids that are approved. */
export async function readFirmsById(
  client: Pick<pg.ClientBase, 'query'>,
  ids: readonly string[],
): Promise<Firm[]> {
  const { rows } = await client.query<Row>(
    `${select} AND s."id" = ANY($2::uuid[]) ORDER BY s."id"`,
    [[...liveStates], [...ids]],
  );
  return rows.map(firmOf);
}

/** The blocked partners of a firm, in whatever state it is. */
export async function readBlocked(
  client: Pick<pg.ClientBase, 'query'>,
  smeId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<Pick<Row, 'blocked'>>(
    `SELECT ${blocked} FROM "Sme" s WHERE s."id" = $2`,
    [[...liveStates], smeId],
  );
  return new Set(rows[0]?.blocked);
}
