import { isicParent } from '@/lib/taxonomy/isic';
import { normaliseName } from '@/lib/text/legal-form';
import { normalise } from '@/lib/text/normalise';
import { characterBigrams, searchTokens, segmentWords } from '@/lib/text/segment';

/**
 * What entries and queries are compared by: lexemes of a `simple` tsvector, each kind behind a sign
 * that no word begins with. Pure. Index and query make them in this one place.
 *
 * - `#industry/ISIC-10` the entry is of that concept or of one below it; `#direct/ISIC-10` of it
 *   itself. `~industry/ISIC-10` its texts mention it, or it is bound up with it.
 * - `=name` a whole name in normal form; `>rest` a name from one of its later words on
 * - `@word` a word or pair of characters of a name; `+word` of any text
 * - `!good`, `!fair` the upper levels of quality, so that broad searches end early
 */
const maxLength = 200;

const cut = (text: string) => Array.from(text).slice(0, maxLength).join('');

export const exactLexeme = (kind: string, code: string) => `#${kind}/${code}`;
export const nearLexeme = (kind: string, code: string) => `~${kind}/${code}`;

/** An industry with all that hold it. */
export function industryLine(code: string): string[] {
  const line: string[] = [];
  for (let next: string | null = code; next !== null; next = isicParent(next)) line.push(next);
  return line;
}

export function textLexemes(text: string): string[] {
  return searchTokens(text)
    .filter((token) => token.length <= maxLength)
    .map((token) => `+${token}`);
}

const maxLaterWords = 8;

/** A name as it is found: whole, from its beginning, from the beginning of a word, by its words. */
export function nameLexemes(name: string): string[] {
  const normal = cut(normaliseName(name));
  if (normal === '') return [];
  const words = normal.split(' ');
  const later = words
    .slice(1, maxLaterWords + 1)
    .map((_, index) => words.slice(index + 1).join(' '));
  const tokens = searchTokens(normal).filter((token) => token.length <= maxLength);
  return [
    `=${normal}`,
    ...later.map((rest) => `>${rest}`),
    ...tokens.flatMap((token) => [`@${token}`, `+${token}`]),
  ];
}

const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

/**
 * The tokens that a text has to hold to hold these words: words where they stand apart, pairs of
 * characters where they do not, for those do not depend on where ICU cuts.
 */
export function wantedTokens(words: string): string[] {
  const pairs = characterBigrams(words);
  const apart = segmentWords(words).filter(
    (word) => !unspaced.test(word) || (pairs.length === 0 && Array.from(word).length === 1),
  );
  return [...new Set([...apart, ...pairs])].filter((token) => token.length <= maxLength);
}

/** A query's words as the name that they may be. */
export const wantedName = (q: string) => cut(normaliseName(q));

/** The same with the legal form kept, for words that consist of one. */
export const wantedWhole = (q: string) => cut(normalise(q));

/** A lexeme as a text of the type tsquery takes it. Whatever it holds stays a single lexeme. */
function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\0', '').replace(/['\\]/g, '$&$&')}'`;
}

/** A tsquery under construction; null finds nothing. */
export type Asked = string | null;

export const has = (lexeme: string): Asked => quoted(lexeme);
export const begins = (lexeme: string): Asked => `${quoted(lexeme)}:*`;

export function anyOf(parts: readonly Asked[]): Asked {
  const some = [...new Set(parts.filter((part) => part !== null))];
  return some.length === 0 ? null : some.length === 1 ? (some[0] ?? null) : `(${some.join(' | ')})`;
}

export function allOf(parts: readonly Asked[]): Asked {
  if (parts.length === 0 || parts.includes(null)) return null;
  const every = [...new Set(parts)];
  return every.length === 1 ? (every[0] ?? null) : `(${every.join(' & ')})`;
}

/** What `one` finds and none of the others. */
export function without(one: Asked, others: readonly Asked[]): Asked {
  if (one === null) return null;
  const out = others.filter((other) => other !== null).map((other) => `!${other}`);
  return out.length === 0 ? one : `(${[one, ...out].join(' & ')})`;
}
