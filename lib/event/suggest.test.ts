import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini } from '@/lib/market/figures';
import { seeded } from '@/lib/market/seeded';
import { attentionOf, type ScoredPair, type Suggested, suggest } from './suggest';

/** A market in which all agree, more or less, on who is worth meeting. */
function makePairs(smes: number, partners: number, seed: number): ScoredPair[] {
  const random = seeded(seed);
  const fame = Array.from({ length: partners }, () => random());
  const skill = Array.from({ length: smes }, () => random());
  return skill.flatMap((good, sme) =>
    fame.map((famous, partner) => {
      const forSme = Math.round(1000 * (0.6 * famous + 0.4 * random()));
      const forPartner = Math.round(1000 * (0.6 * good + 0.4 * random()));
      const score = Math.round((2 * forSme * forPartner) / Math.max(1, forSme + forPartner));
      return { sme, partner, score, forSme, forPartner };
    }),
  );
}

/** Both lists by score alone. */
function byScore(pairs: readonly ScoredPair[]): Suggested[] {
  const rank = (side: 'sme' | 'partner', pair: ScoredPair) =>
    1 + pairs.filter((one) => one[side] === pair[side] && one.score > pair.score).length;
  return pairs.map((pair) => ({
    ...pair,
    rankForSme: rank('sme', pair),
    rankForPartner: rank('partner', pair),
  }));
}

const caps = (smes: number, partners: number, ofSme: number, ofPartner: number) => ({
  smeCaps: new Array<number>(smes).fill(ofSme),
  partnerCaps: new Array<number>(partners).fill(ofPartner),
  fairness: 0,
});

describe('suggestions at an event', () => {
  test.each([1, 2, 3])('spread attention no less evenly than plain scores (seed %s)', (seed) => {
    const pairs = makePairs(60, 20, seed);
    const market = suggest(pairs, caps(60, 20, 6, 8));
    const plain = byScore(pairs);
    const unevenness = (list: readonly Suggested[], reader: 'sme' | 'partner', size: number) =>
      gini(attentionOf(list, reader, size));
    expect(unevenness(market, 'sme', 20)).toBeLessThanOrEqual(unevenness(plain, 'sme', 20));
    expect(unevenness(market, 'partner', 60)).toBeLessThanOrEqual(unevenness(plain, 'partner', 60));
  });

  test('give everybody each other once, from the first place on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (c, j) => {
        const list = suggest(makePairs(c, j, c * 31 + j), caps(c, j, 3, 3));
        for (let sme = 0; sme < c; sme += 1) {
          const ranks = list.filter((pair) => pair.sme === sme).map((pair) => pair.rankForSme);
          expect(ranks.sort((a, b) => a - b)).toEqual(ranks.map((_, at) => at + 1));
        }
        for (let partner = 0; partner < j; partner += 1) {
          const own = list.filter((pair) => pair.partner === partner);
          const ranks = own.map((pair) => pair.rankForPartner).sort((a, b) => a - b);
          expect(ranks).toEqual(ranks.map((_, at) => at + 1));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('are the same for the same pairs, and empty for nobody', () => {
    const pairs = makePairs(20, 10, 7);
    expect(suggest(pairs, caps(20, 10, 4, 4))).toEqual(suggest(pairs, caps(20, 10, 4, 4)));
    expect(suggest([], caps(0, 0, 1, 1))).toEqual([]);
    expect(suggest([], caps(3, 2, 1, 1))).toEqual([]);
  });
});
