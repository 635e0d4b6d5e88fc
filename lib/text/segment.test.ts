import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, word } from '@/tests/support/texts';
import { characterBigrams, mostTokens, searchTokens, segmentWords } from './segment';

const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

describe('searchTokens', () => {
  it.each([
    ['EVบัส', ['ev', 'บัส']],
    ['ＣＮＣ旋盤', ['cnc', '旋盤']],
    ['Siam.Co.,Ltd', ['siam', 'co', 'ltd']],
    ["Kōbe's moulds", ['kobe', 's', 'mould']],
    ['R&D, ISO9001', ['r', 'd', 'iso9001']],
    ['3.5 kW, 12,000 pcs', ['3.5', 'kw', '12,000', 'pcs']],
    [
      'factories boxes glass bus gas analysis',
      ['factory', 'box', 'glass', 'bus', 'gas', 'analysis'],
    ],
    ['๒๕๖๙', ['2569']],
    ['☕️ 👨‍👩‍👧 🇹🇭 ()', []],
  ])('cuts %s', (text, tokens) => {
    expect(segmentWords(text)).toEqual(tokens);
  });

  it('has every token of a query that stands between spaces', () => {
    fc.assert(
      fc.property(words, words, words, (before, query, after) => {
        const index = new Set(searchTokens(`${before} ${query} ${after}`));
        for (const token of searchTokens(query)) expect(index).toContain(token);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the bigrams of a query in the middle of an unspaced text', () => {
    const thai = fc.constantFrom('ชิ้นส่วนยานยนต์', 'น้ำตาล', 'ผู้ผลิต', 'แม่พิมพ์', 'อาหารแช่แข็ง');
    const japanese = fc.constantFrom(
      '自動車部品',
      'ガスケット',
      '金型',
      'ものづくり',
      'いすゞ',
      '三ヶ日',
    );
    const run = fc.oneof(fc.array(thai, { maxLength: 5 }), fc.array(japanese, { maxLength: 5 }));
    fc.assert(
      fc.property(run, fc.oneof(thai, japanese), run, (before, query, after) => {
        const index = new Set(searchTokens(before.join('') + query + after.join('')));
        for (const token of characterBigrams(query)) expect(index).toContain(token);
      }),
      { numRuns: 500 },
    );
  });

  it('makes tokens that a tsvector takes from any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of searchTokens(text)) {
          expect(token).not.toMatch(/^$|[\s'"\\]/);
          expect(token).not.toMatch(/\p{Surrogate}/u);
          expect(new TextEncoder().encode(token).length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 3000 },
    );
    expect(segmentWords('a'.repeat(5000)).every((token) => token.length <= 64)).toBe(true);
  });

  it('never makes more than a tsvector holds', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ');
    expect(searchTokens(many)).toHaveLength(mostTokens);
  });

  it('reads a query cut from a long unspaced text as the text', () => {
    const text = 'ผลิตชิ้นส่วนยานยนต์'.repeat(100);
    expect(searchTokens(text)).toEqual(expect.arrayContaining(characterBigrams('นยานยนต์ผ')));
  });
});
