import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCount, shownCount, shownCounts } from './small-numbers';

describe('small numbers', () => {
  test('one to four real records read as few, none and five as they are', () => {
    expect([0, 1, 4, 5, 12].map((count) => shownCount(count))).toEqual([0, 'few', 'few', 5, 12]);
    expect([1, 4].map((count) => shownCount(count, true))).toEqual([1, 4]);
  });

  test('a lone hidden cell takes the smallest other with it', () => {
    expect(shownCounts([30, 2, 7, 0])).toEqual([30, 'few', 'hidden', 0]);
    expect(shownCounts([2, 3, 9])).toEqual(['few', 'few', 9]);
    expect(shownCounts([0, 2, 0])).toEqual([0, 'few', 0]);
    expect(shownCounts([30, 2, 7], true)).toEqual([30, 2, 7]);
  });

  test('no small count is ever shown, nor left alone to be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }), (counts) => {
        const shown = shownCounts(counts);
        expect(
          shown.every((cell) => typeof cell !== 'number' || cell === 0 || cell >= leastCount),
        ).toBe(true);
        shown.forEach((cell, place) => {
          if (typeof cell === 'number') expect(cell).toBe(counts[place]);
        });
        const unsaid = shown.filter((cell) => typeof cell !== 'number').length;
        const positive = counts.filter((count) => count > 0).length;
        if (unsaid === 1) expect(positive).toBe(1);
      }),
    );
  });
});
