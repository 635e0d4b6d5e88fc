/**
 * Search tokens of a text: words as ICU cuts them, plus character bigrams of Thai, Japanese and
 * other unspaced runs, so that a word that ICU cuts differently in a query is still found. Index
 * and query must use these same functions and the same ICU version; the caller stores
 * `process.versions.icu` beside an index and re-indexes when it changes.
 *
 * What a caller may count on
 * - A token is a non-empty, well-formed string of up to 64 characters without spaces, quotes,
 *   backslashes or NUL: safe in `array_to_tsvector` and far below the 2,046 bytes of a lexeme.
 * - A text has up to `mostTokens` of them, words first: a tsvector stays below its megabyte.
 * - All tokens of a query are tokens of every text (of fewer than `mostTokens`) that holds the query
 *   between spaces; the bigrams are, wherever the query stands in a run of its own script.
 */
import { foldKana } from './kana';
import { plainForm } from './normalise';
import { eachWord } from './words';

/**
 * Raise it whenever `plainForm`, `foldKana`, `eachWord` or a function here gives other tokens for
 * some text: stored indexes of another number are built anew.
 */
export const tokenizerVersion = 3;

/** Distinct tokens that a text is indexed by at most. */
export const mostTokens = 20_000;
const LONGEST = 64;

const UNSPACED_CLASS =
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇';
const UNSPACED = new RegExp(`[${UNSPACED_CLASS}]+`, 'gu');
/** What a word of ICU may hold side by side: `EVบัส`, `co.ltd`, `don't`. */
const PARTS = new RegExp(`[${UNSPACED_CLASS}]+|[^${UNSPACED_CLASS}\\s.,;:'"\\\\_/]+`, 'gu');
const NUMBER = /^\d[\d.,]*$/;

/**
 * The words of a text in normal form, in order, repeats kept: cut where the script changes and at
 * signs inside a word, English plurals as singulars.
 */
export function segmentWords(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of eachWord(plainForm(text))) {
    if (!isWordLike) continue;
    if (NUMBER.test(segment)) found.push(cut(segment));
    else for (const [part] of segment.matchAll(PARTS)) found.push(cut(singular(foldKana(part))));
  }
  return found;
}

const cut = (token: string) =>
  token.length <= LONGEST ? token : Array.from(token).slice(0, LONGEST).join('');

/** Harman's s-stemmer, for both sides alike: `factories` → `factory`, `boxes` → `box`. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || !/^[a-z]+$/.test(word)) return word;
  if (/(?:us|ss|is)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Pairs of neighbouring characters in the unspaced runs of a text, in order, repeats kept. */
export function characterBigrams(text: string): string[] {
  const found: string[] = [];
  for (const [run] of foldKana(plainForm(text)).matchAll(UNSPACED)) {
    const characters = Array.from(run);
    for (let i = 0; i + 1 < characters.length; i++) {
      found.push(`${characters[i]}${characters[i + 1]}`);
    }
  }
  return found;
}

/** Words and bigrams without repeats, words first; what goes into a `simple` tsvector. */
export function searchTokens(text: string): string[] {
  const tokens = new Set([...segmentWords(text), ...characterBigrams(text)]);
  return tokens.size <= mostTokens ? [...tokens] : [...tokens].slice(0, mostTokens);
}
