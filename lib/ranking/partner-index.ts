import { catalogueVersion } from '@/lib/catalogue/version';
import { db, pool } from '@/lib/db/client';
import { PairIndex } from '@/lib/matching/pair-index';
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

/** Called with the firm's row locked, it is not older than what the firm is computed from. */
export async function partnerIndex(): Promise<PartnerIndex> {
  const version = await catalogueVersion();
  if (kept?.version !== version) {
    const made = make();
    kept = { version, made };
    made.catch(() => {
      if (kept?.made === made) kept = null;
    });
  }
  return kept.made;
}

async function make(): Promise<PartnerIndex> {
  const weights = await activeWeights(db);
  const index = new PairIndex(weights.weights);
  for (const { facts } of await readPartners(pool())) index.putPartner(facts);
  return { index, weights };
}
