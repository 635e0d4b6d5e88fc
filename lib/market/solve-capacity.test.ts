import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture, readOneSided } from '@/tests/bench/market-files';
import { anyMarket, crowdedMarket, examinations } from './arbitraries';
import { loadOf } from './evaluate';
import { exposureOf } from './lists';
import type { Market } from './market';
import { type MarketSolution, type SolveOptions, solveMarket } from './solve';

function solve(market: Market, options: SolveOptions): MarketSolution {
  const solution = solveMarket(market, options);
  if (solution === 'cancelled') throw new Error('cancelled without being asked to');
  return solution;
}

describe('capacity', () => {
  const limits = fc.oneof(fc.constantFrom(0, Infinity), fc.double({ min: 0, max: 3, noNaN: true }));

  test('is never exceeded', () => {
    const topKs = fc.constantFrom(1, 3, Infinity);
    const capacities = fc.array(limits, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        anyMarket(20),
        capacities,
        topKs,
        examinations,
        (market, many, topK, examination) => {
          const capacity = many.slice(0, market.employers);
          const solution = solve(market, { examination, topK, capacity });
          const load = loadOf(
            market,
            exposureOf(market, solution.order, examination, solution.placed),
          );
          load.forEach((applications, j) => {
            expect(applications).toBeLessThanOrEqual(capacity[j] ?? -1);
            expect(solution.load[j]).toBe(applications);
            expect(solution.price[j]).toBeGreaterThanOrEqual(0);
          });
        },
      ),
    );
  });

  test('of 0 everywhere makes everybody wait', () => {
    const market = crowdedMarket({ candidates: 5, employers: 4 }, 0.5, 1);
    const capacity = new Float64Array(4);
    const solution = solve(market, { examination: 'inv', topK: 2, capacity });
    expect(solution.expectedMatches).toBe(0);
    expect([...solution.placed]).toEqual([0, 0, 0, 0, 0]);
    expect(solution.waiting.every((mark) => mark === 1)).toBe(true);
  });

  test('puts what waits right behind the end of the list', () => {
    const market = readOneSided(fixture('mode_20_s0.bin'));
    const capacity = new Float64Array(market.employers).fill(1);
    const { order, placed, waiting } = solve(market, { examination: 'inv', topK: 5, capacity });
    expect(waiting.some((mark) => mark === 1)).toBe(true);
    for (let i = 0; i < market.candidates; i += 1) {
      const marks = [...order.subarray(market.start[i], market.start[i + 1])].map(
        (pair) => waiting[pair],
      );
      const listed = placed[i] ?? 0;
      expect(marks.slice(0, listed).every((mark) => mark === 0)).toBe(true);
      const behind = marks.slice(listed);
      expect(behind).toEqual([...behind].sort().reverse());
    }
  });

  test('that does not bind changes nothing', () => {
    const market = readOneSided(fixture('mode_20_s0.bin'));
    const free = solve(market, { examination: 'inv', topK: 5 });
    const loose = solve(market, {
      examination: 'inv',
      topK: 5,
      capacity: new Float64Array(20).fill(30),
    });
    expect(loose.expectedMatches).toBeGreaterThan(0.995 * free.expectedMatches);
    expect(loose.waiting.every((mark) => mark === 0)).toBe(true);
    expect(loose.price.every((price) => price === 0)).toBe(true);
  });

  test('costs little when prices steer: more matches than first come, first served', () => {
    const market = readOneSided(fixture('mode_100_s0.bin'));
    const capacity = new Float64Array(market.employers).fill(3);
    const solution = solve(market, { examination: 'inv', capacity });
    expect(solution.expectedMatches).toBeGreaterThan(121);
  });
});
