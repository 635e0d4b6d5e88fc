import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, word } from '@/tests/support/texts';
import { normalise, plainForm } from './normalise';
import { plainWithOffsets } from './offsets';

describe('plainWithOffsets', () => {
  it('gives the plain and the normal form of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plain, folded } = plainWithOffsets(text);
        expect(plain).toBe(plainForm(text));
        expect(folded).toBe(normalise(text));
        expect(folded).toHaveLength(plain.length);
      }),
      { numRuns: 20_000 },
    );
  });

  it('maps in order, covers what it maps and stays inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plain, startAt, endAt } = plainWithOffsets(text);
        let last = 0;
        for (let i = 0; i < plain.length; i++) {
          expect(startAt(i)).toBeGreaterThanOrEqual(last);
          expect(endAt(i + 1)).toBeGreaterThan(startAt(i));
          expect(endAt(i + 1)).toBeGreaterThanOrEqual(endAt(i));
          last = startAt(i);
        }
        expect(startAt(plain.length)).toBe(text.length);
        expect(endAt(plain.length)).toBeLessThanOrEqual(text.length);
        expect(endAt(0)).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('leads back to what was written', () => {
    const spaced = fc.array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '　', ' \u200b')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(spaced, (words) => {
        const { plain, startAt, endAt } = plainWithOffsets(
          words.map((pair) => pair.join('')).join(''),
        );
        const text = words.map((pair) => pair.join('')).join('');
        let from = 0;
        for (const [written] of words) {
          const start = plain.indexOf(plainForm(written), from);
          const end = start + plainForm(written).length;
          expect(text.slice(startAt(start), endAt(end))).toBe(written);
          from = end;
        }
      }),
    );
  });

  it.each([
    ['㈱ミエ', '(株)', '㈱'],
    ['ทีม น\u0e4d\u0e49\u0e32ตาล', 'น้ำ', 'น\u0e4d\u0e49\u0e32'],
    ['ｶﾞｽｹｯﾄ製', 'ガ', 'ｶﾞ'],
    ['ﾓ-ﾀ-', 'モー', 'ﾓ-'],
    ['ต่าง ๆ', 'ๆ', 'ๆ'],
    ['葛\u{e0100}城市', '葛', '葛\u{e0100}'],
    ['ﬁbre', 'i', 'ﬁ'],
  ])('in %s it finds %s', (text, part, written) => {
    const { plain, startAt, endAt } = plainWithOffsets(text);
    const at = plain.indexOf(part);
    expect(text.slice(startAt(at), endAt(at + part.length))).toBe(written);
  });
});
