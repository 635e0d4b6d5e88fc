/**
 * A text in pieces that a translator meets again: paragraphs and sentences. Pure.
 *
 * Thai ends no sentence with a mark; a space stands between clauses and sentences, but also around
 * numbers, Latin words and the parts of a list. A Thai piece therefore ends at a space only between
 * two longer stretches of Thai.
 */
import type { Locale } from '@/lib/i18n/locales';

export type Pair = { source: string; target: string };

const segmenters: Record<Exclude<Locale, 'th'>, Intl.Segmenter> = {
  ja: new Intl.Segmenter('ja', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** A space between clauses has at least so many letters on both sides. */
const shortestClause = 12;
const letters = /[\p{Script=Thai}\p{M}]/u;

export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

export function sentencesOf(text: string, language: Locale): string[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    // A full stop is part of an abbreviation in Thai.
    if (language === 'th') return clausesOf(paragraph);
    const pieces = [...segmenters[language].segment(paragraph)].map(({ segment }) =>
      segment.trim(),
    );
    return pieces.filter((piece) => piece !== '');
  });
}

/** A Thai stretch cut at the spaces between clauses. */
function clausesOf(text: string): string[] {
  const pieces = text.split(/\s+/u);
  const clauses: string[] = [];
  for (const piece of pieces) {
    const last = clauses.at(-1);
    if (last !== undefined && !isCut(last, piece)) clauses[clauses.length - 1] = `${last} ${piece}`;
    else clauses.push(piece);
  }
  return clauses;
}

function isCut(before: string, after: string): boolean {
  const tail = before.split(' ').at(-1) ?? '';
  return (
    before.length >= shortestClause &&
    after.length >= shortestClause &&
    letters.test(tail.at(-1) ?? '') &&
    tail.length > 3 &&
    letters.test(after[0] ?? '') &&
    !/^(?:และ|หรือ|กับ|ของ|ที่|ซึ่ง|เพื่อ|โดย)/u.test(after)
  );
}

/** How long a text tends to be in each language, against English. */
const widths: Record<Locale, number> = { th: 0.95, ja: 0.45, en: 1 };

/** Whether one piece may be the translation of the other, judging by their lengths alone. */
function mayBeOne({ source, target }: Pair, from: Locale, into: Locale): boolean {
  const [a, b] = [source.length / widths[from], target.length / widths[into]];
  const [longer, shorter] = [Math.max(a, b), Math.min(a, b)];
  return longer <= 40 || longer / shorter <= 2.5;
}

function zip(sources: readonly string[], targets: readonly string[]): Pair[] | null {
  if (sources.length !== targets.length) return null;
  return sources.map((source, index) => ({ source, target: targets[index] ?? '' }));
}

/**
 * The pieces of a text with their translation: sentence by sentence where both sides have as many
 * of a likely length, else by paragraphs, else the whole.
 */
export function alignedPairs(source: string, from: Locale, target: string, into: Locale): Pair[] {
  const likely = (pairs: Pair[] | null) =>
    pairs?.every((pair) => mayBeOne(pair, from, into)) ? pairs : null;
  const whole = { source: source.trim(), target: target.trim() };
  const paragraphs = likely(zip(paragraphsOf(source), paragraphsOf(target))) ?? [whole];
  return paragraphs.flatMap(
    (pair) => likely(zip(sentencesOf(pair.source, from), sentencesOf(pair.target, into))) ?? [pair],
  );
}

/** The pieces of a text that may have been translated before, the smaller first; no repeats. */
export function piecesOf(text: string, language: Locale, most = 40): string[] {
  const whole = text.trim();
  const pieces = [...sentencesOf(text, language), ...paragraphsOf(text), whole];
  return [...new Set(pieces)].filter((piece) => piece !== '').slice(0, most);
}
