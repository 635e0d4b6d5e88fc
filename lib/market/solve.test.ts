import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture, readOneSided } from '@/tests/bench/market-files';
import { anyMarket, crowdedMarket, examinations } from './arbitraries';
import { evaluate, gradient } from './evaluate';
import type { Examination } from './examination';
import { countEnvy, gini } from './figures';
import { exposureOf, orderBy, placedOf } from './lists';
import { denseMarket, type Market, MarketError, sparseMarket } from './market';
import { product } from './product';
import { type MarketSolution, type SolveOptions, solveMarket } from './solve';

function solve(market: Market, options: SolveOptions): MarketSolution {
  const solution = solveMarket(market, options);
  if (solution === 'cancelled') throw new Error('cancelled without being asked to');
  return solution;
}

const exposureIn = (market: Market, { order, placed }: MarketSolution, examination: Examination) =>
  exposureOf(market, order, examination, placed);

/** Every order of 0 … n − 1. */
function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

/** The most expected matches that any lists of a dense market give. */
function optimum(market: Market, examination: Examination): number {
  const { candidates, employers } = market;
  const lists = permutations(employers);
  const order = new Uint32Array(candidates * employers);
  const placed = placedOf(market);
  let best = 0;
  for (let number = 0; number < lists.length ** candidates; number += 1) {
    for (let i = 0, rest = number; i < candidates; i += 1) {
      const list = lists[rest % lists.length] ?? [];
      order.set(
        list.map((j) => i * employers + j),
        i * employers,
      );
      rest = Math.floor(rest / lists.length);
    }
    const exposure = exposureOf(market, order, examination, placed);
    best = Math.max(best, evaluate(market, examination, exposure).expectedMatches);
  }
  return best;
}

