import { expect, test } from 'vitest';
import { roundsFrom, roundToAsk } from './rounds';

const metAt = new Date('2026-11-24T08:00:00Z');
const plan = () => roundsFrom(metAt).map((round) => ({ ...round, askedAt: null as Date | null }));

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

test('one round at a time, each once, and none after the fact', () => {
  const rounds = plan();
  expect(roundToAsk(rounds, new Date('2026-11-24T07:59:00Z'))).toBeNull();
  expect(roundToAsk(rounds, metAt)?.day).toBe(0);
  expect(roundToAsk(rounds, new Date('2027-03-01T00:00:00Z'))?.day).toBe(90);
  for (const round of rounds) if (round.day === 90) round.askedAt = metAt;
  expect(roundToAsk(rounds, new Date('2027-03-01T00:00:00Z'))).toBeNull();
  expect(roundToAsk(rounds, new Date('2027-05-23T02:00:00Z'))?.day).toBe(180);
  expect(roundToAsk(rounds, new Date('2031-01-01T00:00:00Z'))?.day).toBe(365);
});
