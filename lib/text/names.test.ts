import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/tests/support/texts';
import { bareName, normaliseName } from './legal-form';
import { nameKey } from './name-key';
import { hepburn, isRoman, readReading, romanName } from './reading';

describe('reading', () => {
  it.each([
    ['やまだ　たろう', 'ヤマダ タロウ'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ'],
    ['か\u3099く', 'ガク'],
    ['か゛く', 'ガク'],
    ['ﾓ-ﾀ-', 'モーター'],
    ['エヌ・ティ・ティ', 'エヌ・ティ・ティ'],
    ['いすゞ', 'イスヾ'],
    ['山田', null],
    ['Yamada', null],
    ['ー', null],
    ['', null],
  ])('of %s is %s', (text, kana) => {
    expect(readReading(text)).toBe(kana);
    if (kana) expect(readReading(kana)).toBe(kana);
  });

  it.each([
    ['サトウ', 'sato'],
    ['イノウエ', 'inoue'],
    ['オオノ', 'ono'],
    ['マツウラ', 'matsuura'],
    ['ホンマ', 'homma'],
    ['ジュンイチ', 'junichi'],
    ['ハットリ', 'hattori'],
    ['ハッチョウ', 'hatcho'],
    ['シンジュク', 'shinjuku'],
    ['ツダ', 'tsuda'],
    ['フジ', 'fuji'],
    ['チヅル', 'chizuru'],
    ['トヨタ', 'toyota'],
    ['ファナック', 'fanakku'],
    ['パーティー', 'pati'],
  ])('%s is %s', (kana, latin) => {
    expect(hepburn(kana)).toBe(latin);
  });

  it('puts the family name first', () => {
    expect(romanName('やまだ たろう')).toBe('YAMADA Taro');
    expect(romanName('オオタニ ショウヘイ')).toBe('OTANI Shohei');
    expect(romanName('イチロー')).toBe('Ichiro');
    expect(isRoman('YAMADA Taro')).toBe(true);
    expect(isRoman("Nattaya O'Brien-Srisuk")).toBe(true);
    expect(isRoman('ณัฐยา')).toBe(false);
    expect(isRoman('')).toBe(false);
  });
});

describe('bareName', () => {
  it.each([
    ['บริษัท ปตท. จำกัด (มหาชน)', 'ปตท.'],
    ['บมจ.ธนาคารกรุงเทพ', 'ธนาคารกรุงเทพ'],
    ['สมาคมบริษัทจดทะเบียนไทย', 'สมาคมบริษัทจดทะเบียนไทย'],
    ['หจก. รุ่งเรืองการช่าง', 'รุ่งเรืองการช่าง'],
    ['トヨタ自動車株式会社', 'トヨタ自動車'],
    ['㈱デンソー', 'デンソー'],
    ['地方独立行政法人大阪産業技術研究所', '大阪産業技術研究所'],
    ['Siam Foods (Thailand) Co., Ltd.', 'Siam Foods (Thailand)'],
    ['Mie Kogyo Mfg. Co.,Ltd', 'Mie Kogyo'],
    ['PTT Public Company Limited', 'PTT'],
    ['Rung Rueang Limited Partnership', 'Rung Rueang'],
    ['Incense House', 'Incense House'],
    ['Princo', 'Princo'],
    ['Limited', 'Limited'],
    ['株式会社', '株式会社'],
  ])('of %s is %s', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  it('never leaves nothing and is itself when bare', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const normal = normaliseName(name);
        expect(normaliseName(normal)).toBe(normal);
        if (name !== '') expect(bareName(name)).not.toBe('');
        if (name.trim() !== '' && normal !== '') expect(nameKey(name)).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ['髙﨑ｷｬﾉﾝ㈱', '高崎 キヤノン株式会社'],
  ['㈱シヤチハタ', 'シャチハタ'],
  ['齋藤', '斉藤'],
  ['冨士フイルム', '富士フィルム'],
  ['𠮷野家', '吉野家'],
  ['R&D Siam Co., Ltd.', 'RD Siam'],
  ['บริษัท เอ-บี จำกัด', 'เอบี'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});
