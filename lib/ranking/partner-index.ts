import type pg from 'pg';
import { db } from '@/lib/db/client';
import { PairIndex } from '@/lib/matching/pair-index';
import { weightsSchema } from '@/lib/matching/weights-schema';
import { activeWeights, type WeightsInForce } from '@/lib/weights/active';
import { readPartners } from './read-partners';

/**
 * The partners, indexed, as a worker keeps them from one single change to the next. The
 * catalogue's version moves with every write of a partner, a cooperation or the weights in force,
 * so an index of the present version is right.
 */
export type PartnerIndex = { index: PairIndex; weights: WeightsInForce };

type Kept = { version: string; made: Promise<PartnerIndex> };

let kept: Kept | null = null;

/**
 * Read through the caller's own connection: whoever waits for a second one while it holds the first
 * may wait for ever. Called with the firm's row locked, it is not older than what the firm is
 * computed from.
 */
export async function partnerIndex(client: pg.ClientBase): Promise<PartnerIndex> {
  const { rows } = await client.query<{ version: string }>(
    'SELECT "version"::text AS "version" FROM "CatalogueVersion" WHERE "id" = 1',
  );
  const version = rows[0]?.version ?? '0';
  if (kept?.version !== version) {
    const made = make(client);
    kept = { version, made };
    made.catch(() => {
      if (kept?.made === made) kept = null;
    });
  }
  return kept.made;
}

async function make(client: pg.ClientBase): Promise<PartnerIndex> {
  const weights = await readWeightsInForce(client);
  const index = new PairIndex(weights.weights);
  for (const { facts } of await readPartners(client)) index.putPartner(facts);
  return { index, weights };
}

/** Before a transaction in which they are read: a new database gets those that the code brings. */
export async function ensureWeights(): Promise<void> {
  await activeWeights(db);
}

async function readWeightsInForce(client: pg.ClientBase): Promise<WeightsInForce> {
  const { rows } = await client.query<{ version: number; weights: unknown; fairness: number }>(
    `SELECT "version", "weights", "fairness" FROM "WeightsVersion" WHERE "state" = 'ACTIVE'`,
  );
  const [row] = rows;
  if (!row) throw new Error('no weights are in force');
  return { ...row, weights: weightsSchema.parse(row.weights) };
}
