/** The letters of an index of names in each language, and where a name belongs. Pure. */
import { bareName } from '@/lib/text/legal-form';
import { plainForm } from '@/lib/text/normalise';
import { bareReading, readReading } from '@/lib/text/reading';
import type { Locale } from './locales';

/** Where a name goes that the language has no letter for. */
const otherLetter = '#';

const ROWS: [row: string, kana: string][] = [
  ['あ', 'アイウエオヴ'],
  ['か', 'カキクケコ'],
  ['さ', 'サシスセソ'],
  ['た', 'タチツテト'],
  ['な', 'ナニヌネノ'],
  ['は', 'ハヒフヘホ'],
  ['ま', 'マミムメモ'],
  ['や', 'ヤユヨ'],
  ['ら', 'ラリルレロ'],
  ['わ', 'ワヰヱヲン'],
];
const SMALL: Record<string, string> = Object.fromEntries(
  Array.from('ァィゥェォッャュョヮ', (small, i) => [
    small,
    Array.from('アイウエオツヤユヨワ')[i] ?? '',
  ]),
);
const THAI = Array.from('กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ');
const LATIN = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** All letters of a language's index in order, `#` last. */
export function indexLetters(locale: Locale): readonly string[] {
  const own = { th: THAI, ja: ROWS.map(([row]) => row), en: LATIN }[locale];
  return [...own, otherLetter];
}

/**
 * The letter under which a name stands, its legal form aside: the first consonant in Thai (vowels
 * written before it do not count), the row of the reading's first kana in Japanese, A–Z in English.
 */
export function indexLetter(name: string, reading: string | null, locale: Locale): string {
  if (locale === 'ja') return kanaRow(reading ? bareReading(reading) : bareName(name));
  const plain = plainForm(bareName(name));
  if (locale === 'th') return thaiLetter(plain);
  const first = plain
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return LATIN.includes(first) ? first : otherLetter;
}

function thaiLetter(plain: string): string {
  const first = plain
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^[เแโใไ]+/u, '')
    .charAt(0);
  const letter = { ฤ: 'ร', ฦ: 'ล' }[first] ?? first;
  return THAI.includes(letter) ? letter : otherLetter;
}

function kanaRow(name: string): string {
  const first = name.replace(/^[^\p{L}\p{N}]+/u, '');
  const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}\u3099\u309a\uff9e\uff9f]+/u.exec(
    first,
  )?.[0];
  const read = (kana ? readReading(kana) : null)?.charAt(0) ?? '';
  const bare = (SMALL[read] ?? read).normalize('NFD').charAt(0);
  return ROWS.find(([, row]) => row.includes(bare || '?'))?.[0] ?? otherLetter;
}
