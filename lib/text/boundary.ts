/**
 * Where an alias may begin and end. Thai and Japanese write without spaces, so short aliases would
 * be found inside other words: `ยา` (medicine) in `ยาง` (rubber), `ガス` in `ガスケット`, `oil` in
 * `foil`. The rules need the plain form, where katakana is still told from hiragana.
 */
import type { Accept } from './automaton';
import { isHan, isKatakana } from './kana';
import { wordCuts } from './words';

/** Letters and digits that form words with spaces between them, in the plain form. */
export const isLatin = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xdf && unit <= 0x24f);
const isHiragana = (unit: number) => unit >= 0x3041 && unit <= 0x3096;
const isThai = (unit: number) => unit >= 0x0e01 && unit <= 0x0e4e;
/** Vowels and marks that never begin a syllable. */
const isThaiFollowing = (unit: number) =>
  (unit >= 0x0e30 && unit <= 0x0e3a) || (unit >= 0x0e45 && unit <= 0x0e4e);
/** Vowels that are written before their consonant. */
const isThaiLeading = (unit: number) => unit >= 0x0e40 && unit <= 0x0e44;

/** Thai aliases up to this many code units must stand on word boundaries. */
const SHORT_THAI = 5;
const SHORT_KATAKANA = 3;

/**
 * The acceptance rule for one text. `plain` is its plain form; the automaton runs on the folded
 * one, which has the same length. Word boundaries are computed once, when first needed.
 *
 * - Latin: whole words; a word of more than 3 letters may carry a plural `s` or `es`.
 * - Thai: never inside a syllable; up to 5 code units only on word boundaries.
 * - Kana up to 3 letters: not beside more of the same kana. A single Han character: alone.
 */
export function boundaryRule(plain: string): Accept {
  let cuts: ((index: number) => boolean) | null = null;
  const isCut = (index: number) => {
    cuts ??= wordCuts(plain);
    return cuts(index);
  };
  const unitAt = (index: number) => plain.charCodeAt(index);
  return (_, start, end) => {
    const first = unitAt(start);
    const last = unitAt(end - 1);
    const before = start === 0 ? 0 : unitAt(start - 1);
    const after = end === plain.length ? 0 : unitAt(end);
    if (isLatin(first) && isLatin(before)) return false;
    if (isLatin(last) && isLatin(after) && !isPlural(plain, start, end)) return false;
    if (isThai(last) && isThaiFollowing(after)) return false;
    if (isThai(first) && isThaiLeading(before)) return false;
    const length = end - start;
    if (isThai(first) && isThai(last) && length <= SHORT_THAI && (isThai(before) || isThai(after)))
      return isCut(start) && isCut(end);
    if (isHiragana(first) && isHiragana(last) && length <= SHORT_KATAKANA)
      return !(isHiragana(before) || isHiragana(after));
    if (isKatakana(first) && length <= SHORT_KATAKANA)
      return !(isKatakana(before) || (isKatakana(last) && isKatakana(after)));
    if (length === 1 && isHan(first)) return !(isHan(before) || isHan(after));
    return true;
  };
}

function isPlural(plain: string, start: number, end: number): boolean {
  if (end - start <= 3 || plain[end] === undefined) return false;
  const rest = plain.startsWith('es', end) ? 2 : plain[end] === 's' ? 1 : 0;
  return rest > 0 && !(end + rest < plain.length && isLatin(plain.charCodeAt(end + rest)));
}
