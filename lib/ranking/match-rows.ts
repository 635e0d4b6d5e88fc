import type pg from 'pg';
import { modelName } from '@/lib/weights/active';
import { examinationAt } from './place-list';

/** Rows of stored matches, written and read by single computations. */
export type MatchRow = {
  smeId: string;
  partnerId: string;
  score: number;
  forSme: number;
  forPartner: number;
  excluded: boolean;
  value: number;
  waits: boolean;
};

/** What every row of one computation carries. */
export type Stamp = { weightsVersion: number; runId: string | null; computedAt: Date };

/** Inserts rows or replaces those of the same pairs. */
export async function putMatches(
  client: pg.ClientBase,
  rows: readonly MatchRow[],
  { weightsVersion, runId, computedAt }: Stamp,
): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof MatchRow>(key: K) => rows.map((row) => row[key]);
  await client.query(
    `INSERT INTO "Match" ("smeId", "partnerId", "score", "forSme", "forPartner", "excluded",
       "value", "waits", "model", "weightsVersion", "runId", "computedAt")
     SELECT r.*, $9, $10, $11, $12
     FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::boolean[],
       $7::float8[], $8::boolean[]) AS r
     ON CONFLICT ("smeId", "partnerId") DO UPDATE SET "score" = excluded."score",
       "forSme" = excluded."forSme", "forPartner" = excluded."forPartner",
       "excluded" = excluded."excluded", "value" = excluded."value", "waits" = excluded."waits",
       "model" = excluded."model", "weightsVersion" = excluded."weightsVersion",
       "runId" = excluded."runId", "computedAt" = excluded."computedAt"`,
    [
      column('smeId'),
      column('partnerId'),
      column('score'),
      column('forSme'),
      column('forPartner'),
      column('excluded'),
      column('value'),
      column('waits'),
      modelName,
      weightsVersion,
      runId,
      computedAt,
    ],
  );
}

/** What a firm's list as it is stored takes of each partner's room. */
export async function readOwnLoads(
  client: pg.ClientBase,
  smeId: string,
  blocked: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ partnerId: string; forSme: number }>(
    `SELECT "partnerId", "forSme" FROM "Match"
     WHERE "smeId" = $1 AND NOT "excluded" AND NOT "waits"
     ORDER BY "value" DESC, "score" DESC, "partnerId"`,
    [smeId],
  );
  return new Map(
    rows
      .filter(({ partnerId }) => !blocked.has(partnerId))
      .map(({ partnerId, forSme }, at) => [partnerId, (forSme / 1000) * examinationAt(at + 1)]),
  );
}
