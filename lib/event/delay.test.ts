import { expect, test } from 'vitest';
import { withDelay } from './delay';

const slot = (from: string, until: string) => ({
  number: 1,
  startsAt: new Date(`2026-12-${from}:00+07:00`),
  endsAt: new Date(`2026-12-${until}:00+07:00`),
});
const now = new Date('2026-12-02T23:30:00+07:00');

test.each([
  ['before', slot('01T15:00', '01T15:25')],
  ['after', slot('03T00:15', '03T00:40')],
])('the day %s is not late', (_which, other) => {
  expect(withDelay(other, 60, now)).toBe(other);
});

test('today’s slots are, from the first hour in Bangkok to the last', () => {
  expect(withDelay(slot('02T00:10', '02T00:35'), 20, now)).toEqual(slot('02T00:30', '02T00:55'));
  expect(withDelay(slot('02T23:40', '03T00:05'), 20, now)).toEqual(slot('03T00:00', '03T00:25'));
  expect(withDelay(slot('02T09:00', '02T09:25'), 0, now)).toEqual(slot('02T09:00', '02T09:25'));
});
