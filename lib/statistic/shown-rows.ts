import { type CountRow, hidesSmall, inOrder, type Measure } from './measures';
import { type Shown, shownCounts } from './small-numbers';

/** Rows of a measure in their order and as the public may read them. Pure. */
export type ShownRow = { key: string; real: Shown; example: Shown };

export function shownRows(measure: Measure, rows: readonly CountRow[]): ShownRow[] {
  const ordered = inOrder(measure, rows);
  const real = ordered.map((row) => row.real);
  const shown = hidesSmall(measure) ? shownCounts(real) : real;
  return ordered.map(({ key, example }, place) => ({ key, real: shown[place] ?? 0, example }));
}
