import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HeaviestMatching } from './heaviest';

type Table = { rows: number; columns: number; most: number; cells: (number | null)[] };

const tables: fc.Arbitrary<Table> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    most: fc.integer({ min: 0, max: 5 }),
  })
  .chain((size) =>
    fc.record({
      ...{ rows: fc.constant(size.rows), columns: fc.constant(size.columns) },
      most: fc.constant(size.most),
      cells: fc.array(fc.option(fc.integer({ min: 1, max: 50 })), {
        minLength: size.rows * size.columns,
        maxLength: size.rows * size.columns,
      }),
    }),
  );

function best({ rows, columns, cells }: Table, row: number, left: number, used: Set<number>) {
  if (row === rows || left === 0) return 0;
  let most: number = best({ rows, columns, cells, most: 0 }, row + 1, left, used);
  for (let column = 0; column < columns; column += 1) {
    const worth = cells[column * rows + row] ?? null;
    if (worth === null || used.has(column)) continue;
    const rest = best(
      { rows, columns, cells, most: 0 },
      row + 1,
      left - 1,
      new Set(used).add(column),
    );
    most = Math.max(most, worth + rest);
  }
  return most;
}

test('the heaviest matching weighs as much as the best of all, with no more pairs than allowed', () => {
  const matching = new HeaviestMatching();
  fc.assert(
    fc.property(tables, (table) => {
      const { rows, columns, most, cells } = table;
      matching.reserve(rows, columns);
      cells.forEach((worth, at) => {
        matching.worth[at] = worth ?? Number.NEGATIVE_INFINITY;
      });
      const chosen = [...matching.run(rows, columns, most).subarray(0, rows)];
      const pairs = chosen.flatMap((column, row) => (column < 0 ? [] : [[row, column] as const]));
      expect(pairs.length).toBeLessThanOrEqual(most);
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
      const weight = pairs.reduce(
        (sum, [row, column]) => sum + (cells[column * rows + row] ?? Number.NaN),
        0,
      );
      expect(weight).toBe(best(table, 0, most, new Set()));
    }),
    { numRuns: 300 },
  );
});
