/**
 * Counts of firms for everybody to read, so that nobody can be told from them. Pure. A count below
 * `fewest` is never given, nor can it be had by taking the others from the total.
 */
export const fewest = 5;

export type Cell<Key> = { key: Key; count: number };

export type Cells<Key> = {
  /** Null: below `fewest`, so that nothing more is said. */
  total: number | null;
  /** Largest first. */
  shown: Cell<Key>[];
  /** What the small ones come to together; null when there are none. */
  rest: { kinds: number; count: number } | null;
};

/** @param cells each firm counted once */
export function safeCells<Key extends string>(cells: readonly Cell<Key>[]): Cells<Key> {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  if (total < fewest) return { total: total === 0 ? 0 : null, shown: [], rest: null };
  const counted = cells.filter(({ count }) => count > 0);
  const sorted = counted.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  let shown = sorted.filter(({ count }) => count >= fewest);
  // One small one alone would be what is missing from the total: the next joins it.
  let small = sorted.slice(shown.length);
  while (shown.length > 0 && small.length > 0 && (small.length < 2 || sum(small) < fewest)) {
    small = sorted.slice(shown.length - 1);
    shown = shown.slice(0, -1);
  }
  const rest = small.length > 0 ? { kinds: small.length, count: sum(small) } : null;
  return { total, shown, rest };
}

function sum(cells: readonly { count: number }[]): number {
  return cells.reduce((all, { count }) => all + count, 0);
}
