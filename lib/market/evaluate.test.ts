import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture, readOneSided } from '@/tests/bench/market-files';
import { anyExposure, anyMarket, crowdedMarket, examinations } from './arbitraries';
import { evaluate, gradient } from './evaluate';
import { type Examination, examinationAt } from './examination';
import { exposureOf, orderBy, placedOf } from './lists';
import type { Market } from './market';
import { ownPreference } from './own-preference';
import { product } from './product';

/** Expected matches by carrying the whole distribution of R along: O(C² J). */
function byDistribution(market: Market, examination: Examination, exposure: Float64Array): number {
  let matches = 0;
  for (let j = 0; j < market.employers; j += 1) {
    let better = [1];
    for (const pair of market.queue.subarray(market.queueStart[j], market.queueStart[j + 1])) {
      const a = (market.p[pair] ?? 0) * (exposure[pair] ?? 0);
      const seen = better.reduce(
        (sum, chance, r) => sum + chance * examinationAt(examination, r + 1),
        0,
      );
      matches += a * (market.q[pair] ?? 0) * seen;
      better = [...better, 0].map((chance, r) => chance * (1 - a) + (better[r - 1] ?? 0) * a);
    }
  }
  return matches;
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('expected matches', () => {
  test('equal those of the Poisson binomial distribution', () => {
    fc.assert(
      fc.property(anyMarket(20), examinations, seeds, (market, examination, seed) => {
        const exposure = anyExposure(market, seed);
        const { expectedMatches } = evaluate(market, examination, exposure);
        expect(expectedMatches).toBeCloseTo(byDistribution(market, examination, exposure), 10);
      }),
    );
  });

  test.each([
    [300, 3],
    [1000, 1],
  ])('stay exact when %d candidates crowd at %d employers', (candidates, employers) => {
    const market = crowdedMarket({ candidates, employers }, 0.3, 1);
    const exposure = new Float64Array(market.p.length).fill(1);
    const exact = byDistribution(market, 'inv', exposure);
    const { expectedMatches } = evaluate(market, 'inv', exposure);
    expect(Math.abs(expectedMatches / exact - 1)).toBeLessThan(1e-9);
  });

  test('are shared out among candidates and among employers', () => {
    fc.assert(
      fc.property(anyMarket(20), examinations, seeds, (market, examination, seed) => {
        const result = evaluate(market, examination, anyExposure(market, seed));
        const sum = (list: Float64Array) => list.reduce((total, value) => total + value, 0);
        expect(sum(result.perCandidate)).toBeCloseTo(result.expectedMatches, 10);
        expect(sum(result.perEmployer)).toBeCloseTo(result.expectedMatches, 10);
      }),
    );
  });

  test.each([
    ['su_100_l0', 156.28, 199.88],
    ['su_100_l0.5', 106.32, 130.22],
    ['su_100_l1', 91.33, 91.33],
  ])('of the baselines on %s are %d and %d', (name, own, both) => {
    const market = readOneSided(fixture(`${name}.bin`));
    const matches = (key: Float64Array) =>
      evaluate(market, 'inv', exposureOf(market, orderBy(market, key), 'inv', placedOf(market)))
        .expectedMatches;
    expect(matches(ownPreference(market))).toBeCloseTo(own, 2);
    expect(matches(product(market))).toBeCloseTo(both, 2);
  });
});

describe('the gradient', () => {
  test('equals finite differences', () => {
    fc.assert(
      fc.property(anyMarket(12), examinations, seeds, (market, examination, seed) => {
        const exposure = anyExposure(market, seed);
        const h = gradient(market, examination, exposure);
        h.forEach((slope, pair) => {
          const matches = (change: number) => {
            const moved = exposure.slice();
            moved[pair] = (moved[pair] ?? 0) + change;
            return evaluate(market, examination, moved).expectedMatches;
          };
          // Expected matches are linear in one exposure, so the difference is exact.
          expect((matches(0.25) - matches(-0.25)) / 0.5).toBeCloseTo(slope, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('is never negative and falls as fairness leaves the losses of others out', () => {
    fc.assert(
      fc.property(anyMarket(20), examinations, seeds, (market, examination, seed) => {
        const exposure = anyExposure(market, seed);
        const [full, half, own] = [0, 0.5, 1].map((fairness) =>
          gradient(market, examination, exposure, fairness),
        );
        full?.forEach((h, pair) => {
          expect(h).toBeGreaterThanOrEqual(-1e-12);
          expect(half?.[pair]).toBeCloseTo((h + (own?.[pair] ?? 0)) / 2, 12);
          expect(own?.[pair]).toBeGreaterThanOrEqual(h - 1e-12);
        });
      }),
    );
  });
});
