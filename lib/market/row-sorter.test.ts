import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSorter } from './row-sorter';

test('sorts like a stable comparison, also negative numbers and equal ones', () => {
  const value = fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 0.5),
    fc.double({ min: -2, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      // Numbers that differ by less than the sorter resolves count as equal.
      const rounded = values.map((one) => Math.round(one * 1e9) / 1e9);
      const order = new Uint32Array(rounded.length);
      new RowSorter(100).descending(Float64Array.from(rounded), rounded.length, order);
      const expected = rounded
        .map((_, place) => place)
        .sort((a, b) => (rounded[b] ?? 0) - (rounded[a] ?? 0) || a - b);
      expect([...order]).toEqual(expected);
    }),
  );
});

test('finds the first few in the same order', () => {
  const value = fc.oneof(
    fc.constantFrom(0, 1, 0.5, -1),
    fc.double({ min: -2, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (values, head) => {
        const sorter = new RowSorter(60);
        const order = new Uint32Array(values.length);
        const rounded = Float64Array.from(values, (one) => Math.round(one * 1e9) / 1e9);
        sorter.leading(Float64Array.from([3, 2, 1]), 3, new Uint32Array(3), 2);
        sorter.leading(rounded, values.length, order, head);
        const whole = new Uint32Array(values.length);
        sorter.descending(rounded, values.length, whole);
        expect([...order.subarray(0, head)]).toEqual([...whole.subarray(0, head)]);
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, place) => place));
        const rest = [...order.subarray(head)];
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
      },
    ),
  );
});
