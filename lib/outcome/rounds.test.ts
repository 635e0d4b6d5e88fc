import { expect, test } from 'vitest';
import { currentRound, roundsFrom } from './rounds';

const metAt = new Date('2026-11-24T08:00:00Z');

test('five rounds, in the morning of both desks', () => {
  expect(roundsFrom(metAt).map(({ day, dueAt }) => [day, dueAt.toISOString()])).toEqual([
    [0, '2026-11-24T08:00:00.000Z'],
    [30, '2026-12-24T02:00:00.000Z'],
    [90, '2027-02-22T02:00:00.000Z'],
    [180, '2027-05-23T02:00:00.000Z'],
    [365, '2027-11-24T02:00:00.000Z'],
  ]);
});

test('a meeting late in a Tokyo evening counts from its day in Bangkok', () => {
  const [, thirty] = roundsFrom(new Date('2026-11-24T17:30:00Z'));
  expect(thirty?.dueAt.toISOString()).toBe('2026-12-25T02:00:00.000Z');
});

test('one round stands open at a time', () => {
  const at = (time: string) => currentRound(roundsFrom(metAt), new Date(time))?.day ?? null;
  expect(at('2026-11-24T07:59:59Z')).toBeNull();
  expect(at('2026-11-24T08:00:00Z')).toBe(0);
  expect(at('2026-12-24T01:59:59Z')).toBe(0);
  expect(at('2027-03-01T00:00:00Z')).toBe(90);
  expect(at('2031-01-01T00:00:00Z')).toBe(365);
});