describe('the solver', () => {
  test.each([
    ['su_100_l0', Infinity, 204.0],
    ['su_100_l0.5', Infinity, 154.55],
    ['su_100_l1', Infinity, 119.25],
    ['mode_100_s0', Infinity, 130.85],
    ['mode_100_s0', 10, 102.2],
    ['mode_100_s0', 5, 89.4],
  ])('reaches on %s with lists of %d at least %d expected matches', (name, topK, least) => {
    const market = readOneSided(fixture(`${name}.bin`));
    const solution = solve(market, { examination: 'inv', topK });
    expect(solution.expectedMatches).toBeGreaterThan(least);
    const again = evaluate(market, 'inv', exposureIn(market, solution, 'inv'));
    expect(again.expectedMatches).toBeCloseTo(solution.expectedMatches, 10);
  });

  test('comes within 2 % of the best of all lists of tiny markets, and mostly reaches it', () => {
    let [reached, tried] = [0, 0];
    for (let seed = 0; seed < 40; seed += 1) {
      const sizes =
        seed % 2 === 0 ? { candidates: 2, employers: 4 } : { candidates: 4, employers: 3 };
      const market = crowdedMarket(sizes, (seed % 5) / 5, seed);
      const best = optimum(market, 'inv');
      const ours = solve(market, { examination: 'inv' }).expectedMatches;
      expect(ours).toBeLessThanOrEqual(best + 1e-9);
      expect(ours).toBeGreaterThan(0.98 * best);
      tried += 1;
      if (ours > best - 1e-9) reached += 1;
    }
    expect(reached / tried).toBeGreaterThan(0.9);
  });

  test('shares matches at least as evenly as the product baseline', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      for (const crowding of [0, 0.5, 0.8]) {
        const market = crowdedMarket({ candidates: 45, employers: 30 }, crowding, seed);
        const exposure = exposureOf(
          market,
          orderBy(market, product(market)),
          'inv',
          placedOf(market),
        );
        const baseline = gini(evaluate(market, 'inv', exposure).perEmployer);
        expect(gini(solve(market, { examination: 'inv' }).perEmployer)).toBeLessThanOrEqual(
          baseline,
        );
      }
    }
  });

  test('gives the same lists every time', () => {
    fc.assert(
      fc.property(anyMarket(15), examinations, fc.nat(), (market, examination, seed) => {
        const options = { examination, seed, fairness: 0.5, topK: 4 };
        expect(solve(market, options)).toEqual(solve(market, options));
      }),
      { numRuns: 30 },
    );
  });

  test('returns whole lists in the order of their values, and what they sum to', () => {
    fc.assert(
      fc.property(anyMarket(15), examinations, (market, examination) => {
        const { order, expectedMatches, perCandidate, perEmployer } = solve(market, {
          examination,
        });
        for (let i = 0; i < market.candidates; i += 1) {
          const list = order.slice(market.start[i], market.start[i + 1]).sort();
          expect([...list]).toEqual(Array.from(list, (_, at) => (market.start[i] ?? 0) + at));
        }
        const sum = (list: Float64Array) => list.reduce((total, one) => total + one, 0);
        expect(sum(perCandidate)).toBeCloseTo(expectedMatches, 9);
        expect(sum(perEmployer)).toBeCloseTo(expectedMatches, 9);
        expect([...perCandidate, expectedMatches].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('does as well on the same market written sparsely', () => {
    const dense = crowdedMarket({ candidates: 20, employers: 12 }, 0.6, 7);
    const sparse = sparseMarket(20, 12, dense.start, dense.employer, dense.p, dense.q);
    expect(solve(sparse, { examination: 'inv' })).toEqual(solve(dense, { examination: 'inv' }));
  });
});

describe('fairness', () => {
  test('of 1 leaves no envy where the best responses came to rest', () => {
    let rested = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      const market = crowdedMarket({ candidates: 30, employers: 20 }, 0.1 * (seed % 9), seed);
      const solution = solve(market, { examination: 'inv', fairness: 1, rounds: 60 });
      if (!solution.settled) continue;
      rested += 1;
      expect(countEnvy(market, 'inv', exposureIn(market, solution, 'inv'))).toBe(0);
    }
    expect(rested).toBeGreaterThan(6);
  });

  test('trades matches for less envy', () => {
    const market = readOneSided(fixture('mode_20_s0.bin'));
    const [most, fair] = [0, 1].map((fairness) => {
      const solution = solve(market, { examination: 'inv', topK: 5, fairness, rounds: 40 });
      const envy = countEnvy(market, 'inv', exposureIn(market, solution, 'inv'));
      return { matches: solution.expectedMatches, envy };
    });
    if (most === undefined || fair === undefined) throw new Error('two solutions expected');
    expect(most.matches).toBeGreaterThan(fair.matches);
    expect(most.envy).toBeGreaterThan(0);
    expect(fair.envy).toBe(0);
  });
});

describe('long lists', () => {
  const market = crowdedMarket({ candidates: 12, employers: 150 }, 0.3, 5);

  test('come to rest as a whole', () => {
    const solution = solve(market, { examination: 'inv', fairness: 1, rounds: 60 });
    expect(solution.settled).toBe(true);
    expect(countEnvy(market, 'inv', exposureIn(market, solution, 'inv'))).toBe(0);
  });

  test('are in order behind the places that are looked at, too', () => {
    const { order, value } = solve(market, { examination: 'inv', topK: 3 });
    for (let i = 0; i < market.candidates; i += 1) {
      const rest = [...order.subarray((market.start[i] ?? 0) + 3, market.start[i + 1])];
      const values = rest.map((pair) => value[pair] ?? 0);
      values.slice(1).forEach((next, at) => {
        expect(next).toBeLessThanOrEqual((values[at] ?? 0) + 1e-9);
      });
    }
  });
});

describe('a run', () => {
  const market = crowdedMarket({ candidates: 30, employers: 20 }, 0.5, 3);

  test('tells its progress, rising to 1', () => {
    const told: number[] = [];
    solve(market, { examination: 'inv', onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(15);
    expect(told.length).toBeLessThanOrEqual(51);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('ends when it is cancelled', () => {
    let asked = 0;
    const isCancelled = () => {
      asked += 1;
      return asked > 3;
    };
    expect(solveMarket(market, { examination: 'inv', isCancelled })).toBe('cancelled');
    expect(asked).toBe(4);
  });

  test.each([
    [denseMarket(0, 0, [], [])],
    [denseMarket(0, 3, [], [])],
    [denseMarket(3, 0, [], [])],
    [sparseMarket(2, 2, [0, 0, 1], [1], [0], [0])],
  ])('on an empty market ends at once, with and without limits', (empty) => {
    for (const capacity of [undefined, new Float64Array(empty.employers)]) {
      const options = capacity === undefined ? {} : { capacity };
      const solution = solve(empty, { examination: 'inv', ...options });
      expect(solution.expectedMatches).toBe(0);
      expect(solution.perCandidate).toHaveLength(empty.candidates);
      expect([...solution.value, ...solution.price, ...solution.load].every(Number.isFinite)).toBe(
        true,
      );
    }
  });

  test.each<[string, Partial<SolveOptions>]>([
    ['market.length', { capacity: [1] }],
    ['market.capacity', { capacity: new Float64Array(20).fill(-1) }],
    ['market.capacity', { capacity: new Float64Array(20).fill(Number.NaN) }],
    ['market.fairness', { fairness: 1.5 }],
    ['market.fairness', { fairness: Number.NaN }],
    ['market.list-length', { topK: 0 }],
    ['market.list-length', { topK: 2.5 }],
    ['market.rounds', { rounds: 0 }],
    ['market.seed', { seed: 0.5 }],
  ])('refuses %s', (code, options) => {
    const refused = () => solveMarket(market, { examination: 'inv', ...options });
    expect(refused).toThrow(MarketError);
    expect(refused).toThrow(code);
  });

  test('values pairs by the gradient at its lists', () => {
    const solution = solve(market, { examination: 'inv', fairness: 0.4 });
    expect(solution.value).toEqual(
      gradient(market, 'inv', exposureIn(market, solution, 'inv'), 0.4),
    );
  });
});
