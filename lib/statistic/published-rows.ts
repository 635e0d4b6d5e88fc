import type { Locale } from '@/lib/i18n/locales';
import type { Figure, Unit } from './figure-schema';

/** Cells of a published figure, as its file has them: numbers and days bare, for machines. Pure. */
export function publishedCells(
  figure: Figure,
  locale: Locale,
  unitName: (unit: Unit) => string,
): (string | number)[][] {
  return figure.rows.map((row) => [
    row.names[locale],
    row.value,
    unitName(row.unit),
    (row.period === undefined ? figure.period : row.period) ?? '',
    row.source ?? figure.source ?? '',
    figure.confidence,
  ]);
}
