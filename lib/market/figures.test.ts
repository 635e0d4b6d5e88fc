import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyExposure, anyMarket } from './arbitraries';
import { evaluate, gradient } from './evaluate';
import { countEnvy, coverage, gini } from './figures';

describe('the Gini coefficient', () => {
  test.each([
    [[], 0],
    [[0, 0], 0],
    [[3, 3, 3], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 3], 0.25],
  ])('of %j is %d', (values, expected) => {
    expect(gini(values)).toBeCloseTo(expected, 12);
  });

  test('is the mean difference over twice the mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1 }),
        (values) => {
          const sum = values.reduce((a, b) => a + b, 0);
          if (sum < 1e-6) return;
          const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
          const mean = differences.reduce((a, b) => a + b, 0) / values.length;
          expect(gini(values)).toBeCloseTo(mean / (2 * sum), 9);
        },
      ),
    );
  });
});

test('coverage is the share that can expect something', () => {
  expect(coverage([0, 0.5, 1e-12, 2])).toBe(0.5);
  expect(coverage([0.1, 0.3], 0.2)).toBe(0.5);
  expect(coverage([])).toBe(0);
});

test('envy counts those who would do better with the list of another', () => {
  fc.assert(
    fc.property(anyMarket(10), fc.nat(), (market, seed) => {
      const exposure = anyExposure(market, seed);
      const chance = gradient(market, 'inv', exposure, 1);
      const { perCandidate } = evaluate(market, 'inv', exposure);
      const pairOf = (i: number, j: number) => {
        const row = market.employer.subarray(market.start[i], market.start[i + 1]);
        const at = row.indexOf(j);
        return at < 0 ? undefined : (market.start[i] ?? 0) + at;
      };
      const instead = (i: number, k: number) => {
        let sum = 0;
        for (let j = 0; j < market.employers; j += 1) {
          const [mine, theirs] = [pairOf(i, j), pairOf(k, j)];
          if (mine === undefined || theirs === undefined) continue;
          sum += (chance[mine] ?? 0) * (exposure[theirs] ?? 0);
        }
        return sum;
      };
      let envy = 0;
      for (let i = 0; i < market.candidates; i += 1) {
        expect(instead(i, i)).toBeCloseTo(perCandidate[i] ?? -1, 10);
        for (let k = 0; k < market.candidates; k += 1) {
          if (i !== k && instead(i, k) > (perCandidate[i] ?? 0) + 1e-9) envy += 1;
        }
      }
      expect(countEnvy(market, 'inv', exposure)).toBe(envy);
    }),
    { numRuns: 50 },
  );
});
