/**
 * The glossary as CSV for spreadsheets: UTF-8 with a byte order mark, one term a line. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe, which reading takes off again.
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { glossaryRows } from '@/lib/taxonomy/facts';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import {
  beginningOf,
  type FileProblem,
  type GlossaryFile,
  mostRows,
  sortTerms,
} from './glossary-file';

export const csvColumns = ['key', 'th', 'ja', 'en', 'kind', 'note', 'source'] as const;

const needed = ['key', 'th', 'ja', 'en'] as const;
const guarded = /^'(?=[=+\-@\t\r＝＋－＠])/u;

export function glossaryCsv({ glossary }: Lexicon): string {
  const sources = new Map(glossaryRows.map(({ key, source }) => [key, source]));
  const rows = glossary.map(({ key, th, ja, en, kind, note }) => ({
    ...{ key, th, ja, en, kind, note: note ?? '' },
    source: sources.get(key) ?? '',
  }));
  return stringify(rows, {
    ...{ bom: true, header: true, columns: [...csvColumns], escape_formulas: true },
    record_delimiter: 'windows',
  });
}

type Line = { record: string[]; info: { lines: number } };

export function readGlossaryCsv(text: string): Result<GlossaryFile> {
  const problems: FileProblem[] = [];
  const lines = parseLines(text, problems);
  if (lines === null) return fail('vocabulary.file-format');
  const [head, ...body] = lines;
  if (!head) return fail('vocabulary.file-empty');
  const columns = head.record.map((cell) => cell.trim().toLowerCase());
  if (needed.some((name) => !columns.includes(name))) return fail('vocabulary.file-columns');
  if (body.length > mostRows) return fail('vocabulary.file-too-many-rows');
  const whole = body.filter(({ record, info }) => {
    if (record.length === columns.length) return true;
    problems.push(broken(info.lines, record));
    return false;
  });
  const sorted = sortTerms(
    whole.map(({ record, info }) => {
      const cell = (name: string) => (record[columns.indexOf(name)] ?? '').replace(guarded, '');
      const [th, ja, en] = [cell('th'), cell('ja'), cell('en')];
      return { line: info.lines, key: cell('key'), names: { th, ja, en }, kind: cell('kind') };
    }),
  );
  const all = [...problems, ...sorted.problems].sort((a, b) => a.line - b.line);
  if (sorted.rows.length === 0 && all.length === 0) return fail('vocabulary.file-empty');
  return ok({ format: 'csv', rows: sorted.rows, problems: all });
}

const broken = (line: number, cells: readonly string[]): FileProblem => ({
  ...{ line, text: beginningOf(cells) },
  code: 'vocabulary.row-broken' satisfies FailureCode,
});

const longestLine = 20_000;

/** Every line that can be read; what cannot is kept as a problem. Null when nothing can. */
function parseLines(text: string, problems: FileProblem[]): Line[] | null {
  const lines = text.split(/\r?\n/);
  if (lines.some((line) => line.length > longestLine)) return null;
  try {
    return parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true },
      ...{ delimiter: delimiterOf(text), to: mostRows + 2, max_record_size: longestLine },
      skip_records_with_error: true,
      on_skip: (error) => {
        const line = Number(error && 'lines' in error ? error.lines : 0);
        problems.push(broken(line, [lines[line - 1] ?? '']));
      },
    }) as unknown as Line[];
  } catch {
    return null;
  }
}

/** Spreadsheets write semicolons or tabs where the comma parts decimals. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 1000).split(/\r?\n/, 1)[0] ?? '';
  return [',', ';', '\t'].find((sign) => head.split(sign).length >= needed.length) ?? ',';
}
