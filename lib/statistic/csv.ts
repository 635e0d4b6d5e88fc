import { stringify } from 'csv-stringify/sync';

/** Rows as a file for spreadsheets: UTF-8 with its mark; no cell is taken for a formula. */
export function statisticCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([columns, ...rows] as (string | number | null)[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
