import type { SheetData } from 'write-excel-file/node';

/**
 * Tables for a spreadsheet: typed columns, so that days and times sort as such. Pure.
 *
 * Words of people are always cells of text, never of a formula, whatever they begin with.
 */
export type ColumnKind = 'text' | 'number' | 'day' | 'time' | 'yes';

export type SheetColumn<Row> = {
  head: string;
  kind: ColumnKind;
  /** In characters. */
  width: number;
  value: (row: Row) => string | number | boolean | Date | null;
};

export type PlainSheet = { name: string; data: SheetData; columns: { width: number }[] };

const formats: Partial<Record<ColumnKind, string>> = {
  day: 'yyyy-mm-dd',
  time: 'hh:mm',
  number: '0',
};

export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): PlainSheet {
  const head = columns.map(({ head: value }) => ({
    ...{ value: cleaned(value), type: String, wrap: true },
    ...{ fontWeight: 'bold' as const, backgroundColor: '#E6DFD0' },
  }));
  const body = rows.map((row) => columns.map((column) => cellOf(column.kind, column.value(row))));
  return {
    name: sheetName(name),
    data: [head, ...body],
    columns: columns.map(({ width }) => ({ width })),
  };
}

function cellOf(kind: ColumnKind, value: string | number | boolean | Date | null) {
  if (value === null || value === '') return null;
  if (value instanceof Date) {
    const format = formats[kind] ?? 'yyyy-mm-dd hh:mm';
    return { value: onThaiClocks(value), type: Date, format };
  }
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: cleaned(value), type: String };
}

/** A spreadsheet knows no zones: it is given what clocks in Bangkok show. */
function onThaiClocks(at: Date): Date {
  return new Date(at.getTime() + 7 * 3_600_000);
}

/** What a workbook's XML cannot hold, and more than a cell takes, is left out. */
function cleaned(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\ufffe\uffff]/g, '')
    .slice(0, 32_000);
}

/** Names of sheets are short and without these signs. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
