import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded';
import { estimate, quantile } from './bootstrap';
import { jaccard, ndcg, reciprocalRank } from './metrics';
import { shuffled } from './split';

const grades = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 30 });

describe('nDCG', () => {
  it('is what one computes by hand', () => {
    // gains 1, 0, 3 at places 1, 2, 3; best order 3, 1, 0
    const found = 1 / Math.log2(2) + 0 + 3 / Math.log2(4);
    const best = 3 / Math.log2(2) + 1 / Math.log2(3);
    expect(ndcg([1, 0, 2], [1, 0, 2], 10)).toBeCloseTo(found / best, 12);
  });

  it('looks at the first k only and holds them against all that there was', () => {
    expect(ndcg([0, 2], [0, 2], 1)).toBe(0);
    expect(ndcg([1], [2, 1], 1)).toBeCloseTo(1 / 3, 12);
    expect(ndcg([0, 0], [0, 0], 10)).toBe(0);
    expect(ndcg([], [], 10)).toBe(0);
  });

  it('is 1 for the best order and never more', () => {
    fc.assert(
      fc.property(grades, fc.integer({ min: 1, max: 12 }), (list, k) => {
        const best = [...list].sort((a, b) => b - a);
        const most = list.some((grade) => grade > 0) ? 1 : 0;
        expect(ndcg(best, list, k)).toBeCloseTo(most, 12);
        expect(ndcg(list, list, k)).toBeLessThanOrEqual(1 + 1e-12);
        expect(ndcg(list, list, k)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never falls when a better answer moves up by one', () => {
    fc.assert(
      fc.property(grades, fc.nat(), (list, chosen) => {
        const at = chosen % list.length;
        const [above = 0, here = 0] = [list[at - 1], list[at]];
        fc.pre(at > 0 && here > above);
        const moved = list.with(at - 1, here).with(at, above);
        expect(ndcg(moved, list, 10)).toBeGreaterThanOrEqual(ndcg(list, list, 10));
      }),
    );
  });
});

describe('reciprocal rank', () => {
  it('counts from the first answer that is good enough', () => {
    expect(reciprocalRank([0, 1, 2], 1)).toBe(1 / 2);
    expect(reciprocalRank([0, 1, 2], 2)).toBe(1 / 3);
    expect(reciprocalRank([0, 0], 1)).toBe(0);
  });
});

describe('Jaccard', () => {
  it('counts members once', () => {
    expect(jaccard(['a', 'a', 'b'], ['b', 'c'])).toBe(1 / 3);
    expect(jaccard([], [])).toBe(1);
    expect(jaccard(['a'], [])).toBe(0);
  });
});

describe('the bootstrap', () => {
  const observed = fc.array(
    fc.record({
      group: fc.constantFrom('JP-05', 'JP-17', 'JP-24', 'JP-30'),
      value: fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('gives the same interval for the same seed, in any order of what was observed', () => {
    fc.assert(
      fc.property(observed, fc.nat(1000), (list, seed) => {
        const once = estimate(list, seed, 50);
        const again = estimate(shuffled(list, seeded(seed)), seed, 50);
        expect([again.low, again.high]).toEqual([once.low, once.high]);
        expect(again.mean).toBeCloseTo(once.mean, 12);
      }),
      { numRuns: 50 },
    );
  });

  it('stays within the means of the groups', () => {
    fc.assert(
      fc.property(observed, (list) => {
        const { low, high } = estimate(list, 1, 50);
        const values = list.map(({ value }) => value);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 50 },
    );
  });

  it('has no width when all groups are alike, and another seed gives another interval', () => {
    const alike = ['a', 'b', 'c'].map((group) => ({ group, value: 0.4 }));
    expect(estimate(alike, 3)).toMatchObject({
      low: expect.closeTo(0.4),
      high: expect.closeTo(0.4),
    });
    const varied = Array.from({ length: 30 }, (_, index) => ({
      group: `g${index}`,
      value: (index * index * 7) % 31,
    }));
    expect(estimate(varied, 1, 40).low).not.toBe(estimate(varied, 2, 40).low);
  });

  it('covers a true mean about as often as it promises', () => {
    const random = seeded(5);
    const covered = Array.from({ length: 200 }, (_, seed) => {
      const sample = Array.from({ length: 40 }, (_, group) => ({
        group: String(group),
        value: random(),
      }));
      const { low, high } = estimate(sample, seed, 200);
      return low <= 0.5 && 0.5 <= high;
    }).filter(Boolean).length;
    expect(covered / 200).toBeGreaterThan(0.88);
  });

  it('takes quantiles between neighbours', () => {
    expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
    expect(quantile([4], 0.975)).toBe(4);
  });
});
