import { expect, test } from 'vitest';
import { likeness } from './likeness';
import { alignedPairs, piecesOf, sentencesOf } from './sentences';
import { fromMemory, startOf } from './start';

test('sentences of three languages', () => {
  expect(sentencesOf('見本を送りました。ご確認ください。', 'ja')).toEqual([
    '見本を送りました。',
    'ご確認ください。',
  ]);
  expect(sentencesOf('We send samples. They cost THB 1.5 million.', 'en')).toHaveLength(2);
  expect(sentencesOf('ไส้กรองน้ำเซรามิกใช้แล้วใน 400 หมู่บ้าน อยากร่วมพัฒนารุ่นที่ไหลเร็วขึ้น', 'th')).toEqual([
    'ไส้กรองน้ำเซรามิกใช้แล้วใน 400 หมู่บ้าน',
    'อยากร่วมพัฒนารุ่นที่ไหลเร็วขึ้น',
  ]);
  // Neither numbers, Latin words nor short parts of a list begin a sentence.
  expect(sentencesOf('แชมพู ครีม สบู่ ขนาด 300 มล. ISO 9001', 'th')).toHaveLength(1);
});

test('pairs stand together or not at all', () => {
  expect(
    alignedPairs(
      'ขอทราบราคาต่อหน่วย\nขอทราบกำหนดส่งมอบ',
      'th',
      '単価を教えてください。\n納期を教えてください。',
      'ja',
    ),
  ).toEqual([
    { source: 'ขอทราบราคาต่อหน่วย', target: '単価を教えてください。' },
    { source: 'ขอทราบกำหนดส่งมอบ', target: '納期を教えてください。' },
  ]);
  const merged = '単価と納期を教えてください。';
  expect(alignedPairs('ขอทราบราคาต่อหน่วย\nขอทราบกำหนดส่งมอบ', 'th', merged, 'ja')).toEqual([
    { source: 'ขอทราบราคาต่อหน่วย\nขอทราบกำหนดส่งมอบ', target: merged },
  ]);
  // As many, but of lengths that cannot belong together: the whole stays one.
  const uneven = `はい。${'長い説明がここに続きます、'.repeat(8)}以上です。`;
  const english = `${'This is a very long explanation that goes on and on '.repeat(4)}. Yes.`;
  expect(alignedPairs(uneven, 'ja', english, 'en')).toHaveLength(1);
});

test('pieces hold the sentences, the paragraphs and the whole once each', () => {
  expect(piecesOf('甲です。乙です。\n丙です。', 'ja')).toEqual([
    ...['甲です。', '乙です。', '丙です。', '甲です。乙です。', '甲です。乙です。\n丙です。'],
  ]);
  expect(piecesOf('甲です。', 'ja')).toEqual(['甲です。']);
  expect(piecesOf('  ', 'th')).toEqual([]);
});

test('likeness is symmetric, 1 for equals alone, and works in Thai and Japanese', () => {
  const pairs = [
    ['ขอทราบกำลังการผลิตต่อเดือน', 'ขอทราบกำลังการผลิตต่อปี', 0.8],
    ['月間生産能力を教えてください', '年間生産能力を教えてください', 0.8],
  ] as const;
  for (const [a, b, least] of pairs) {
    expect(likeness(a, b)).toBeGreaterThan(least);
    expect(likeness(a, b)).toBe(likeness(b, a));
    expect(likeness(a, b)).toBeLessThan(1);
  }
  expect(likeness('กข', 'คง')).toBe(0);
  expect(likeness('ก', 'ข')).toBe(0);
  expect(likeness('同じ', '同じ')).toBe(1);
});

test('a text that is wholly remembered is put together, else nothing is', () => {
  const of = (piece: string, target: string, percent = 100) => ({
    ...{ id: piece, piece, source: piece, target, percent },
    ...{ checkedByName: 'x', checkedAt: new Date(0) },
  });
  const text = { body: '甲です。乙です。\n丙です。', language: 'ja' } as const;
  const known = [of('甲です。', 'A.'), of('乙です。', 'B.'), of('丙です。', 'C.')];
  expect(fromMemory(text, 'en', known)).toBe('A. B.\nC.');
  expect(fromMemory(text, 'en', [...known.slice(0, 2), of('丙です。', 'C.', 99)])).toBeNull();
  const asked = { ...text, into: 'en', draft: null } as const;
  expect(startOf(asked, known, [])).toEqual({ words: 'A. B.\nC.', from: 'memory' });
  expect(startOf({ ...asked, draft: 'Draft.' }, known, []).words).toBe('Draft.');
  expect(startOf({ ...asked, draft: 'Draft.' }, known, ['乙です。', '?']).words).toBe('Draft. B.');
});
