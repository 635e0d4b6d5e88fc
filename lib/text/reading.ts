/**
 * Readings of Japanese names in katakana, and what they are in Latin letters. Pure.
 *
 * A romanised name made here is a proposal that its owner may change: kana do not tell long vowels
 * from two (オオノ Ono, マツウラ Matsuura).
 */
import { toRomaji } from 'wanakana';

const LONG_VOWEL_TYPED = /(?<=[ァ-ヺー])[-\u2010-\u2015\u2212\u2500~\u301c]/gu;

/**
 * A reading as the portal keeps it: full-width katakana, `ー`, `・` and single spaces, from
 * hiragana, half-width or decomposed kana.
 *
 * @returns null for a text that holds anything else (kanji, Latin letters, digits)
 */
export function readReading(text: string): string | null {
  const kana = text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/゛/gu, '\u3099')
    .replace(/゜/gu, '\u309a')
    .normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(LONG_VOWEL_TYPED, 'ー')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^[ァ-ヺーヽヾ・ ]*[ァ-ヺ][ァ-ヺーヽヾ・ ]*$/u.test(kana) ? kana : null;
}

const FORMS_READ =
  '(?:カブシキ|ユウゲン|ゴウドウ|ゴウシ|ゴウメイ)[ガカ]イシャ|(?:ドクリツ)?ギョウセイホウジン';
const FORMS_AROUND = new RegExp(`^(?:${FORMS_READ})[ ・]*|[ ・]*(?:${FORMS_READ})$`, 'gu');

/** A firm's reading without the legal form that some say with it; see `bareName`. */
export function bareReading(text: string): string {
  const kana = readReading(text) ?? text;
  return kana.replace(FORMS_AROUND, '') || kana;
}

/** Syllables of foreign words that the library spells letter by letter. */
const FOREIGN: [RegExp, string][] = [
  [/フ([ァィェォ])/gu, 'f'],
  [/ヴ([ァィェォ])/gu, 'v'],
  [/ウ([ィェォ])/gu, 'w'],
  [/ツ([ァィェォ])/gu, 'ts'],
  [/テ(ィ)/gu, 't'],
  [/デ(ィ)/gu, 'd'],
  [/ト(ゥ)/gu, 't'],
  [/ド(ゥ)/gu, 'd'],
  [/ク([ァィェォヮ])/gu, 'kw'],
  [/グ([ァィェォヮ])/gu, 'gw'],
];
const SMALL: Record<string, string> = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ヮ: 'a' };

/**
 * Hepburn as passports have it: long vowels short (`トウキョウ` → `tokyo`), `m` before b, m, p, no
 * apostrophes. Lower case.
 */
export function hepburn(reading: string): string {
  const kana = FOREIGN.reduce(
    (text, [pattern, head]) =>
      text.replace(pattern, (_, small: string) => `${head}${SMALL[small] ?? ''}`),
    readReading(reading) ?? reading,
  );
  return toRomaji(kana.replace(/(?<!^|[・ ])ー/gu, ''))
    .toLowerCase()
    .replace(/['’ー]/g, '')
    .replace(/ou(?!e|ra)/g, 'o')
    .replace(/oo/g, 'o')
    .replace(/uu(?!ra|chi)/g, 'u')
    .replace(/n(?=[bmp])/g, 'm')
    .replace(/・/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * `ヤマダ タロウ` → `YAMADA Taro`: the family name first and in capitals, as Japanese authorities
 * have written names in Latin letters since 2020. A reading without a space gives one word.
 */
export function romanName(reading: string): string {
  const [family = '', ...given] = hepburn(reading).split(' ');
  if (given.length === 0) return capital(family);
  return [family.toUpperCase(), ...given.map(capital)].join(' ');
}

/** Whether a name is written in Latin letters, as a romanised one must be. */
export function isRoman(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\s.,'’\-()&/0-9]*$/u.test(text);
}
