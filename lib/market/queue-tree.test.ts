import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyExposure, anyMarket, examinations } from './arbitraries';
import { QueueWalk } from './evaluate';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';

test('knows every value after any moves as a walk over all queues does', () => {
  const moves = fc.array(fc.tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 20,
  });
  const fairnesses = fc.constantFrom(0, 0.3, 1);
  fc.assert(
    fc.property(
      anyMarket(60),
      examinations,
      fairnesses,
      fc.nat(),
      moves,
      (market, examination, fairness, seed, list) => {
        const exposure = anyExposure(market, seed);
        const none = new Float64Array(exposure.length);
        const tree = new QueueTree(market, quadratureOf(examination, 'coarse', 0), exposure);
        for (const [number, given] of list) {
          if (exposure.length === 0) continue;
          exposure[number % exposure.length] = given;
          tree.move(number % exposure.length, given);
        }
        const walk = new QueueWalk(market, examination, 'coarse', none).gradient(
          exposure,
          fairness,
        );
        const asked = walk.map((_, pair) => tree.value(pair, fairness));
        const error = walk.map((value, pair) => Math.abs(value - (asked[pair] ?? Infinity)));
        expect(error.every((size) => size < 1e-12)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
