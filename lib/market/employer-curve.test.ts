import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CoordinateAscent } from './coordinate-ascent';
import { curveOf, employerCurves, valueByCurve } from './employer-curve';
import { exposureOf, longestList } from './lists';
import { denseMarket, MarketError } from './market';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';
import { seeded, shuffled } from './seeded';
import { solveMarket } from './solve';

/** A market in per-mille, as scores are, in which no employer holds two candidates equal. */
function perMilleMarket(candidates: number, employers: number, seed: number) {
  const random = seeded(seed);
  const p = Float64Array.from(
    { length: candidates * employers },
    () => Math.ceil(random() * 1000) / 1000,
  );
  const q = Array.from({ length: employers }, () =>
    Array.from(shuffled(1000, random).subarray(0, candidates), (mille) => (mille + 1) / 1000),
  );
  return denseMarket(candidates, employers, p, q.flat());
}

test('a candidate left out and ranked by the curves gets the list of coordinate ascent', () => {
  const sizes = fc.record({
    candidates: fc.integer({ min: 1, max: 15 }),
    employers: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
    fairness: fc.constantFrom(0, 0.5, 1),
  });
  fc.assert(
    fc.property(sizes, ({ candidates, employers, seed, fairness }) => {
      const market = perMilleMarket(candidates, employers, seed);
      const solution = solveMarket(market, { examination: 'inv', fairness, seed });
      if (solution === 'cancelled') throw new Error('not cancelled');
      const exposure = exposureOf(market, solution.order, 'inv', solution.placed);
      const price = Float64Array.from({ length: employers }, (_, j) => (j % 3) / 20);
      const without = seed % candidates;
      const curves = employerCurves(market, exposure, {
        examination: 'inv',
        fairness,
        price,
        without,
      });

      const from = market.start[without] ?? 0;
      const byCurve = Float64Array.from({ length: employers }, (_, j) =>
        valueByCurve(
          curveOf(curves, j),
          price[j] ?? 0,
          market.p[from + j] ?? 0,
          market.q[from + j] ?? 0,
        ),
      );
      const tree = new QueueTree(market, quadratureOf('inv', 'fine', 15), exposure);
      byCurve.forEach((value, j) => {
        const cost = (price[j] ?? 0) * (market.p[from + j] ?? 0);
        // Curves are kept in 32 bits.
        expect(value).toBeCloseTo(tree.value(from + j, fairness) - cost, 6);
      });
      const rules = { examination: 'inv', topK: Infinity, fairness, price, tolerance: -1 } as const;
      const order = solution.order.slice();
      new CoordinateAscent(market, tree, order, rules).improve(without);
      const list = [...order.subarray(from, from + longestList(market))];
      const values = list.map((pair) => byCurve[pair - from] ?? 0);
      values.slice(1).forEach((value, rank) => {
        expect(value).toBeLessThanOrEqual((values[rank] ?? 0) + 1e-6);
      });
    }),
    { numRuns: 60 },
  );
});

test('a partner nobody applies to is worth q, and nonsense is refused', () => {
  const market = denseMarket(0, 2, [], []);
  const curves = employerCurves(market, new Float64Array(), { examination: 'log' });
  expect(curveOf(curves, 1)[0]).toBe(0);
  expect(curveOf(curves, 1)[500]).toBeCloseTo(0.5, 6);
  expect(valueByCurve(curveOf(curves, 0), 0.25, 0.5, 1)).toBeCloseTo(0.375, 6);
  expect(() =>
    employerCurves(market, new Float64Array(), { examination: 'inv', fairness: -1 }),
  ).toThrow(MarketError);
});
