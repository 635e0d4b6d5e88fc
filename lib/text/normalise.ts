/**
 * One spelling for what people type in three scripts, so that comparing strings means comparing
 * words. All steps are linear in the length of the text.
 *
 * Vocabulary
 * - *plain form*: NFKC, lower case, invisible characters gone, Thai marks in one order.
 * - *normal form*: the plain form with katakana folded to hiragana; same length.
 */
import { foldKana } from './kana';

/** Zero-width, bidirectional and other invisible characters, soft hyphen, variation selectors. */
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const THAI_DIGITS = /[\u0e50-\u0e59]/g;
/** A tone mark typed before the vowel that belongs under it. */
const TONE_BEFORE_VOWEL = /([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39])/g;
/** NFKC takes sara am apart; the tone may stand on either side of the nikhahit. */
const SARA_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32/g;
const DOUBLE_SARA_E = /\u0e40\u0e40/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060]/g;
const MIDDLE_DOTS = /[\u00b7\u30fb\u2022\u2027]/g;
const WAVES = /[\u301c\u223c]/g;
const SPACES = /[\s\u3000]+/g;

/**
 * The plain form of a text. `ｶﾞ` → `ガ`, `㈱` → `(株)`, `１２` → `12`, `๑๒` → `12`, `Kōbe` → `kobe`,
 * decomposed `ํา` → `ำ`, `เเ` → `แ`.
 */
export function plainForm(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LATIN_MARKS, '')
    .replace(THAI_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x0e50 + 0x30))
    .replace(DOUBLE_SARA_E, '\u0e41')
    .replace(TONE_BEFORE_VOWEL, '$2$1')
    .replace(SARA_AM, (_, after: string | undefined, before: string | undefined) => {
      return `${after ?? before ?? ''}\u0e33`;
    })
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(MIDDLE_DOTS, ' ')
    .replace(WAVES, '~')
    .replace(SPACES, ' ')
    .trim();
}

/** The normal form: what aliases, names and queries are compared in. */
export function normalise(text: string): string {
  return foldKana(plainForm(text));
}
