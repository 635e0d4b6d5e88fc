import type { Locale } from '@/lib/i18n/locales';

/**
 * Texts that people write, in up to three languages. Pure.
 *
 * Vocabulary
 * - *original*: as its author wrote it. An author who writes in two languages leaves two originals.
 * - *source*: the original that translations follow: the one written last.
 * - *stale*: a translation of an earlier revision of the source.
 */
type TextOriginName = 'ORIGINAL' | 'MACHINE' | 'CHECKED';

export type TextRow = {
  field: string;
  language: Locale;
  body: string;
  origin: TextOriginName;
  revision: number;
  ofRevision: number | null;
  checkedByName: string | null;
  checkedAt: Date | null;
  /** The host that made a machine translation, where it is known. */
  machine: string | null;
  updatedAt: Date;
};

/** How a text is labelled: `TranslationTag` shows these. */
export type TextLabel = 'original' | 'machine' | 'checked' | 'stale';

export type ReadText = {
  body: string;
  language: Locale;
  label: TextLabel;
  revision: number;
  checkedByName: string | null;
  checkedAt: Date | null;
  machine: string | null;
  updatedAt: Date;
  /** Of a translation: the words that it follows, as they are now. */
  source: { body: string; language: Locale } | null;
};

export function sourceOf<Row extends TextRow>(rows: readonly Row[]): Row | null {
  const originals = rows.filter((row) => row.origin === 'ORIGINAL');
  return originals.reduce<Row | null>(
    (last, row) => (last && isLater(last, row) ? last : row),
    null,
  );
}

/** Two that were written at one moment: the higher revision is the later. */
function isLater(one: TextRow, other: TextRow): boolean {
  const moments = one.updatedAt.getTime() - other.updatedAt.getTime();
  return (moments || one.revision - other.revision) >= 0;
}

export function isStale(row: TextRow, rows: readonly TextRow[]): boolean {
  if (row.origin === 'ORIGINAL') return false;
  const source = sourceOf(rows);
  return source !== null && (row.ofRevision ?? 0) < source.revision;
}

export function labelOf(row: TextRow, rows: readonly TextRow[]): TextLabel {
  if (isStale(row, rows)) return 'stale';
  if (row.origin === 'ORIGINAL') return 'original';
  return row.origin === 'CHECKED' ? 'checked' : 'machine';
}

function readOf(row: TextRow, rows: readonly TextRow[]): ReadText {
  return {
    body: row.body,
    language: row.language,
    label: labelOf(row, rows),
    revision: row.revision,
    checkedByName: row.checkedByName,
    checkedAt: row.checkedAt,
    machine: row.origin === 'MACHINE' ? row.machine : null,
    updatedAt: row.updatedAt,
    source: row.origin === 'ORIGINAL' ? null : wordsOf(sourceOf(rows)),
  };
}

function wordsOf(row: TextRow | null): ReadText['source'] {
  return row && { body: row.body, language: row.language };
}

/** One text in the versions that exist, each with its label. */
export type TextVersions = { source: ReadText | null; versions: Partial<Record<Locale, ReadText>> };

export function versionsOf(rows: readonly TextRow[]): TextVersions {
  const source = sourceOf(rows);
  const versions: Partial<Record<Locale, ReadText>> = {};
  for (const row of rows) versions[row.language] = readOf(row, rows);
  return { source: source ? readOf(source, rows) : null, versions };
}

/**
 * The best version for a reader: their language even when stale (its label says so), else the
 * source, else whatever there is.
 */
export function bestText(rows: readonly TextRow[], locale: Locale): ReadText | null {
  const row = rows.find((each) => each.language === locale) ?? sourceOf(rows) ?? rows[0];
  return row ? readOf(row, rows) : null;
}

/** Whether somebody still has to translate this text for readers of a language. */
export function needsTranslation(
  rows: readonly TextRow[],
  into: Locale,
): 'missing' | 'machine' | 'stale' | null {
  if (rows.length === 0) return null;
  const row = rows.find((each) => each.language === into);
  if (!row) return 'missing';
  if (isStale(row, rows)) return 'stale';
  return row.origin === 'MACHINE' ? 'machine' : null;
}
