import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText } from './day-schema';
import { readDay } from './read-day';

describe('a day is read', () => {
  test.each([
    '2026-11-22',
    '2026/11/22',
    ' 2026.11.22 ',
    '22/11/2026',
    '22-11-2569',
    '2569-11-22',
    '๒๒/๑๑/๒๕๖๙',
    '22/11/พ.ศ. 2569',
    '２０２６／１１／２２',
    '２０２６年１１月２２日',
    '令和8年11月22日',
    '令和８年１１月２２日',
    'R8.11.22',
    'r8/11/22',
  ])('from %s', (text) => {
    expect(readDay(text)).toBe('2026-11-22');
  });

  test('from the first year of an era and from a leap day', () => {
    expect(readDay('令和元年5月1日')).toBe('2019-05-01');
    expect(readDay('平成31年4月30日')).toBe('2019-04-30');
    expect(readDay('29/2/2571')).toBe('2028-02-29');
  });

  test.each([
    ['', '2026-02-30', '29/2/2570', '2026-13-01', '0026-11-22', '26-11-22', 'soon'],
    ['22 พฤศจิกายน', '2026-11', '20261122', '11/22/2026', '2026-11-22T00:00', "2026-11-22'--"],
  ])('never from what names none', (...texts) => {
    for (const text of texts) expect(readDay(text)).toBeNull();
  });
});

test('every day is the same in both counts of years and in any digits', () => {
  const min = new Date('1900-01-01');
  const max = new Date('2199-12-31');
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = day.split('-');
      const thai = `${dayOfMonth}/${month}/${Number(year) + 543}`;
      expect(readDay(day)).toBe(day);
      expect(readDay(thai)).toBe(day);
      expect(readDay(thai.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? ''))).toBe(day);
    }),
  );
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(readDay(text) ?? '2026-11-22').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});

describe('a day of a form', () => {
  test('is given on as it is stored', () => {
    expect(dayText.parse('22/11/2569')).toBe('2026-11-22');
  });

  test.each([
    ['', 'field.required'],
    [undefined, 'field.required'],
    ['2027-02-30', 'field.not-a-date'],
  ])('%s is refused', (value, code) => {
    expect(dayText.safeParse(value).error?.issues.map(({ message }) => message)).toContain(code);
  });
});
