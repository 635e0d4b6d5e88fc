import { pool } from '@/lib/db/client';
import type { PartnerFacts } from '@/lib/matching/facts';
import { PairIndex } from '@/lib/matching/pair-index';
import type { Weights } from '@/lib/matching/weights';
import { KeptPairs, keptExcluded, keptPerSme } from './kept-pairs';
import { readFirms } from './read-firms';
import { readPartners } from './read-partners';
import type { RunPhase } from './run-states';

/**
 * The market as it stands: approved firms, partners in the directory, and of each firm the pairs
 * that are worth keeping. Firms stream through in batches; nothing is held for a pair but a few
 * numbers (kept-pairs.ts).
 */
export type LiveMarket = {
  /** Ids in the order of the arrays. */
  smeIds: string[];
  partnerIds: string[];
  /** What the rows were like when they were read: tells whether they have changed since. */
  smeVersions: number[];
  partnerVersions: number[];
  partners: PartnerFacts[];
  /** Per partner: free places. */
  capacity: Float64Array;
  /** The kept pairs under each of the given weights. */
  pairs: KeptPairs[];
};

export type Report = (phase: RunPhase, done: number, total: number) => void;

/** @param weightings one or more versions of weights, each scored in the same pass */
export async function loadLiveMarket(
  weightings: readonly Weights[],
  report: Report = () => {},
): Promise<LiveMarket> {
  report('load', 0, 1);
  const partners = await readPartners(pool());
  const partnerIds = partners.map(({ facts }) => facts.id);
  const placeOf = new Map(partnerIds.map((id, place) => [id, place]));
  const indexes = weightings.map((weights) => {
    const index = new PairIndex(weights);
    for (const { facts } of partners) index.putPartner(facts);
    return { index, pairs: new KeptPairs(placeOf) };
  });
  report('load', 1, 1);
  const { smeIds, smeVersions } = await scoreFirms(indexes, report);
  return {
    smeIds,
    partnerIds,
    smeVersions,
    partnerVersions: partners.map(({ rowVersion }) => rowVersion),
    partners: partners.map(({ facts }) => facts),
    capacity: Float64Array.from(partners, ({ free }) => free),
    pairs: indexes.map(({ pairs }) => pairs),
  };
}

/** Adds every firm's pairs to each index's collection. */
async function scoreFirms(
  indexes: readonly { index: PairIndex; pairs: KeptPairs }[],
  report: Report,
): Promise<Pick<LiveMarket, 'smeIds' | 'smeVersions'>> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Sme" WHERE "state" = 'APPROVED'`,
  );
  const total = rows[0]?.count ?? 0;
  const smeIds: string[] = [];
  const smeVersions: number[] = [];
  report('score', 0, total);
  for (let after: string | null = null; ; ) {
    const firms = await readFirms(pool(), after);
    const last = firms.at(-1);
    if (!last) break;
    for (const { facts, blocked, rowVersion } of firms) {
      for (const { index, pairs } of indexes) {
        pairs.add(index.topPartners(facts, keptPerSme, { excluded: keptExcluded }), blocked);
      }
      smeIds.push(facts.id);
      smeVersions.push(rowVersion);
      if (smeIds.length % 100 === 0) report('score', smeIds.length, Math.max(total, smeIds.length));
    }
    after = last.facts.id;
  }
  report('score', smeIds.length, smeIds.length);
  return { smeIds, smeVersions };
}
