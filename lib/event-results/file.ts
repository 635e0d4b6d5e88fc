import writeWorkbook from 'write-excel-file/node';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { statisticCsv } from '@/lib/statistic/csv';
import type { EventResults } from './queries';
import type { ResultLine } from './results';

/** The results of an event as files: every figure, and every meeting behind them. */
export type ResultWords = {
  figure: (key: string) => string;
  state: (state: string) => string;
  columns: {
    figures: [key: string, figure: string, count: string];
    meetings: [
      sme: string,
      partner: string,
      slot: string,
      table: string,
      state: string,
      introduction: string,
    ];
  };
  means: { SME: string; PARTNER: string };
  sheets: { figures: string; meetings: string };
};

type Cell = string | number | null;

export function figureRows({ figures, means }: EventResults, words: ResultWords): Cell[][] {
  return [
    ...[...figures].map(([key, lines]) => [key, words.figure(key), lines.length]),
    ...(['SME', 'PARTNER'] as const).flatMap((side) =>
      means[side] === null
        ? []
        : [[`mean.${side}`, words.means[side], Math.round(means[side] * 100) / 100]],
    ),
  ];
}

/** Bangkok's clock, which an event keeps: `2026-12-02 10:30`. */
function bangkokTime(date: Date): string {
  return new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

export function meetingRows(
  { figures, lines }: EventResults,
  words: ResultWords,
  locale: Locale,
): Cell[][] {
  const name = (names: ResultLine['sme']) => (names && bestName(names, locale)?.text) ?? null;
  return (figures.get('planned') ?? []).flatMap((key) => {
    const line = lines.get(key);
    if (!line) return [];
    const { sme, partner, slot, table, state, caseCode } = line;
    const when = slot && bangkokTime(slot.startsAt);
    return [[name(sme), name(partner), when, table, state && words.state(state), caseCode]];
  });
}

export function figuresCsv(results: EventResults, words: ResultWords): string {
  return statisticCsv(words.columns.figures, figureRows(results, words));
}

export function meetingsCsv(results: EventResults, words: ResultWords, locale: Locale): string {
  return statisticCsv(words.columns.meetings, meetingRows(results, words, locale));
}

type Sheet = { name: string; head: readonly string[]; rows: Cell[][] };

/** Both as the sheets of one workbook; text cells are text, whatever they begin with. */
export async function resultsWorkbook(
  results: EventResults,
  words: ResultWords,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, sheets } = words;
  const all: Sheet[] = [
    { name: sheets.figures, head: columns.figures, rows: figureRows(results, words) },
    { name: sheets.meetings, head: columns.meetings, rows: meetingRows(results, words, locale) },
  ];
  const written = await writeWorkbook(
    all.map(({ name, head, rows }) => ({
      sheet: name,
      columns: head.map((_, at) => ({ width: at === 0 || at === 1 ? 34 : 18 })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((value) =>
            typeof value === 'number'
              ? { value, type: Number }
              : { value: value ?? '', type: String },
          ),
        ),
      ],
    })),
  ).toBuffer();
  return Uint8Array.from(written);
}
