import { describe, expect, test } from 'vitest';
import { slotsOfPattern } from '@/lib/event/slot-pattern-schema';
import { dayPlan } from './day-plan';
import { eventDays } from './event-when';
import { patternOf } from './slot-pattern';

const pattern = {
  days: [
    { date: '2026-12-02', from: '09:30', until: '16:00' },
    { date: '2026-12-03', from: '09:30', until: '12:00' },
  ],
  slotMinutes: 25,
  changeMinutes: 5,
  breaks: [{ from: '12:00', until: '13:30' }],
};

const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);

const slotsByDay = (slots: ReturnType<typeof slotsOfPattern>) =>
  pattern.days.map(({ date }) => ({
    date,
    slots: slots.filter(
      ({ startsAt }) => startsAt >= at(date, '00:00') && startsAt < at(date, '23:59'),
    ),
  }));

describe('the programme of a day', () => {
  const slots = slotsOfPattern(pattern);

  test('gathers meetings and says where they rest', () => {
    const [first, second] = dayPlan([], slots);
    expect(first?.lines.map(({ kind }) => kind)).toEqual(['meetings', 'break', 'meetings']);
    expect(first?.lines[0]).toMatchObject({ count: 5, minutes: 25 });
    expect(second?.lines.map(({ kind }) => kind)).toEqual(['meetings']);
  });

  test('lets an announced lunch stand for the gap', () => {
    const lunch = {
      kind: 'lunch',
      startsAt: at('2026-12-02', '12:00'),
      endsAt: at('2026-12-02', '13:00'),
    };
    const [first] = dayPlan([lunch], slots);
    expect(first?.lines.map(({ kind }) => kind)).toEqual(['meetings', 'item', 'meetings']);
  });
});

describe('the pattern of a form', () => {
  test('is read back from the times that it made', () => {
    const slots = slotsOfPattern(pattern);
    const read = patternOf({
      startsOn: '2026-12-02',
      endsOn: '2026-12-03',
      days: slotsByDay(slots),
    });
    expect(slotsOfPattern(read)).toEqual(slots);
  });

  test('begins with every day of the event', () => {
    const read = patternOf({ startsOn: '2026-12-30', endsOn: '2027-01-02', days: [] });
    expect(read.days.map(({ date }) => date)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });
});

test('the days of an event are said as each language says them', () => {
  const days = { startsOn: '2016-06-22', endsOn: '2016-06-24' };
  expect(eventDays(days, 'th')).toBe('22–24\u00a0มิถุนายน\u00a02559');
  expect(eventDays(days, 'ja')).toBe('2016年6月22日～24日');
  expect(eventDays(days, 'en')).toBe('22–24\u00a0June\u00a02016');
  expect(eventDays({ startsOn: '2016-06-22', endsOn: '2016-06-22' }, 'ja')).toBe('2016年6月22日');
});
