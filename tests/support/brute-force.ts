/** Every pair scored and sorted: what the index must equal, and what to try it with. */
import fc from 'fast-check';
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import { type BestPairs, PairIndex } from '@/lib/matching/pair-index';
import { criterionKeys } from '@/lib/matching/reasons';
import { harmonicMean, pairScore } from '@/lib/matching/score';
import { standardWeights } from '@/lib/matching/standard-weights';
import type { Maxima, Weights } from '@/lib/matching/weights';

/** Eight shares of 1000, some of them 0. */
const maxima: fc.Arbitrary<Maxima> = fc
  .array(fc.nat(5), { minLength: 8, maxLength: 8 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const shares = parts.map((part) => Math.floor((1000 * part) / total));
    const rest = 1000 - shares.reduce((sum, share) => sum + share, 0);
    const last = shares.findLastIndex((share) => share > 0);
    const entries = criterionKeys.map((key, i) => [
      key,
      (shares[i] ?? 0) + (i === last ? rest : 0),
    ]);
    return Object.fromEntries(entries) as Maxima;
  });
export const weightsArbitrary: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(standardWeights),
  fc.record({
    version: fc.constant('drawn'),
    forSme: maxima,
    forPartner: maxima,
    idf: fc.dictionary(fc.constantFrom('HRD', 'EV', 'ENV_TECH'), fc.constantFrom(0, 1, 333, 1000)),
  }),
);

export function indexOf(
  firms: readonly SmeFacts[],
  others: readonly PartnerFacts[],
  by: Weights = standardWeights,
): PairIndex {
  const index = new PairIndex(by);
  for (const sme of firms) index.putSme(sme);
  for (const partner of others) index.putPartner(partner);
  return index;
}

interface Pair {
  id: string;
  sme: SmeFacts;
  partner: PartnerFacts;
}

/** Every pair scored and sorted. */
export function bruteForce(
  pairs: readonly Pair[],
  by: Weights,
  k: number,
  excluded: number,
): BestPairs {
  const scored = pairs.map(({ id, sme, partner }) => {
    const result = pairScore(sme, partner, by);
    const [forSme, forPartner] = [result.forSme.score, result.forPartner.score];
    const pair = { id, score: harmonicMean(forSme, forPartner), forSme, forPartner };
    return { pair, isOut: result.excluded !== null };
  });
  const best = (isOut: boolean, most: number) =>
    scored
      .filter((item) => item.isOut === isOut)
      .map(({ pair }) => pair)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  return { best: best(false, k), excluded: best(true, excluded) };
}

export const withPartners = (sme: SmeFacts, all: readonly PartnerFacts[]): Pair[] =>
  all.map((partner) => ({ id: partner.id, sme, partner }));
export const withSmes = (partner: PartnerFacts, all: readonly SmeFacts[]): Pair[] =>
  all.map((sme) => ({ id: sme.id, sme, partner }));
