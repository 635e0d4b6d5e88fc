import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasAutomaton } from './automaton';
import { boundaryRule } from './boundary';
import { foldKana } from './kana';
import { normaliseName } from './legal-form';
import { normalise, plainForm } from './normalise';
import { characterBigrams, searchTokens, segmentWords } from './segment';

describe('normalise', () => {
  it.each([
    ['half-width kana', 'ｶﾞｽｹｯﾄ', 'ガスケット'],
    ['hiragana and katakana', 'ものづくり', 'モノヅクリ'],
    ['decomposed dakuten', 'カ\u3099', 'ガ'],
    ['bracketed kabushiki', '㈱ミエ', '(株)ミエ'],
    ['full-width digits and Latin', 'ＩＳＯ９００１', 'iso9001'],
    ['Thai digits', '๒๕๖๙', '2569'],
    ['decomposed sara am', 'จ\u0e4d\u0e32กัด', 'จำกัด'],
    ['sara am, tone before', 'น\u0e49\u0e4d\u0e32ตาล', 'น้ำตาล'],
    ['sara am, tone between', 'น\u0e4d\u0e49\u0e32ตาล', 'น้ำตาล'],
    ['sara am, tone first', 'น\u0e49\u0e33ตาล', 'น้ำตาล'],
    ['tone typed before the vowel', 'ท\u0e48\u0e35', 'ที่'],
    ['two sara e for sara ae', 'เเปรรูป', 'แปรรูป'],
    ['zero-width space', 'อาหาร\u200bแช่แข็ง', 'อาหารแช่แข็ง'],
    ['zero-width joiner', 'อา\u200dหาร', 'อาหาร'],
    ['byte order mark', '\ufefffood', 'food'],
    ['soft hyphen', 'auto\u00admotive', 'automotive'],
    ['macron', 'Kōbe', 'kobe'],
    ['ideographic space', '三重　県', '三重 県'],
    ['middle dot', 'レーザー・カット', 'レーザー カット'],
    ['dashes', 'co\u2011op', 'co-op'],
    ['ligature', 'ﬁbre', 'fibre'],
    ['emoji with variation selector', '☕️', '☕'],
    ['capital sigma and dotted I', 'İZMİR', 'izmir'],
  ])('folds %s', (_, left, right) => {
    expect(normalise(left)).toBe(normalise(right));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('keeps the length when folding kana', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldKana(text)).toHaveLength(text.length);
      }),
    );
  });

  it('leaves an emoji family searchable without breaking the text', () => {
    expect(normalise('👨\u200d🍳 อาหาร')).toBe('👨🍳 อาหาร');
  });

  it('takes time in proportion to the text', () => {
    const text = 'ก\u0e4d\u0e49\u0e32 ｶﾞ  Ａ\u0e48\u0e35 '.repeat(80_000);
    expect(normalise(text).length).toBeGreaterThan(500_000);
    expect(normalise(' '.repeat(1_000_000))).toBe('');
  });
});

describe('normaliseName', () => {
  it.each([
    ['บริษัท สยามอาหาร จำกัด', 'สยามอาหาร'],
    ['บริษัท สยามอาหาร จ\u0e4d\u0e32กัด (มหาชน)', 'สยามอาหาร'],
    ['ห้างหุ้นส่วนจำกัด รุ่งเรือง', 'รุ่งเรือง'],
    ['หจก.รุ่งเรือง', 'รุ่งเรือง'],
    ['株式会社日立製作所', '日立製作所'],
    ['㈱日立製作所', '日立製作所'],
    ['（株）日立製作所', '日立製作所'],
    ['独立行政法人中小企業基盤整備機構', '中小企業基盤整備機構'],
    ['Siam Foods Co., Ltd.', 'siam foods'],
    ['SIAM FOODS CO.,LTD', 'siam foods'],
    ['Siam Foods Public Company Limited', 'siam foods'],
    ['Princeton Instruments', 'princeton instruments'],
    ['Co., Ltd.', 'co., ltd.'],
  ])('strips the legal form of %s', (name, bare) => {
    expect(normaliseName(name)).toBe(normalise(bare));
  });
});

describe('AliasAutomaton', () => {
  const find = (aliases: string[], text: string) => {
    const plain = plainForm(text);
    const automaton = new AliasAutomaton(aliases.map(normalise));
    return automaton.find(foldKana(plain), boundaryRule(plain)).map(({ alias }) => aliases[alias]);
  };

  it('prefers the leftmost and longest alias', () => {
    expect(find(['ยานยนต์', 'ชิ้นส่วนยานยนต์'], 'ผลิตชิ้นส่วนยานยนต์ส่งออก')).toEqual(['ชิ้นส่วนยานยนต์']);
    expect(find(['自動車', '自動車部品', '部品'], '自動車部品と自動車')).toEqual([
      '自動車部品',
      '自動車',
    ]);
  });

  it.each([
    ['ev', 'seven'],
    ['oil', 'aluminium foil'],
    ['it', 'fruit'],
    ['ship', 'partnership'],
    ['ยา', 'ยางรถยนต์'],
    ['ガス', 'ガスケット'],
    ['紙', '和紙'],
    ['กา', 'การผลิต'],
  ])('does not find %s inside %s', (alias, text) => {
    expect(find([alias], text)).toEqual([]);
  });

  it.each([
    ['ev', 'ชิ้นส่วน EV'],
    ['ev', 'EV用モーター'],
    ['mould', 'Moulds and dies'],
    ['ガス', '都市ガスの配管'],
    ['がす', 'ガス'],
    ['紙', '紙のはこ'],
    ['ยา', 'ผลิตยาและเครื่องสำอาง'],
  ])('finds %s in %s', (alias, text) => {
    expect(find([alias], text)).toEqual([alias]);
  });

  it('finds the same as a plain search', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), text, (aliases, haystack) => {
        const expected: [number, number][] = [];
        for (let start = 0; start < haystack.length; ) {
          const length = Math.max(
            0,
            ...aliases.filter((a) => haystack.startsWith(a, start)).map((a) => a.length),
          );
          if (length > 0) expected.push([start, start + length]);
          start += Math.max(1, length);
        }
        const found = new AliasAutomaton(aliases).find(haystack);
        expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
      }),
    );
  });

  it('takes a megabyte in its stride', () => {
    const automaton = new AliasAutomaton(['a', 'aa', 'aaa', 'aaaab']);
    const matches = automaton.find('a'.repeat(1_000_000));
    expect(matches).toHaveLength(Math.ceil(1_000_000 / 3));
  });
});

describe('segment', () => {
  it('cuts words in three languages and folds kana', () => {
    expect(segmentWords('Frozen Food')).toEqual(['frozen', 'food']);
    expect(segmentWords('อาหารแช่แข็ง')).toContain('อาหาร');
    expect(segmentWords('サーバー')).toEqual([normalise('サーバー')]);
  });

  it('makes bigrams of unspaced runs only', () => {
    expect(characterBigrams('金型A社 food')).toEqual(['金型']);
    expect(characterBigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });

  it('gives index and query the same tokens for the same fact', () => {
    expect(searchTokens('ｶﾞｽｹｯﾄ')).toEqual(searchTokens('ガスケット'));
    expect(searchTokens('น\u0e4d\u0e49\u0e32ตาล')).toEqual(searchTokens('น้ำตาล'));
    expect(new Set(searchTokens('food food')).size).toBe(1);
  });
});
