/** The best pairs by scoring every pair: what the index must equal. Sides are prepared once. */
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import type { BestPairs, IndexedPair } from '@/lib/matching/pair-index';
import { harmonicMean, scoreSides } from '@/lib/matching/score';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import type { Weights } from '@/lib/matching/weights';
import type { World } from './matching-world';

export function everyPair(world: World, weights: Weights) {
  const smes = world.smes.map((sme) => sideOfSme(sme, weights));
  const partners = world.partners.map((partner) => sideOfPartner(partner, weights));
  const pairOf = (sme: Side, partner: Side, other: Side) => {
    const result = scoreSides(sme, partner, weights);
    const [forSme, forPartner] = [result.forSme.score, result.forPartner.score];
    const score = harmonicMean(forSme, forPartner);
    return { pair: { id: other.id, score, forSme, forPartner }, out: result.excluded !== null };
  };
  return {
    topSmes(partner: PartnerFacts, k: number, excluded: number): BestPairs {
      const side = sideOfPartner(partner, weights);
      return split(
        smes.map((sme) => pairOf(sme, side, sme)),
        k,
        excluded,
      );
    },
    topPartners(sme: SmeFacts, k: number, excluded: number): BestPairs {
      const side = sideOfSme(sme, weights);
      return split(
        partners.map((partner) => pairOf(side, partner, partner)),
        k,
        excluded,
      );
    },
  };
}

function split(
  all: readonly { pair: IndexedPair; out: boolean }[],
  k: number,
  excluded: number,
): BestPairs {
  const top = (wanted: boolean, count: number) =>
    all
      .filter(({ out }) => out === wanted)
      .map(({ pair }) => pair)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, count);
  return { best: top(false, k), excluded: top(true, excluded) };
}
