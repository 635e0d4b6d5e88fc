import { expect, test } from 'vitest';
import { twoZones } from './two-zones';

const plain = (words: object) =>
  Object.values(words).map((text: string) => text.replace(/\u00a0/g, ' '));

test('one day, two clocks', () => {
  const [from, until] = [new Date('2026-12-08T02:00:00Z'), new Date('2026-12-08T03:00:00Z')];
  expect(plain(twoZones(from, until, 'th'))).toEqual([
    'วันอังคารที่ 8 ธันวาคม 2569',
    '09.00–10.00 น.',
    '11.00–12.00 น.',
  ]);
  expect(plain(twoZones(from, until, 'ja'))).toEqual([
    '2026年12月8日（火）',
    '09:00–10:00',
    '11:00–12:00',
  ]);
  expect(plain(twoZones(from, null, 'en', 'short')).slice(1)).toEqual(['09:00', '11:00']);
});

test('late in Bangkok is tomorrow in Tokyo, and says so', () => {
  const [from, until] = [new Date('2026-12-08T15:00:00Z'), new Date('2026-12-08T16:00:00Z')];
  expect(plain(twoZones(from, until, 'en', 'long'))).toEqual([
    '8 December 2026',
    '22:00–23:00',
    '9 December 2026 00:00–01:00',
  ]);
  expect(plain(twoZones(from, until, 'ja', 'long'))).toEqual([
    '2026年12月9日',
    '2026年12月8日 22:00–23:00',
    '00:00–01:00',
  ]);
});
