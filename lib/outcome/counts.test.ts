import { expect, test } from 'vitest';
import { countCases } from './counts';
import type { Claim, Standing } from './tier';

function round(caseId: string, day: number, tier: Standing['tier'], part: Partial<Claim> = {}) {
  const claim: Claim = { phase: 1, stage: 'order', amount: 100, currency: 'THB', ...part };
  const known = tier !== 'differs' && tier !== 'silent';
  return {
    caseId,
    day,
    standing: { tier, claim: known ? claim : null, differences: [], ruling: null },
  };
}

test('a case counts once in a phase, at its firmest tier, with the latest value there', () => {
  const counts = countCases([
    round('a', 30, 'evidenced', { amount: 500 }),
    round('a', 90, 'claimed', { amount: 900 }),
    round('a', 180, 'claimed', { phase: 2, amount: null, currency: null }),
    round('b', 30, 'confirmed', { amount: 10 }),
    round('b', 90, 'confirmed', { amount: 40 }),
    round('c', 30, 'differs'),
    round('d', 0, 'claimed', { phase: null, stage: 'talking' }),
    round('e', 30, 'confirmed', { currency: 'JPY', amount: 1000 }),
  ]);
  expect(counts[1].evidenced).toEqual({
    caseIds: ['a'],
    values: [{ currency: 'THB', amount: 500 }],
  });
  expect(counts[1].claimed.caseIds).toEqual([]);
  expect(counts[1].confirmed).toEqual({
    caseIds: ['b', 'e'],
    values: [
      { currency: 'THB', amount: 40 },
      { currency: 'JPY', amount: 1000 },
    ],
  });
  expect(counts[2].claimed).toEqual({ caseIds: ['a'], values: [] });
  expect(counts[3].claimed.caseIds).toEqual([]);
});
