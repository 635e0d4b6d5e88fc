/**
 * One spelling for what people type in three scripts, so that comparing strings means comparing
 * words. All steps are linear in the length of the text, and normalising twice is normalising once.
 *
 * Vocabulary
 * - *plain form*: NFKC, lower case, no Latin marks, invisible and control characters gone, Thai
 *   marks in one order, one kind of space, dash and apostrophe. Well-formed and without NUL, so it
 *   may go to the database.
 * - *normal form*: the plain form with katakana folded to hiragana; same length.
 *
 * Decisions
 * - `ヶ` and `ヵ` are `ケ` and `カ` (袖ヶ浦 = 袖ケ浦); `いすゞ` is `いすず`; `々` stays.
 * - A hyphen after half-width kana is the long-vowel mark that the keyboard lacked (`ﾓ-ﾀ-`); after
 *   full-width kana it may be a dash (`タイ－日本`) and stays. `〜` is a range, never a long vowel.
 * - Phinthu goes; repeated Thai marks become one; `๕` is `5`, but `五` and `〇` are letters.
 * - Variant kanji (髙, 﨑, 齋) differ here and are folded in names only, see name-key.ts.
 */
import { foldKana } from './kana';

const CONTROL = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const BROKEN = new RegExp(`[${CONTROL}\\p{Surrogate}]`, 'gu');
/** Zero-width, bidirectional, variation selectors, tags, soft hyphen, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
const LATIN_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;
/** Nobody needs more; ordering an endless run of marks would take quadratic time. */
const MARK_FLOOD = /(\p{M}{30})\p{M}+/gu;
const HALF_WIDTH_LONG = /(?<=[\uff66-\uff9d][\uff9e\uff9f]?)[-\u2010\u2212\uff0d]/g;
const KANA_REPEAT = /([\u3041-\u3096\u30a1-\u30fa])([\u309d\u309e\u30fd\u30fe]+)/g;
const THAI = /[\u0e01-\u0e7f]/;
const THAI_RUN =
  /(?:\p{M}+[\u0e31\u0e34-\u0e39\u0e47-\u0e4e]|[\u0e31\u0e34-\u0e39\u0e47-\u0e4e]\p{M})\p{M}*/gu;
/** A tone typed after the vowel that it stands before: `นำ้` for `น้ำ`, `กา้ว` for `ก้าว`. */
const AFTER_AA = /\u0e4d?\u0e32[\u0e32\p{M}]+/gu;
const TONES = /[\u0e48-\u0e4b]/g;
const SPACES = /\s+/g;

/** Signs that stand for others before compatibility forms are taken apart. */
const BEFORE: Record<string, string> = {
  '\u309b': '\u3099',
  '\u309c': '\u309a',
  '\u00b4': "'",
  '\u2033': '"',
};
const AFTER: Record<string, string> = {
  ...fold('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63', '-'),
  ...fold('\u02bc\u0060\u2018\u2019\u2032', "'"),
  ...fold('\u201c\u201d\u201e\u201f', '"'),
  ...fold('\u00b7\u30fb\u2022\u2027', ' '),
  ...fold('\u301c\u223c', '~'),
  ...{ '\u2044': '/', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', ς: 'σ' },
  ...{ ヵ: 'カ', ヶ: 'ケ', ゕ: 'か', ゖ: 'け', '\u0e3a': '', '\u0e45': '\u0e32' },
  ...Object.fromEntries(Array.from('๐๑๒๓๔๕๖๗๘๙', (digit, value) => [digit, String(value)])),
};
const signsOf = (table: object) => new RegExp(`[${Object.keys(table).join('')}]`, 'g');
const BEFORE_SIGNS = signsOf(BEFORE);
const AFTER_SIGNS = signsOf(AFTER);

function fold(signs: string, into: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign) => [sign, into]));
}

/**
 * The plain form of a text. `ｶﾞ` → `ガ`, `㈱` → `(株)`, `１２` → `12`, `๑๒` → `12`, `Kōbe` → `kobe`,
 * decomposed `ํา` → `ำ`, `เเ` → `แ`, `ต่าง ๆ` → `ต่างๆ`.
 */
export function plainForm(text: string): string {
  return foldSigns(text).replace(SPACES, ' ').replace(/ ๆ/g, 'ๆ').trim();
}

/** The plain form with every space kept. */
export function foldSigns(text: string): string {
  const folded = text
    .replace(BROKEN, ' ')
    .replace(INVISIBLE, '')
    .replace(LATIN_MARKS, '')
    .replace(MARK_FLOOD, '$1')
    .replace(HALF_WIDTH_LONG, 'ー')
    .replace(BEFORE_SIGNS, (sign) => BEFORE[sign] ?? sign)
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .toLowerCase()
    .replace(LATIN_MARKS, '')
    .replace(AFTER_SIGNS, (sign) => AFTER[sign] ?? sign)
    .normalize('NFC')
    .replace(KANA_REPEAT, (_, kana: string, marks: string) => kana + repeated(kana, marks))
    .replace(SPACES, (spaces) => ' '.repeat(spaces.length));
  return THAI.test(folded) ? orderThai(folded) : folded;
}

function orderThai(text: string): string {
  return text
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(THAI_RUN, arranged)
    .replace(AFTER_AA, tonesFirst)
    .replace(THAI_RUN, arranged)
    .replace(/\u0e4d\u0e32/g, '\u0e33');
}

/** Vowels below, above, then tones, silencers, and last the nikhahit that sara am takes up. */
const THAI_ORDER =
  '\u0e38\u0e39\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0e4d';
const byThaiPlace = (a: string, b: string) => THAI_ORDER.indexOf(a) - THAI_ORDER.indexOf(b);

/** A run of marks with a Thai one in it: the Thai ones once each in their order, no others. */
function arranged(marks: string): string {
  const thai = Array.from(marks).filter((mark) => THAI_ORDER.includes(mark));
  return [...new Set(thai)].sort(byThaiPlace).join('');
}

/** The tones of a run of vowels and marks, before all of it, however often a vowel is repeated. */
function tonesFirst(run: string): string {
  return (run.match(TONES) ?? []).join('') + run.replace(TONES, '');
}

/** What `ゝ` and `ゞ` stand for after a letter. */
function repeated(kana: string, marks: string): string {
  const bare = kana.normalize('NFD').charAt(0);
  const voiced = `${bare}\u3099`.normalize('NFC');
  return Array.from(marks, (mark) =>
    (mark === 'ゞ' || mark === 'ヾ') && voiced.length === 1 ? voiced : bare,
  ).join('');
}

/** The normal form: what aliases, names and queries are compared in. */
export function normalise(text: string): string {
  return foldKana(plainForm(text));
}
