import { describe, expect, test } from 'vitest';
import { expectedWait, shrunkMeanHolding } from './queue';

describe('the expected wait', () => {
  test('is one release for the first in the queue and grows with each before it', () => {
    expect(expectedWait({ waiting: 0, places: 3, meanHolding: 30 })).toBe(10);
    expect(expectedWait({ waiting: 2, places: 3, meanHolding: 30 })).toBe(30);
  });

  test.each([
    [{ waiting: 0, places: 3, meanHolding: null }],
    [{ waiting: 0, places: 0, meanHolding: 30 }],
    [{ waiting: 0, places: 3, meanHolding: Number.NaN }],
    [{ waiting: -1, places: 3, meanHolding: 30 }],
  ])('of %j is not known', (queue) => {
    expect(expectedWait(queue)).toBeNull();
  });
});

describe('the mean holding time', () => {
  test('moves from that of all to the own as introductions close', () => {
    expect(shrunkMeanHolding([], 20)).toBe(20);
    expect(shrunkMeanHolding([50], 20)).toBe(25);
    const many = shrunkMeanHolding(new Array<number>(95).fill(50), 20);
    expect(many).toBeCloseTo(48.5, 9);
  });

  test('uses what is known', () => {
    expect(shrunkMeanHolding([], null)).toBeNull();
    expect(shrunkMeanHolding([10, 20], null)).toBe(15);
    expect(shrunkMeanHolding([10, Number.NaN, -5], null)).toBe(10);
    expect(shrunkMeanHolding([10], 20, 0)).toBe(10);
    expect(shrunkMeanHolding([], 20, 0)).toBe(20);
  });
});
