import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, linear, roundTicks } from './scale';

describe('ticks', () => {
  it('are round', () => {
    expect(roundTicks([0, 97])).toEqual([0, 25, 50, 75, 100]);
    expect(roundTicks([13.2, 16.5])).toEqual([13, 14, 15, 16, 17]);
    expect(roundTicks([0.31, 0.36])).toEqual([0.3, 0.32, 0.34, 0.36]);
    expect(roundTicks([120_000, 480_000])).toEqual([100_000, 200_000, 300_000, 400_000, 500_000]);
  });

  it('stand around a single value, and exist without any', () => {
    const around = roundTicks([7]);
    expect(around[0]).toBeLessThan(7);
    expect(around.at(-1)).toBeGreaterThan(7);
    expect(roundTicks([])).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(roundTicks([Number.NaN, 0]).length).toBeGreaterThan(1);
  });

  it('hold every value, in order, and are few', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (values) => {
          const ticks = roundTicks(values);
          const slack = 1e-6 * Math.max(1, ...values.map(Math.abs));
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThan(9);
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
          expect(Math.min(...values)).toBeGreaterThanOrEqual((ticks[0] ?? 0) - slack);
          expect(Math.max(...values)).toBeLessThanOrEqual((ticks.at(-1) ?? 0) + slack);
        },
      ),
    );
  });

  it('are written with the decimals that tell them apart', () => {
    expect(decimalsOf([0, 25])).toBe(0);
    expect(decimalsOf([0.3, 0.32])).toBe(2);
    expect(decimalsOf([0, 2.5])).toBe(1);
  });
});

it('places values', () => {
  const x = linear([10, 20], [0, 100]);
  expect([x(10), x(15), x(20)]).toEqual([0, 50, 100]);
  expect(linear([5, 5], [0, 100])(5)).toBe(50);
});
