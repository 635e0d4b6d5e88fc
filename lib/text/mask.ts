/**
 * Names and contact data that the portal keeps, struck out of words that people write, in whatever
 * spelling: full-width letters, half-width kana, Thai digits and invisible characters between
 * letters hide nothing. Pure.
 */
import { normaliseName } from './legal-form';
import { normalise } from './normalise';
import { plainWithOffsets } from './offsets';
import { bareReading } from './reading';

export type Named = Record<keyof typeof nameColumns, string | null>;
export type Reached = Record<keyof typeof reachColumns, string | null>;

/** Where a firm and a partner keep what is struck out: read all of them, always. */
export const nameColumns = { nameTh: true, nameJa: true, nameEn: true, nameReading: true } as const;
export const reachColumns = {
  ...{ contactName: true, contactReading: true, contactRoman: true },
  ...{ contactEmail: true, contactPhone: true, website: true },
} as const;

export const mask = '＿＿＿';

/** Patterns of the functions below: they read the normal form. */
export function strike(words: string, patterns: readonly RegExp[]): string {
  const { folded, startAt, endAt } = plainWithOffsets(words);
  const found = patterns
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .map((match) => [match.index, match.index + match[0].length] as const)
    .filter(([start, end]) => end > start)
    .map(([start, end]) => [startAt(start), endAt(end)] as const)
    .sort(([a], [b]) => a - b);
  let [left, done, masked] = ['', 0, -1];
  for (const [start, end] of found) {
    if (start >= masked) left += words.slice(done, start) + mask;
    masked = Math.max(masked, end);
    done = masked;
  }
  return left + words.slice(done);
}

export function namePatterns(sme: Named): RegExp[] {
  // A reading of two kana would hide common words.
  const readings = sme.nameReading ? [sme.nameReading, bareReading(sme.nameReading)] : [];
  const forms = [sme.nameTh, sme.nameJa, sme.nameEn].flatMap((name) => (name ? formsOf(name) : []));
  const reading = readings.filter((one) => one.length >= 3).map(normalise);
  return [...new Set([...forms, ...reading])].map(literal);
}

export function reachPatterns(side: Reached): RegExp[] {
  const host = side.website?.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '');
  const number = side.contactPhone?.replace(/;ext=.*$/, '');
  // Two letters of a name would hide common words.
  const words = [side.contactEmail, number, host].filter((word) => word && word.length >= 4);
  const people = [side.contactName, side.contactReading, side.contactRoman].filter(
    (name) => name && name.length >= 3,
  );
  const phone = number ? phonePattern(number) : null;
  return [
    ...[...words, ...people].flatMap((word) => (word ? [literal(normalise(word))] : [])),
    ...(phone ? [phone] : []),
  ];
}

/** The same number however its digits are parted, with the country's code or a zero. */
function phonePattern(phone: string): RegExp | null {
  const digits = normalise(phone).replace(/\D/g, '');
  const national = digits.replace(/^(66|81|0)/, '');
  if (national.length < 7) return null;
  const parted = [...national].join('[\\s().~ー-]*');
  return new RegExp(`(?:\\+?(?:66|81)[\\s().-]*)?0?[\\s().-]*${parted}`, 'gu');
}

/** The full name first, then without its legal form; short remainders would hide common words. */
function formsOf(name: string): string[] {
  const [whole, short] = [normalise(name), normaliseName(name)];
  return short.length >= 4 && short !== whole ? [whole, short] : [whole];
}

/** Between characters that stand without spaces; a name is written with and without them. */
const unspaced =
  /(?<=[\p{sc=Thai}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])(?=[\p{sc=Thai}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])/gu;
const between = '[\\s・･]*';

function literal(normal: string): RegExp {
  const parts = normal.split(/[\s・･]+/u).filter((part) => part !== '');
  const escaped = parts.map((part) =>
    part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(unspaced, between),
  );
  return new RegExp(escaped.length === 0 ? '(?!)' : escaped.join(between), 'gu');
}
