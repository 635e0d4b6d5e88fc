import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/tests/support/texts';
import { mask, namePatterns, reachPatterns, strike } from './mask';

const firm = {
  nameTh: 'บริษัท สยามน้ำตาล จำกัด',
  nameJa: 'サイアム・シュガー株式会社',
  nameEn: 'Siam Sugar Mill Co., Ltd.',
  nameReading: 'サイアムシュガー',
};
const person = {
  contactName: 'สมชาย ใจดี',
  contactReading: 'ソムチャイ ジャイディー',
  contactRoman: 'Somchai Jaidee',
  contactEmail: 'somchai@siamsugar.example',
  contactPhone: '+6622536441;ext=101',
  website: 'https://www.siamsugar.example/th',
};
const patterns = [...namePatterns(firm), ...reachPatterns(person)];

describe('strike', () => {
  it.each([
    'บริษัท สยามน\u0e4d\u0e49\u0e32ตาล จำกัด',
    'สยาม\u200bน้ำตาล',
    'ｻｲｱﾑ･ｼｭｶﾞｰ',
    'さいあむ しゅがー',
    'ＳＩＡＭ ＳＵＧＡＲ ＭＩＬＬ',
    'Siam\u00adSugar Mill',
    'สมชายใจดี',
    'SOMCHAI  JAIDEE',
    'ｓｏｍｃｈａｉ＠ｓｉａｍｓｕｇａｒ．ｅｘａｍｐｌｅ',
    'www.SiamSugar.example',
    '02-253-6441',
    '๐๒ ๒๕๓ ๖๔๔๑',
    '０２（２５３）６４４１',
    '+66 2 253 6441',
    'ソムチャイ・ジャイディー',
    'そむちゃいじゃいでぃー',
  ])('hides %s', (words) => {
    const left = strike(`ติดต่อ ${words} ได้ทุกวัน 2569`, patterns);
    expect(left).toContain(mask);
    expect(left).not.toMatch(
      /siam|ジャイ|じゃい|sugar|somchai|6441|๖๔๔๑|น้ำตาล|ใจดี|ｼｭｶﾞｰ|しゅがー|ｓｕｇａｒ|ＳＵＧＡＲ/i,
    );
    expect(left).toMatch(/^ติดต่อ .*＿＿＿ ได้ทุกวัน 2569$/);
  });

  it.each([
    '山田 太郎',
    '山 田　太 郎',
    'ﾔﾏﾀﾞ ﾀﾛｳ',
    'まるくしょく ひん',
    'マルク・ショクヒン',
    'สมหญิง รักดี',
  ])('hides %s, which is kept without a space or with a legal form', (words) => {
    const kept = { ...person, contactName: '山田太郎', contactReading: 'ヤマダタロウ' };
    const read = { nameReading: 'カブシキガイシャ マルクショクヒン' };
    const others = [
      ...namePatterns({ nameTh: null, nameJa: null, nameEn: null, ...read }),
      ...reachPatterns({ ...kept, contactRoman: 'สมหญิงรักดี' }),
    ];
    expect(strike(`a ${words} b`, others)).toBe(`a ${mask} b`);
    expect(strike('aマルク b 山田 bタロウ', others)).toBe('aマルク b 山田 bタロウ');
  });

  it('leaves everything else as it was written', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(strike(words, patterns)).toBe(words);
        expect(strike(words, [])).toBe(words);
      }),
    );
  });

  it('hides overlapping finds once', () => {
    expect(strike('a Siam Sugar Mill Co., Ltd. b', patterns)).toBe(`a ${mask} b`);
    const empty = { nameTh: '\u200b', nameJa: null, nameEn: '', nameReading: null };
    expect(strike('a b', namePatterns(empty))).toBe('a b');
  });
});
