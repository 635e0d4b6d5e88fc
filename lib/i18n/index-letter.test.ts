import { describe, expect, it } from 'vitest';
import partners from '@/prisma/facts/partners.json';
import { compareNames } from './collation';
import { indexLetter, indexLetters } from './index-letter';
import { locales } from './locales';

describe('indexLetter', () => {
  it.each([
    ['สยามอาหาร', 'ส'],
    ['บริษัท เอเชียพรีซิชั่น จำกัด', 'อ'],
    ['แม่โขงอุตสาหกรรม', 'ม'],
    ['ไทยโตโย', 'ท'],
    ['เเปรรูป', 'ป'],
    ['โรงงานน\u0e4d\u0e49\u0e32ตาล', 'ร'],
    ['ฤทธิ์ชัย', 'ร'],
    ['“หมิง” การช่าง', 'ห'],
    ['หจก. ฐานเจริญ', 'ฐ'],
    ['Siam', '#'],
    ['เ', '#'],
    ['', '#'],
  ])('Thai %s under %s', (name, letter) => {
    expect(indexLetter(name, null, 'th')).toBe(letter);
  });

  it.each([
    ['日立製作所', 'ヒタチセイサクショ', 'は'],
    ['株式会社デンソー', 'デンソー', 'た'],
    ['株式会社デンソー', 'カブシキガイシャデンソー', 'た'],
    ['パナソニック', null, 'は'],
    ['ﾊﾟﾅｿﾆｯｸ', null, 'は'],
    ['ァミューズ', null, 'あ'],
    ['ヴィーナス', null, 'あ'],
    ['ギフト', 'ぎふと', 'か'],
    ['ジャパン', null, 'さ'],
    ['わかば', null, 'わ'],
    ['ンゴロ', null, 'わ'],
    ['日立製作所', null, '#'],
    ['Sony', null, '#'],
  ])('Japanese %s read %s under %s', (name, reading, letter) => {
    expect(indexLetter(name, reading, 'ja')).toBe(letter);
  });

  it.each([
    ['Élan Co., Ltd.', 'E'],
    ['“siam” foods', 'S'],
    ['Ｓｏｎｙ', 'S'],
    ['ƵŻ', '#'],
    ['3M', '#'],
    ['日立', '#'],
  ])('English %s under %s', (name, letter) => {
    expect(indexLetter(name, null, 'en')).toBe(letter);
  });

  it('uses its own letters only', () => {
    for (const locale of locales) {
      const letters = indexLetters(locale);
      expect(letters.at(-1)).toBe('#');
      expect(new Set(letters).size).toBe(letters.length);
      for (const { names } of partners) {
        expect(letters).toContain(indexLetter(names[locale] ?? '', null, locale));
      }
    }
    expect(indexLetters('th')).toHaveLength(45);
    expect(indexLetters('ja').join('')).toBe('あかさたなはまやらわ#');
  });
});

describe('compareNames', () => {
  it('sorts Thai by consonants, legal forms aside', () => {
    const names = ['บริษัท ไทยโตโย จำกัด', 'สยาม', 'แก้วกาญจนา', 'กานต์', 'บริษัท เอเชีย จำกัด'];
    expect(names.toSorted(compareNames('th'))).toEqual([
      'กานต์',
      'แก้วกาญจนา',
      'บริษัท ไทยโตโย จำกัด',
      'สยาม',
      'บริษัท เอเชีย จำกัด',
    ]);
  });

  it('sorts Japanese by reading and keeps English beside', () => {
    const firms = [
      { name: '日立製作所', reading: 'ヒタチセイサクショ' },
      { name: '株式会社デンソー', reading: 'デンソー' },
      { name: '旭化成', reading: 'アサヒカセイ' },
      { name: 'アイシン', reading: null },
    ];
    expect(firms.toSorted(compareNames('ja')).map(({ name }) => name)).toEqual([
      'アイシン',
      '旭化成',
      '株式会社デンソー',
      '日立製作所',
    ]);
  });

  it('sorts numbers by value and never calls two names equal', () => {
    expect(['Plant 10', 'plant 2', 'Plant 2'].toSorted(compareNames('en'))).toEqual([
      'plant 2',
      'Plant 2',
      'Plant 10',
    ]);
    expect(compareNames('en')('a', 'a')).toBe(0);
    expect(compareNames('th')('บริษัท ก จำกัด', 'ก')).not.toBe(0);
  });
});
