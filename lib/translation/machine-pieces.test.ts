import fc from 'fast-check';
import { expect, test } from 'vitest';
import { machinePieces } from './machine-pieces';

test('a text within the limit stays whole, an empty one is nothing', () => {
  expect(machinePieces('หนึ่ง\n\nสอง', 100)).toEqual(['หนึ่ง\n\nสอง']);
  expect(machinePieces('', 100)).toEqual([]);
});

test('it is cut between paragraphs before sentences, and between sentences before words', () => {
  expect(machinePieces('ab cd\nef gh\n', 7)).toEqual(['ab cd\n', 'ef gh\n']);
  expect(machinePieces('一つ目。二つ目。三つ目。', 9)).toEqual(['一つ目。二つ目。', '三つ目。']);
  expect(machinePieces('One. Two three four.', 10)).toEqual(['One. ', 'Two three ', 'four.']);
});

test('without any space it is cut between characters, never within one', () => {
  expect(machinePieces('น้ำน้ำน้ำ', 7)).toEqual(['น้ำน้ำ', 'น้ำ']);
});

const scripts = fc.array(
  fc.constantFrom('ก', 'น้ำ', '金型', 'パ', 'a', ' ', '\n', '。', '. ', '😀', '＿＿＿'),
  { maxLength: 200 },
);

test('the pieces are the text, each within the limit unless one character is not', () => {
  fc.assert(
    fc.property(scripts, fc.integer({ min: 1, max: 50 }), (parts, limit) => {
      const text = parts.join('');
      const pieces = machinePieces(text, limit);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        const characters = [...new Intl.Segmenter('th').segment(piece)].length;
        expect(piece.length <= limit || characters === 1).toBe(true);
      }
    }),
  );
});
