/**
 * Search tokens of a text: words as ICU cuts them, plus character bigrams of Thai, Japanese and
 * other unspaced runs, so that a word that ICU cuts differently in a query is still found. Index
 * and query must use this same function and the same ICU version; the caller stores
 * `process.versions.icu` beside an index and re-indexes when it changes.
 */
import { foldKana } from './kana';
import { plainForm } from './normalise';
import { eachWord } from './words';

/**
 * Raise it whenever `plainForm`, `foldKana`, `eachWord` or a function here gives other tokens for
 * some text: stored indexes of another number are built anew.
 */
export const tokenizerVersion = 1;

const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;

/** The words of a text in normal form, in order, repeats kept. */
export function segmentWords(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of eachWord(plainForm(text))) {
    if (isWordLike) found.push(foldKana(segment));
  }
  return found;
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
  return [...new Set([...segmentWords(text), ...characterBigrams(text)])];
}
