import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerArbitrary, smeArbitrary } from './arbitraries';
import type { PartnerFacts, SmeFacts } from './facts';
import { type BestPairs, PairIndex } from './pair-index';
import { harmonicMean, pairScore } from './score';
import { weights202611 as weights } from './weights-2026-11';

const smes = fc.uniqueArray(smeArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const partners = fc.uniqueArray(partnerArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const count = fc.nat(17);

function indexOf(firms: readonly SmeFacts[], others: readonly PartnerFacts[]): PairIndex {
  const index = new PairIndex(weights);
  for (const sme of firms) index.putSme(sme);
  for (const partner of others) index.putPartner(partner);
  return index;
}

/** Every pair scored and sorted. */
function bruteForce(
  pairs: readonly { id: string; sme: SmeFacts; partner: PartnerFacts }[],
  k: number,
  excluded: number,
): BestPairs {
  const scored = pairs.map(({ id, sme, partner }) => {
    const result = pairScore(sme, partner, weights);
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

const partnersOf = (sme: SmeFacts, all: readonly PartnerFacts[], k: number, excluded: number) =>
  bruteForce(
    all.map((partner) => ({ id: partner.id, sme, partner })),
    k,
    excluded,
  );

const smesOf = (partner: PartnerFacts, all: readonly SmeFacts[], k: number, excluded: number) =>
  bruteForce(
    all.map((sme) => ({ id: sme.id, sme, partner })),
    k,
    excluded,
  );

describe('the best pairs', () => {
  it('of a firm equal brute force', () => {
    fc.assert(
      fc.property(smeArbitrary, partners, count, count, (sme, all, k, excluded) => {
        expect(indexOf([], all).topPartners(sme, k, { excluded })).toEqual(
          partnersOf(sme, all, k, excluded),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of a partner equal brute force', () => {
    fc.assert(
      fc.property(partnerArbitrary, smes, count, count, (partner, all, k, excluded) => {
        expect(indexOf(all, []).topSmes(partner, k, { excluded })).toEqual(
          smesOf(partner, all, k, excluded),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of every firm equal brute force', () => {
    fc.assert(
      fc.property(smes, partners, count, count, (firms, others, k, excluded) => {
        expect([...indexOf(firms, others).everySme(k, { excluded })]).toEqual(
          [...firms]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map((sme) => ({ smeId: sme.id, ...partnersOf(sme, others, k, excluded) })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
