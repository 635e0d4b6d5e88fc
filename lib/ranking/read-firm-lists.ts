import type pg from 'pg';
import type { FirmList, Others } from './keep-or-drop';

/** What is stored of firms' lists, as seen from one partner. */
export type StoredList = FirmList & {
  /** The pair's row, as far as it takes room. */
  row: { value: number; forSme: number; waits: boolean } | null;
};

type Row = {
  smeId: string;
  excluded: boolean;
  count: number;
  worst: string | null;
  ownScore: number | null;
  value: number | null;
  forSme: number | null;
  waits: boolean | null;
};

// An excluded pair keeps the score 0; among its like it is ordered by what it would have been. The
// last of a list, lowest score and then greatest id, is found as the greatest of one text a row:
// sorting all rows would take several times as long.
const sql = `
  WITH "ordered" AS (
    SELECT m."smeId", m."partnerId", m."excluded", m."value", m."forSme", m."waits", CASE
      WHEN NOT m."excluded" THEN m."score"
      WHEN m."forSme" * m."forPartner" = 0 THEN 0
      ELSE round(2.0 * m."forSme" * m."forPartner" / (m."forSme" + m."forPartner"))::int
    END AS "by"
    FROM "Match" m WHERE m."smeId" = ANY($2::uuid[])
  )
  SELECT o."smeId", o."excluded",
    count(*) FILTER (WHERE o."partnerId" <> $1)::int AS "count",
    max(((9999 - o."by")::text || o."partnerId"::text) COLLATE "C")
      FILTER (WHERE o."partnerId" <> $1) AS "worst",
    min(o."by") FILTER (WHERE o."partnerId" = $1) AS "ownScore",
    min(o."value") FILTER (WHERE o."partnerId" = $1) AS "value",
    min(o."forSme") FILTER (WHERE o."partnerId" = $1) AS "forSme",
    bool_or(o."waits") FILTER (WHERE o."partnerId" = $1) AS "waits"
  FROM "ordered" o GROUP BY o."smeId", o."excluded"`;

/** Four digits, 9999 less the score, and the id. */
function worstOf(text: string | null): Others['worst'] {
  return text === null
    ? null
    : { score: 9999 - Number(text.slice(0, 4)), partnerId: text.slice(4) };
}

const nobody: Others = { count: 0, worst: null };
export const emptyList: StoredList = { own: null, fitting: nobody, excluded: nobody, row: null };

/** Firms without any stored pair are left out. */
export async function readFirmLists(
  client: pg.ClientBase,
  partnerId: string,
  smeIds: readonly string[],
): Promise<Map<string, StoredList>> {
  const { rows } = await client.query<Row>(sql, [partnerId, [...smeIds]]);
  const lists = new Map<string, StoredList>();
  for (const row of rows) {
    const kind = row.excluded ? 'excluded' : 'fitting';
    const { value, forSme } = row;
    const isOwn = row.ownScore !== null;
    lists.set(row.smeId, {
      ...(lists.get(row.smeId) ?? emptyList),
      [kind]: { count: row.count, worst: worstOf(row.worst) },
      ...(isOwn ? { own: { kind, score: row.ownScore ?? 0 } } : {}),
      ...(isOwn && kind === 'fitting'
        ? { row: { value: value ?? 0, forSme: forSme ?? 0, waits: row.waits === true } }
        : {}),
    });
  }
  return lists;
}

/** At which position each value would stand in its firm's list without the pair's own row. */
export async function readRanks(
  client: pg.ClientBase,
  asked: readonly { smeId: string; partnerId: string; value: number }[],
): Promise<number[]> {
  if (asked.length === 0) return [];
  const { rows } = await client.query<{ rank: number }>(
    `SELECT (SELECT 1 + count(*)::int FROM "Match" m
       WHERE m."smeId" = a."smeId" AND NOT m."excluded" AND NOT m."waits"
         AND m."value" > a."value" AND m."partnerId" <> a."partnerId") AS "rank"
     FROM unnest($1::uuid[], $2::uuid[], $3::float8[]) WITH ORDINALITY
       AS a("smeId", "partnerId", "value", "at")
     ORDER BY a."at"`,
    [
      asked.map(({ smeId }) => smeId),
      asked.map(({ partnerId }) => partnerId),
      asked.map(({ value }) => value),
    ],
  );
  return rows.map(({ rank }) => rank);
}

/** The partners of each firm's stored pairs. */
export async function readPartnersOf(
  client: pg.ClientBase,
  smeIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await client.query<{ smeId: string; partnerIds: string[] }>(
    `SELECT "smeId", array_agg("partnerId"::text) AS "partnerIds"
     FROM "Match" WHERE "smeId" = ANY($1::uuid[]) GROUP BY "smeId"`,
    [[...smeIds]],
  );
  return new Map(rows.map((row) => [row.smeId, new Set(row.partnerIds)]));
}
