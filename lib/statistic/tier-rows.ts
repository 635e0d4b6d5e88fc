import type { CountRow } from './measures';

/** Outcomes by tier as rows, in the order of their firmness. Pure. */
export function rowsOfTiers(
  totals: Readonly<Record<string, { real: number; example: number }>>,
): CountRow[] {
  return Object.entries(totals).map(([key, count]) => ({ key, ...count }));
}
