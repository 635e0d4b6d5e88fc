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

/** A pair as it is stored, with what it takes of its partner's room. */
export type StoredPair = Pick<MatchRow, 'forSme' | 'forPartner' | 'value'> & {
  runId: string | null;
  weightsVersion: number;
  load: number;
};

/** A firm's list as it is stored, without the pairs that a requirement excludes; by partner. */
export async function readOwnList(
  client: pg.ClientBase,
  smeId: string,
  blocked: ReadonlySet<string>,
): Promise<Map<string, StoredPair>> {
  type Row = Omit<StoredPair, 'load'> & { partnerId: string; waits: boolean };
  const { rows } = await client.query<Row>(
    `SELECT "partnerId", "forSme", "forPartner", "value", "waits", "runId", "weightsVersion"
     FROM "Match" WHERE "smeId" = $1 AND NOT "excluded"
     ORDER BY "waits", "value" DESC, "score" DESC, "partnerId"`,
    [smeId],
  );
  let rank = 0;
  return new Map(
    rows.map(({ partnerId, waits, ...pair }) => {
      const isPlaced = !waits && !blocked.has(partnerId);
      if (isPlaced) rank += 1;
      const load = isPlaced ? (pair.forSme / 1000) * examinationAt(rank) : 0;
      return [partnerId, { ...pair, load }];
    }),
  );
}
