import { describe, expect, it } from 'vitest';
import { fairnessLevel } from './fairness-level';
import { decimal, figuresAt, signed } from './numbers';

it('writes figures with their decimals and a sign that is a minus', () => {
  expect(decimal(1234.5, 1)).toBe('1,234.5');
  expect(signed(-1200, 0)).toBe('−1,200');
  expect(signed(0.36, 1)).toBe('+0.4');
  expect(signed(-0.04, 1)).toBe('0.0');
});

it('says the setting in words', () => {
  expect([0, 1, 399, 400, 600, 601, 999, 1000].map(fairnessLevel)).toEqual([
    ...['most', 'towardsMost', 'towardsMost', 'half', 'half', 'towardsNone', 'towardsNone', 'none'],
  ]);
});

describe('a setting between two that were computed', () => {
  const points = [
    { fairness: 1000, expectedMatches: 8, gini: 0.5, envy: 0 },
    { fairness: 0, expectedMatches: 10, gini: 0.3, envy: 40 },
  ];

  it('lies on the line between them', () => {
    const { gini, ...rest } = figuresAt(points, 250) ?? { gini: 0 };
    expect(rest).toEqual({ fairness: 250, expectedMatches: 9.5, envy: 30 });
    expect(gini).toBeCloseTo(0.35, 12);
    expect(figuresAt(points, 1000)).toEqual(points[0]);
  });

  it('is not guessed beyond them', () => {
    expect(figuresAt([], 100)).toBeNull();
    expect(figuresAt(points.slice(1), 100)).toBeNull();
  });
});
