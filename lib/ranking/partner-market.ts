import type pg from 'pg';
import { valueByCurve } from '@/lib/market/employer-curve';
import { openStates } from './case-states';

/** What the market in force says of partners, for computing single firms or partners against it. */
export type PartnerMarketNow = {
  partnerId: string;
  /** Free places now. */
  free: number;
  /** Expected applications that are given away. */
  load: number;
  price: number;
  /** 1001 values; null for a partner that has not been in a market: nobody competes for it yet. */
  curve: Float32Array | null;
};

/** The run whose figures are in force, or null before the first. */
export async function findRunInForce(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT "id" FROM "MatchingRun" WHERE "inForce"',
  );
  return rows[0]?.id ?? null;
}

type Row = Omit<PartnerMarketNow, 'curve'> & { curve: Buffer | null };

/** Locks the rows by id, so that two firms at once take their turn at a partner's room. */
export async function lockPartnerMarkets(
  client: pg.ClientBase,
  partnerIds: readonly string[],
): Promise<Map<string, PartnerMarketNow>> {
  await client.query(
    `SELECT FROM "PartnerMarket" WHERE "partnerId" = ANY($1::uuid[])
     ORDER BY "partnerId" FOR NO KEY UPDATE`,
    [[...partnerIds]],
  );
  const { rows } = await client.query<Row>(
    `SELECT p."id" AS "partnerId", coalesce(m."load", 0) AS "load", coalesce(m."price", 0) AS "price",
       m."curve", greatest(0, p."openLimit" - (SELECT count(*) FROM "Introduction" i
         WHERE i."partnerId" = p."id" AND i."state"::text = ANY($2::text[])))::int AS "free"
     FROM "Partner" p LEFT JOIN "PartnerMarket" m ON m."partnerId" = p."id"
     WHERE p."id" = ANY($1::uuid[])`,
    [[...partnerIds], [...openStates]],
  );
  return new Map(
    rows.map((row) => [row.partnerId, { ...row, curve: row.curve && curveFrom(row.curve) }]),
  );
}

/** As the column keeps a curve: little-endian Float32. */
export function curveBytes(curve: Float32Array): Buffer {
  const bytes = Buffer.alloc(curve.length * 4);
  for (const [at, value] of curve.entries()) bytes.writeFloatLE(value, at * 4);
  return bytes;
}

function curveFrom(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

/** What a pair is worth in the market in force. */
export function worthOf(
  market: Pick<PartnerMarketNow, 'curve' | 'price'> | undefined,
  { forSme, forPartner }: { forSme: number; forPartner: number },
): number {
  const [p, q] = [forSme / 1000, forPartner / 1000];
  if (!market?.curve) return p * q;
  return valueByCurve(market.curve, market.price, p, q);
}

/** Adds to what partners have given away; never below 0. Rows must be locked. */
export async function addLoads(
  client: pg.ClientBase,
  loads: ReadonlyMap<string, number>,
): Promise<void> {
  const moved = [...loads].filter(([, load]) => Math.abs(load) > 1e-12);
  if (moved.length === 0) return;
  await client.query(
    `UPDATE "PartnerMarket" m SET "load" = greatest(0, m."load" + d."load")
     FROM unnest($1::uuid[], $2::float8[]) AS d("partnerId", "load")
     WHERE m."partnerId" = d."partnerId"`,
    [moved.map(([id]) => id), moved.map(([, load]) => load)],
  );
}

/** A partner that has not been in the market enters it: nobody stands before a newcomer yet. */
export async function enterMarket(
  client: pg.ClientBase,
  partnerId: string,
  runId: string,
): Promise<void> {
  const curve = curveBytes(Float32Array.from({ length: 1001 }, (_, mille) => mille / 1000));
  await client.query(
    `INSERT INTO "PartnerMarket" ("partnerId", "runId", "capacity", "load", "price",
       "expectedMatches", "curve")
     SELECT p."id", $2, greatest(0, p."openLimit" - (SELECT count(*) FROM "Introduction" i
       WHERE i."partnerId" = p."id" AND i."state"::text = ANY($3::text[]))), 0, 0, 0, $4
     FROM "Partner" p WHERE p."id" = $1
     ON CONFLICT ("partnerId") DO NOTHING`,
    [partnerId, runId, [...openStates], curve],
  );
}
