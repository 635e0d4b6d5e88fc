import { expect, test } from 'vitest';
import { formatDate, formatPartialDate, formatTime, formatYear } from './formats';

const evening = new Date('2026-11-22T16:30:00Z');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('dates are written as each language writes them', () => {
  expect(plain(formatDate(evening, 'th', 'long', 'Asia/Bangkok'))).toBe('22 พฤศจิกายน 2569');
  expect(plain(formatDate(evening, 'en', 'long', 'Asia/Bangkok'))).toBe('22 November 2026');
  expect(plain(formatDate(evening, 'ja', 'weekday', 'Asia/Bangkok'))).toBe('2026年11月22日（日）');
});

test('the zone decides the day', () => {
  expect(plain(formatDate(evening, 'ja', 'long', 'Asia/Tokyo'))).toBe('2026年11月23日');
  expect(plain(formatTime(evening, 'th', 'Asia/Bangkok'))).toBe('23.30 น.');
  expect(formatTime(evening, 'ja', 'Asia/Tokyo')).toBe('01:30');
});

test('a date is as precise as its source', () => {
  expect(plain(formatPartialDate('2015-11-19', 'th'))).toBe('19 พฤศจิกายน 2558');
  expect(plain(formatPartialDate('2014-09', 'en'))).toBe('September 2014');
  expect(plain(formatPartialDate('2014-09', 'th'))).toBe('กันยายน 2557');
  expect(formatPartialDate('2013', 'ja')).toBe('2013年');
  expect(formatPartialDate('before Feb 2016', 'en')).toBe('before Feb 2016');
  expect(formatYear(2016, 'th')).toBe('2559');
});

test.each([
  ['2026-11-22', '令和8年11月22日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1873-01-01', '明治6年1月1日'],
  ['1800-01-01', '1800年1月1日'],
])('%s is %s', (iso, era) => {
  expect(formatDate(new Date(`${iso}T03:00:00Z`), 'ja', 'era', 'Asia/Tokyo')).toBe(era);
});

test('the other languages tell an era in their own way', () => {
  expect(plain(formatDate(evening, 'th', 'era', 'Asia/Bangkok'))).toBe('22 พฤศจิกายน พ.ศ. 2569');
  expect(plain(formatDate(evening, 'en', 'era', 'Asia/Bangkok'))).toBe('22 November 2026');
});
