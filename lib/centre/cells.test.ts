import { expect, test } from 'vitest';
import { fewest, safeCells } from './cells';

const cells = (...counts: number[]) => counts.map((count, index) => ({ key: `k${index}`, count }));

test('large counts stand alone, small ones together', () => {
  expect(safeCells(cells(9, 3, 7, 4))).toEqual({
    total: 23,
    shown: [
      { key: 'k0', count: 9 },
      { key: 'k2', count: 7 },
    ],
    rest: { kinds: 2, count: 7 },
  });
});

test('what is left over cannot be told by subtraction: the next larger one joins it', () => {
  expect(safeCells(cells(9, 6, 2))).toEqual({
    total: 17,
    shown: [{ key: 'k0', count: 9 }],
    rest: { kinds: 2, count: 8 },
  });
});

test('so few that nothing is said', () => {
  expect(safeCells(cells(2, 2))).toEqual({ total: null, shown: [], rest: null });
  expect(safeCells([])).toEqual({ total: 0, shown: [], rest: null });
});

test('no count below five is ever given, and nothing is lost or guessed from the rest', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let each = 0; each < 3000; each += 1) {
    const given = cells(
      ...Array.from({ length: 1 + Math.floor(random() * 8) }, () => Math.floor(random() * 12)),
    );
    const all = given.reduce((sum, { count }) => sum + count, 0);
    const { total, shown, rest } = safeCells(given);
    expect(shown.every(({ count }) => count >= fewest)).toBe(true);
    if (rest) {
      expect(rest.kinds).toBeGreaterThan(1);
      expect(rest.count).toBeGreaterThanOrEqual(fewest);
    }
    if (total) {
      expect(total).toBe(all);
      expect(shown.reduce((sum, { count }) => sum + count, 0) + (rest?.count ?? 0)).toBe(all);
    } else expect(all).toBeLessThan(fewest);
  }
});
