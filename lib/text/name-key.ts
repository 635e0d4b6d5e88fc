/**
 * Names of firms and people in the one spelling that they are looked up by: beyond the normal form,
 * variant kanji and small kana are one, spaces and signs nothing. For names alone: in other texts
 * `髙` and `高`, `ッ` and `ツ` differ. Pure.
 */
import { normaliseName } from './legal-form';

/** Variants that registers keep in names, each behind the letter that people type instead. */
const VARIANTS = [
  '高髙',
  '崎﨑碕嵜',
  '斎齋斉齊',
  '辺邊邉',
  '沢澤',
  '浜濱濵',
  '島嶋嶌',
  '国國',
  '広廣',
  '桜櫻',
  '滝瀧',
  '竜龍',
  '渋澁',
  '栄榮',
  '恵惠',
  '徳德',
  '真眞',
  '鉄鐵',
  '芦蘆',
  '吉𠮷',
  '槙槇',
  '遥遙',
  '黒黑',
  '円圓',
  '会會',
  '学學',
  '条條',
  '関關',
  '万萬',
  '宝寶',
  '寿壽',
  '富冨',
  '峰峯',
  '群羣',
];
const KANJI = new Map(
  VARIANTS.flatMap((row) => {
    const [usual = '', ...others] = Array.from(row);
    return others.map((other) => [other, usual] as const);
  }),
);
const SMALL = new Map(
  Array.from('ぁぃぅぇぉっゃゅょゎ', (small, i) => [
    small,
    Array.from('あいうえおつやゆよわ')[i] ?? '',
  ]),
);

/** `髙﨑ｷｬﾉﾝ㈱` and `高崎 キヤノン株式会社` alike; the normal form where nothing would be left. */
export function nameKey(name: string): string {
  const normal = normaliseName(name);
  const key = Array.from(normal, (letter) => KANJI.get(letter) ?? SMALL.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return key === '' ? normal : key;
}
