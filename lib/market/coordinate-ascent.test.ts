import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyExposure, anyMarket, examinations } from './arbitraries';
import { CapacityFill } from './capacity-fill';
import { CappedAscent } from './capped-ascent';
import { CoordinateAscent } from './coordinate-ascent';
import { evaluate, loadOf } from './evaluate';
import { examinationOfList } from './examination';
import { longestList, orderBy } from './lists';
import { product } from './product';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';
import { seeded, shuffled } from './seeded';

const topKs = fc.constantFrom(1, 3, Infinity);

test('no step of coordinate ascent lowers the expected matches, and it gains what it says', () => {
  fc.assert(
    fc.property(anyMarket(15), examinations, topKs, fc.nat(), (market, examination, topK, seed) => {
      const price = new Float64Array(market.employers);
      const rules = { examination, topK, fairness: 0, price, tolerance: 1e-12 };
      const start = anyExposure(market, seed);
      const tree = new QueueTree(market, quadratureOf(examination, 'fine', 15), start);
      const order = orderBy(market, start);
      const ascent = new CoordinateAscent(market, tree, order, rules);
      let before = evaluate(market, examination, tree.exposure).expectedMatches;
      for (const window of [Infinity, 4, Infinity]) {
        for (let i = 0; i < market.candidates; i += 1) {
          const gain = ascent.improve(i, window);
          const now = evaluate(market, examination, tree.exposure).expectedMatches;
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(now - before).toBeCloseTo(gain, 10);
          before = now;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('no step within capacities lowers the expected matches or exceeds a capacity', () => {
  const limits = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
    minLength: 15,
    maxLength: 15,
  });
  fc.assert(
    fc.property(anyMarket(15), limits, topKs, fc.nat(), (market, many, topK, seed) => {
      const capacity = Float64Array.from(many.slice(0, market.employers));
      const v = examinationOfList('inv', longestList(market), topK);
      const fill = new CapacityFill(market, orderBy(market, product(market)), { v, capacity });
      fill.fillAll(shuffled(market.candidates, seeded(seed)));
      const tree = new QueueTree(market, quadratureOf('inv', 'fine', 15), fill.exposure);
      const price = new Float64Array(market.employers);
      const ascent = new CappedAscent(market, tree, fill, { fairness: 0, price, tolerance: 1e-12 });
      let before = evaluate(market, 'inv', fill.exposure).expectedMatches;
      for (let i = 0; i < market.candidates; i += 1) {
        ascent.improve(i);
        expect(tree.exposure).toEqual(fill.exposure);
        const now = evaluate(market, 'inv', fill.exposure).expectedMatches;
        expect(now).toBeGreaterThanOrEqual(before - 1e-12);
        loadOf(market, fill.exposure).forEach((load, j) => {
          expect(load).toBeLessThanOrEqual(capacity[j] ?? -1);
        });
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});
