/** What a glossary file says, whatever its format. Pure. */
import type { FailureCode } from '@/lib/failure';
import { locales, type Names } from '@/lib/i18n/locales';
import type { Edit } from '@/lib/taxonomy/edits';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import { normalise } from '@/lib/text/normalise';
import { glossaryKinds, namesIn, refusalOf, sameNames } from './check-edit';
import { codeFromName, saysSomething, wordMax } from './schema';

/** One term as a file gives it. `line` is where it begins; `also` are further words (TBX alone). */
export type FileTerm = {
  line: number;
  key: string;
  names: Names;
  kind: string;
  also: Record<keyof Names, string[]>;
};

/** A line that says no term, with the reason and its beginning, so that nothing is lost unseen. */
export type FileProblem = { line: number; code: FailureCode; text: string };

export type GlossaryFile = { format: 'csv' | 'tbx'; rows: FileTerm[]; problems: FileProblem[] };

export const mostBytes = 2 * 1024 * 1024;
export const mostRows = 5000;
const nameMax = 200;
const keyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const keyMax = 60;

/** One line, as names are kept everywhere. */
export function cleanName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

export type RawTerm = Omit<FileTerm, 'also'> & Partial<Pick<FileTerm, 'also'>>;

/** Sorts what a file gives into terms and problems. */
export function sortTerms(given: readonly RawTerm[]): Pick<GlossaryFile, 'rows' | 'problems'> {
  const rows: FileTerm[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const raw of given) {
    const names = {
      th: cleanName(raw.names.th),
      ja: cleanName(raw.names.ja),
      en: cleanName(raw.names.en),
    };
    const key = cleanName(raw.key) || codeFromName('glossary', names.en) || '';
    const code = problemOf(key, names, seen);
    if (code) {
      problems.push({
        line: raw.line,
        code,
        text: beginningOf([raw.key, ...Object.values(names)]),
      });
      continue;
    }
    seen.add(key);
    const kind = glossaryKinds().includes(raw.kind) ? raw.kind : 'noun';
    rows.push({ line: raw.line, key, names, kind, also: alsoOf(raw) });
  }
  return { rows, problems };
}

const mostWords = 20;

/** Further words as they could be typed one by one; others are left out, and so are too many. */
function alsoOf({ also, names }: RawTerm): FileTerm['also'] {
  const wordsIn = (locale: keyof Names) => {
    const words = (also?.[locale] ?? []).map(cleanName);
    const told = new Set([normalise(cleanName(names[locale]))]);
    return words
      .filter((word) => {
        const normal = normalise(word);
        const isLong = normal.length > 1 || /^\p{Script=Han}$/u.test(normal);
        const isWord = isLong && saysSomething(word) && word.length <= wordMax;
        return isWord && !told.has(normal) && told.add(normal);
      })
      .slice(0, mostWords);
  };
  return { th: wordsIn('th'), ja: wordsIn('ja'), en: wordsIn('en') };
}

function problemOf(key: string, names: Names, seen: ReadonlySet<string>): FailureCode | null {
  if (key === '') return 'vocabulary.row-key-missing';
  if (!keyForm.test(key) || key.length > keyMax) return 'vocabulary.row-key-form';
  if (seen.has(key)) return 'vocabulary.row-key-twice';
  if (locales.some((locale) => !saysSomething(names[locale]))) {
    return 'vocabulary.row-name-missing';
  }
  return locales.some((locale) => names[locale].length > nameMax)
    ? 'vocabulary.row-too-long'
    : null;
}

/** The beginning of a line that could not be read, to find it by. */
export function beginningOf(cells: readonly string[]): string {
  const text = cleanName(cells.join(' · '));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** What a file would change in a vocabulary. Terms that it leaves out stay. */
export function differencesOf(rows: readonly FileTerm[], lexicon: Lexicon): Edit[] {
  return rows.flatMap((row) => {
    const { key: code, names } = row;
    const present = namesIn(lexicon, 'glossary', code);
    const edits: Edit[] = [];
    if (!present) {
      const { kind: group } = row;
      edits.push({ act: 'add-term', kind: 'glossary', code, names, group, isic: [] });
    } else if (!sameNames(cleaned(present), names)) {
      edits.push({ act: 'rename', kind: 'glossary', code, names });
    }
    const words = locales.flatMap((language) =>
      row.also[language].map(
        (word): Edit => ({ act: 'add-word', kind: 'glossary', code, language, word }),
      ),
    );
    // Words of a new term cannot be checked against a vocabulary that does not hold it yet.
    return [...edits, ...words].filter(
      (edit) => (!present && edit.act === 'add-word') || refusalOf(lexicon, edit) === null,
    );
  });
}

const cleaned = (names: Names): Names => ({
  th: cleanName(names.th),
  ja: cleanName(names.ja),
  en: cleanName(names.en),
});
