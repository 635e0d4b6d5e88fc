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
