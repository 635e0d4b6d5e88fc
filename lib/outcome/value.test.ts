import { describe, expect, test } from 'vitest';
import { parseAmount, readLaterDay } from './value';

describe('amounts', () => {
  test.each([
    ['1250000', '1250000', null],
    ['1,250,000.50', '1250000.5', null],
    ['１，２５０，０００', '1250000', null],
    ['๑๐,๐๐๐ บาท', '10000', 'THB'],
    ['１２５万円', '1250000', 'JPY'],
    ['1.5万', '15000', null],
    ['1.25億円', '125000000', 'JPY'],
    ['2.5 ล้านบาท', '2500000', 'THB'],
    ['¥300,000', '300000', 'JPY'],
    ['$ 12.30', '12.3', 'USD'],
    ['THB 0', '0', 'THB'],
    ['007', '7', null],
  ])('%s is read', (text, amount, named) => {
    expect(parseAmount(text)).toEqual({ amount, named });
  });

  test.each([
    '',
    'a lot',
    '-5',
    '1.250.000',
    '1,25',
    '12,34,567',
    '1.234',
    '1e6',
    '10 kg',
    '1,000 ล้านล้าน',
    '9999999999999999',
    '100 USD บาท',
  ])('%s is refused', (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});

describe('days', () => {
  const read = (text: string) => readLaterDay(text, '2026-11-22', 365);

  test('of a date field and typed by hand, in any digits', () => {
    expect(read('2026-12-24')).toEqual({ day: '2026-12-24' });
    expect(read('24/12/2026')).toEqual({ day: '2026-12-24' });
    expect(read('๒๔/๑๒/๒๐๒๖')).toEqual({ day: '2026-12-24' });
    expect(read('２０２６/１/５')).toEqual({ problem: 'past' });
  });

  test('in either count of years', () => {
    expect(read('2569-12-24')).toEqual({ day: '2026-12-24' });
    expect(read('๒๔/๑๒/๒๕๖๙')).toEqual({ day: '2026-12-24' });
    expect(read('22/11/2569')).toEqual({ problem: 'past' });
  });

  test('today, the past, more than a year ahead and no day at all', () => {
    expect(read('2026-11-22')).toEqual({ problem: 'past' });
    expect(read('2026-11-23')).toEqual({ day: '2026-11-23' });
    expect(read('2027-11-22')).toEqual({ day: '2027-11-22' });
    expect(read('2027-11-23')).toEqual({ problem: 'too-far' });
    expect(read('2027-02-29')).toEqual({ problem: 'not-a-day' });
    expect(read('0026-12-24')).toEqual({ problem: 'not-a-day' });
    expect(read('soon')).toEqual({ problem: 'not-a-day' });
  });
});
