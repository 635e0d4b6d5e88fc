import { expect, test } from 'vitest';
import { hoursOf, linesOfHours, typedHours } from './hours-schema';

const weekdayHours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', until: '16:30' }));

test('days that follow each other with the same hours are one line, the others are closed', () => {
  expect(linesOfHours(hoursOf(weekdayHours))).toEqual([
    { from: 1, until: 5, hours: { from: '08:30', until: '16:30' } },
    { from: 6, until: 7, hours: null },
  ]);
  const broken = weekdayHours.filter(({ day }) => day !== 3);
  expect(linesOfHours(hoursOf(broken)).map(({ from, until }) => [from, until])).toEqual([
    [1, 2],
    [3, 3],
    [4, 5],
    [6, 7],
  ]);
});

test('nothing stated is no line, and what cannot be read is not stated', () => {
  expect(linesOfHours([])).toEqual([]);
  expect(hoursOf([{ day: 9, from: '08:30', until: '16:30' }])).toEqual([]);
  expect(hoursOf('every day')).toEqual([]);
});

test('times are read as people write them', () => {
  const typed = { from1: '8.30', until1: '16:30', from2: '', until2: '' };
  expect(typedHours.parse(typed)).toEqual([{ day: 1, from: '08:30', until: '16:30' }]);
  expect(typedHours.parse({})).toEqual([]);
});

test.each([
  ['half a day', { from1: '08:30', until1: '' }, 'until1'],
  ['the wrong way round', { from1: '16:30', until1: '08:30' }, 'until1'],
  ['no time', { from7: 'morning', until7: '12:00' }, 'from7'],
  ['beyond the clock', { from7: '25:00', until7: '26:00' }, 'from7'],
])('%s is asked about under its field', (_, typed, field) => {
  const read = typedHours.safeParse(typed);
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [field, 'centre.hours-unclear'],
  ]);
});
