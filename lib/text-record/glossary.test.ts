import { expect, test } from 'vitest';
import { glossaryTerms } from './glossary';
import { storable } from './schema';

test('fixed terms of a text are found with their form in the other language', () => {
  const terms = glossaryTerms('ติดต่อผ่านโต๊ะญี่ปุ่น กรมส่งเสริมอุตสาหกรรม', 'th', 'ja');
  expect(terms.map((term) => term.to)).toEqual(
    expect.arrayContaining(['ジャパンデスク', 'タイ工業省産業振興局']),
  );
});

test('a term inside a longer one is not named twice, and nothing is found in nothing', () => {
  const terms = glossaryTerms('กรมส่งเสริมอุตสาหกรรม', 'th', 'en');
  expect(terms).toHaveLength(1);
  expect(glossaryTerms('', 'th', 'ja')).toEqual([]);
});

test('what the database cannot hold is dropped', () => {
  expect(storable(' ก\u0000ข\ud800 ')).toBe('กข');
  expect(storable('😀')).toBe('😀');
});
