/**
 * What the public may read of a count. Pure. A count of one to four real records could point at
 * somebody, so it reads "fewer than five"; where one cell of a table is hidden that way, a second one
 * is, too, or else the first could be had by taking the others from a sum. Nothing hides examples.
 */
export const leastCount = 5;

/** `few`: one to four. `hidden`: five or more, left out for the sake of another cell. */
export type Shown = number | 'few' | 'hidden';

export function shownCount(count: number, isExample = false): Shown {
  return !isExample && count > 0 && count < leastCount ? 'few' : count;
}

/** Cells of one breakdown, in their order. */
export function shownCounts(counts: readonly number[], isExample = false): Shown[] {
  const shown = counts.map((count) => shownCount(count, isExample));
  if (shown.filter((cell) => cell === 'few').length !== 1) return shown;
  const others = shown.filter((cell) => typeof cell === 'number' && cell > 0);
  const least = Math.min(...(others as number[]));
  const place = shown.indexOf(least);
  if (place >= 0) shown[place] = 'hidden';
  return shown;
}
