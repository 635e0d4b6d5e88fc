import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, word } from '@/tests/support/texts';
import { highlight } from './highlight';
import { normalise } from './normalise';

/** Hits in brackets. */
const marked = (text: string, ...needles: string[]) =>
  highlight(text, needles.map(normalise))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it.each([
    ['Foil and oil', ['oil'], 'Foil and [oil]'],
    ['Moulds, moulding, demould', ['mould'], '[Moulds], [mould]ing, demould'],
    ['presses', ['press'], '[presses]'],
    ['Even EV buses', ['ev'], 'Even [EV] buses'],
    ['EVบัสไฟฟ้า', ['ev'], '[EV]บัสไฟฟ้า'],
    ['ＣＮＣ旋盤', ['cnc'], '[ＣＮＣ]旋盤'],
    ['Kōbe', ['kobe'], '[Kōbe]'],
    ['ผลิตชิ้นส่วนยานยนต์', ['ชิ้นส่วนยานยนต์'], 'ผลิต[ชิ้นส่วนยานยนต์]'],
    ['โรงงานน\u0e4d\u0e49\u0e32ตาลทราย', ['น้ำตาล'], 'โรงงาน[น\u0e4d\u0e49\u0e32ตาล]ทราย'],
    ['ยางรถยนต์', ['ยา'], 'ยางรถยนต์'],
    ['ยาและยาง', ['ยา'], '[ยา]และยาง'],
    ['ｶﾞｽｹｯﾄと都市ガス', ['ガス'], 'ｶﾞｽｹｯﾄと都市[ガス]'],
    ['㈱ミエ精機', ['ミエ'], '㈱[ミエ]精機'],
    ['和紙と紙', ['紙'], '和紙と[紙]'],
    ['自動車部品・金型', ['自動車', '自動車部品', '金型'], '[自動車部品]・[金型]'],
    ['金型金型', ['金型'], '[金型金型]'],
    ['a <b>&amp; "food"', ['food'], 'a <b>&amp; "[food]"'],
    ['葛\u{e0100}城', ['葛城'], '[葛\u{e0100}城]'],
    ['nothing', [], 'nothing'],
    ['', ['a'], ''],
  ])('marks in %s', (text, needles, expected) => {
    expect(marked(text, ...needles)).toBe(expected);
  });

  it('gives the text back, in turns, and never cuts a letter from its marks', () => {
    const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
    const needle = fc
      .oneof(
        anyText.map((text) => text.slice(0, 3)),
        word,
      )
      .map(normalise);
    const text = fc.oneof(
      anyText,
      fc.array(fc.oneof(word, anyText)).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, fc.array(needle, { maxLength: 6 }), (whole, needles) => {
        const pieces = highlight(whole, needles);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        const cuts = new Set([...segmenter.segment(whole)].map(({ index }) => index));
        let at = 0;
        pieces.forEach((piece, index) => {
          if (at > 0) expect(cuts).toContain(at);
          if (index > 0) expect(piece.hit).toBe(!pieces[index - 1]?.hit);
          at += piece.text.length;
        });
      }),
      { numRuns: 5000 },
    );
  });

  it('finds what it is given among other words', () => {
    fc.assert(
      fc.property(fc.array(word), word, fc.array(word), (before, wanted, after) => {
        const text = [...before, wanted, ...after].join(' ');
        const hits = highlight(text, [normalise(wanted)]).filter(({ hit }) => hit);
        expect(hits.map((piece) => piece.text)).toContain(wanted);
      }),
    );
  });

  it.each([
    ['Thai', 'ผลิตชิ้นส่วนยานยนต์และแม่พิมพ์ ต่าง ๆ น\u0e4d\u0e49\u0e32ตาล '],
    ['Japanese', '自動車部品とガスケット、金型を製造するｶﾞｽ㈱。'],
    ['Latin', 'Automotive parts, moulds and dies from Kōbe. '],
  ])('marks 20 kB of %s with 30 needles in time', (_, unit) => {
    const text = unit.repeat(Math.ceil(20_000 / new TextEncoder().encode(unit).length));
    const needles = Array.from({ length: 27 }, (_, i) => `needle${i}`);
    const all = [...needles, 'แม่พิมพ์', '金型', 'mould'].map(normalise);
    highlight(text, all);
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now();
      expect(highlight(text, all).some(({ hit }) => hit)).toBe(true);
      return performance.now() - begun;
    });
    // Some milliseconds; here only that it does not grow with the text times the needles.
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
