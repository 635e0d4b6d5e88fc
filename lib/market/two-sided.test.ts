import { describe, expect, test } from 'vitest';
import { fixture, readMarketFile } from '@/tests/bench/market-files';
import { MarketError } from './market';
import { solveTwoSided, sortTwoSided } from './two-sided';

const file = readMarketFile(fixture('fair_30_20_seed0.json'));
if (file.kind !== 'two-sided') throw new Error('a two-sided market expected');
const { candidates, employers, p, q } = file;

describe('the public fair market', () => {
  test.each([
    ['own-preference', '6.0976', 383, 172],
    ['product', '13.2147', 211, 81],
  ] as const)('sorted by %s', (by, matches, envyLeft, envyRight) => {
    const result = sortTwoSided(candidates, employers, p, q, by);
    expect(result.expectedMatches.toFixed(4)).toBe(matches);
    expect(result).toMatchObject({ envyLeft, envyRight });
  });

  test.each([
    ['most matches', 0, '16.5096', 28, 7, 53],
    ['Nash welfare', 1, '15.7623', 0, 0, 42],
  ])('solved for %s', (_, alpha, matches, envyLeft, envyRight, rounds) => {
    const result = solveTwoSided(candidates, employers, p, q, { alpha });
    expect(result.expectedMatches.toFixed(4)).toBe(matches);
    expect(result).toMatchObject({ envyLeft, envyRight, rounds });
  });

  test('between both lies between both', () => {
    const { expectedMatches } = solveTwoSided(candidates, employers, p, q, { alpha: 0.5 });
    expect(expectedMatches).toBeGreaterThan(15.7623);
    expect(expectedMatches).toBeLessThan(16.5096);
  });
});

test('exposures stay mixtures of lists', () => {
  const { left } = solveTwoSided(candidates, employers, p, q, { alpha: 0.3 });
  const whole = Array.from({ length: employers }, (_, k) => 1 / (k + 1)).reduce((a, b) => a + b);
  for (let i = 0; i < candidates; i += 1) {
    const row = left.slice(i * employers, (i + 1) * employers);
    expect(row.reduce((a, b) => a + b)).toBeCloseTo(whole, 9);
  }
});

test('an empty market has nothing, and nonsense is refused', () => {
  expect(solveTwoSided(0, 0, [], [], { alpha: 1 })).toMatchObject({
    expectedMatches: 0,
    envyLeft: 0,
  });
  expect(solveTwoSided(2, 0, [], [], { alpha: 0 }).expectedMatches).toBe(0);
  expect(solveTwoSided(1, 1, [0], [0], { alpha: 1 }).expectedMatches).toBe(0);
  expect(() => solveTwoSided(1, 1, [0.5], [2], { alpha: 0 })).toThrow(MarketError);
  expect(() => solveTwoSided(1, 1, [0.5], [0.5], { alpha: 2 })).toThrow('market.fairness');
});
