import { toRomaji } from 'wanakana';
import { normaliseName } from '@/lib/text/legal-form';
import { nameKey } from '@/lib/text/name-key';

/**
 * Names in letters that trigrams can be made of. Pure. PostgreSQL under `C.UTF-8` takes only ASCII
 * letters and digits into trigrams: of a Thai or Japanese name nothing would remain. So every other
 * character becomes two letters of its own; a trigram of them spans two neighbours, which for names
 * of few characters is what tells right from nearly right.
 *
 * What people most often leave out or mistake is left out or made one: tone marks, spaces, points,
 * variant kanji, small kana.
 */
const skipped = /[\u0e45-\u0e4e\s\p{P}\p{S}ー]/gu;
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const maxCharacters = 60;

function letters(character: string): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  const point = (character.codePointAt(0) ?? 0) % 1296;
  return `${alphabet[Math.floor(point / 36)]}${alphabet[point % 36]}`;
}

/** Long vowels are written in many ways: Gōsei, Gousei, Gosei. */
const shortVowels = (latin: string) =>
  latin.replace(/ou|oo|oh(?![aeiou])/g, 'o').replace(/uu/g, 'u');

/** `トヨタ` and `とよた` → the same twelve-odd letters; the legal form does not count. */
export function spelling(name: string): string {
  const bare = shortVowels(nameKey(name).replace(skipped, ''));
  return Array.from(bare).slice(0, maxCharacters).map(letters).join('');
}

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;

/** A name's spelling, and that of its sound in Latin letters where the name is in kana. */
export function spellingsOf(name: string): string[] {
  const plain = normaliseName(name);
  const all = [spelling(plain), ...(kana.test(plain) ? [spelling(toRomaji(plain))] : [])];
  return [...new Set(all)].filter((one) => one.length > 1);
}
