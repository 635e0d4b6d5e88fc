import { describe, expect, test } from 'vitest';
import { workingCalendar } from './facts';
import {
  addCommonWorkingDays,
  clockOf,
  dayOf,
  isWorkingDay,
  makeCalendar,
  nextHolidays,
  workingDaysBetween,
} from './working-days';

const at = (text: string) => new Date(`${text}+07:00`);

describe('common working days', () => {
  test('a Thai holiday, a Japanese holiday and weekends all stop the clock', () => {
    expect(isWorkingDay(workingCalendar, '2026-11-23')).toBe(false);
    expect(isWorkingDay(workingCalendar, '2026-11-23', ['TH'])).toBe(true);
    expect(isWorkingDay(workingCalendar, '2026-12-07')).toBe(false);
    expect(isWorkingDay(workingCalendar, '2026-12-07', ['JP'])).toBe(true);
    expect(isWorkingDay(workingCalendar, '2026-11-28')).toBe(false);
    expect(isWorkingDay(workingCalendar, '2026-11-27')).toBe(true);
  });

  test('customary closings do not stop the clock', () => {
    const closing = { country: 'JP', date: '2026-12-30', names: { th: '', ja: '', en: '' } };
    const calendar = makeCalendar([{ ...closing, counts: false }]);
    expect(isWorkingDay(calendar, '2026-12-30')).toBe(true);
  });

  test.each([
    ['2026-11-25T10:20:00', 3, '2026-11-30'],
    ['2026-11-20T10:00:00', 1, '2026-11-24'],
    ['2026-12-04T10:00:00', 3, '2026-12-11'],
    ['2026-12-31T10:00:00', 1, '2027-01-04'],
  ])('%s and %i days is %s', (from, days, day) => {
    const deadline = addCommonWorkingDays(workingCalendar, at(from), days);
    expect(deadline.day).toBe(day);
    expect(deadline.assumed).toBe(false);
  });

  test('a deadline is the same date in Bangkok and in Tokyo, and names what was skipped', () => {
    const deadline = addCommonWorkingDays(workingCalendar, at('2026-12-04T10:00:00'), 3);
    expect(deadline.dueAt.toISOString()).toBe('2026-12-11T14:59:59.000Z');
    expect(dayOf(deadline.dueAt)).toBe('2026-12-11');
    expect(deadline.skipped.map((holiday) => holiday.date)).toEqual(['2026-12-07', '2026-12-10']);
  });

  test('a year without data counts weekends only and says so', () => {
    const deadline = addCommonWorkingDays(workingCalendar, at('2031-01-03T09:00:00'), 2);
    expect(deadline).toMatchObject({ day: '2031-01-07', assumed: true });
  });

  test('counting back what was added gives the same number', () => {
    for (const days of [1, 3, 5, 10, 40]) {
      const from = at('2026-11-22T18:00:00');
      const { dueAt } = addCommonWorkingDays(workingCalendar, from, days);
      expect(workingDaysBetween(workingCalendar, from, dueAt)).toBe(days);
      expect(workingDaysBetween(workingCalendar, dueAt, from)).toBeLessThan(0);
    }
  });

  test('a clock 400 days ahead is still counted', () => {
    const days = workingDaysBetween(
      workingCalendar,
      at('2026-11-22T09:00:00'),
      at('2027-12-27T09:00:00'),
    );
    expect(days).toBeGreaterThan(200);
  });
});

describe('the clock of a case', () => {
  const entered = at('2026-11-25T10:00:00');
  const { dueAt } = addCommonWorkingDays(workingCalendar, entered, 5);

  test.each([
    ['2026-11-25T11:00:00', { left: 5, passed: 0, state: 'open' }],
    ['2026-11-27T11:00:00', { left: 3, passed: 2, state: 'open' }],
    ['2026-12-02T11:00:00', { left: 0, passed: 5, state: 'due' }],
    ['2026-12-04T11:00:00', { left: -2, passed: 5, state: 'late' }],
  ])('at %s', (now, expected) => {
    expect(clockOf(workingCalendar, entered, dueAt, at(now))).toMatchObject(expected);
  });
});

test('the next holidays of each country', () => {
  const from = at('2026-11-25T10:00:00');
  expect(nextHolidays(workingCalendar, from, 'TH', 2).map((day) => day.date)).toEqual([
    '2026-12-07',
    '2026-12-10',
  ]);
  expect(nextHolidays(workingCalendar, from, 'JP', 1).map((day) => day.date)).toEqual([
    '2027-01-01',
  ]);
});
