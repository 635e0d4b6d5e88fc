import { describe, expect, test } from 'vitest';
import { workingCalendar } from '@/lib/calendar/facts';
import { waitOf } from './waits';

const one = (asked: string, answered: string, count = 1) => ({ asked, answered, count });
const median = (...groups: ReturnType<typeof one>[]) => waitOf(groups, workingCalendar).median;

describe('waiting times', () => {
  test('count the working days of Thailand, not weekends, nor its holidays, nor those of Japan', () => {
    expect(median(one('2026-11-25', '2026-11-25'))).toBe(0);
    expect(median(one('2026-11-27', '2026-11-30'))).toBe(1);
    // 7 December stands in for the birthday of King Rama IX; 23 November is a holiday of Japan alone.
    expect(median(one('2026-12-04', '2026-12-08'))).toBe(1);
    expect(median(one('2026-11-20', '2026-11-24'))).toBe(2);
  });

  test('have the middle of all questions, half a day between two', () => {
    const [same, next, week] = [
      one('2026-11-24', '2026-11-24', 2),
      one('2026-11-24', '2026-11-25'),
      one('2026-11-24', '2026-12-01', 2),
    ];
    expect(waitOf([week, same, next], workingCalendar)).toEqual({ answered: 5, median: 1 });
    expect(median(same, week)).toBe(2.5);
    expect(waitOf([], workingCalendar)).toEqual({ answered: 0, median: null });
  });
});
