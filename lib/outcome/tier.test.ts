import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Claim,
  differencesOf,
  needsSettling,
  type Report,
  type Ruling,
  stages,
  standingOf,
} from './tier';

let number = 0;
function at(minute: number): { id: string; at: Date } {
  number += 1;
  return {
    id: String(number).padStart(6, '0'),
    at: new Date(Date.UTC(2026, 10, 22, 0, minute)),
  };
}

const order: Claim = { phase: 1, stage: 'order', amount: 100_000, currency: 'THB' };

function report(side: 'SME' | 'PARTNER', minute: number, part: Partial<Claim> = {}): Report {
  return { ...order, ...part, ...at(minute), side };
}

function ruling(name: Ruling['ruling'], minute: number, part: Partial<Claim> = {}): Ruling {
  return { ...order, ...part, ...at(minute), ruling: name };
}

describe('what two sides say', () => {
  test('nobody, one side, both', () => {
    expect(standingOf([], [])).toMatchObject({ tier: 'silent', claim: null });
    expect(standingOf([report('SME', 1)], [])).toMatchObject({ tier: 'claimed', claim: order });
    expect(standingOf([report('SME', 1), report('PARTNER', 2)], [])).toMatchObject({
      tier: 'confirmed',
      claim: order,
    });
  });

  test('close amounts are one, and the smaller counts; others differ', () => {
    const close = standingOf([report('SME', 1), report('PARTNER', 2, { amount: 95_000 })], []);
    expect(close).toMatchObject({ tier: 'confirmed', claim: { amount: 95_000 } });
    const apart = standingOf([report('SME', 1), report('PARTNER', 2, { amount: 94_999 })], []);
    expect(apart).toMatchObject({ tier: 'differs', claim: null, differences: ['amount'] });
  });

  test('the same amount in another currency differs', () => {
    const both = [report('SME', 1), report('PARTNER', 2, { currency: 'JPY' })];
    expect(standingOf(both, [])).toMatchObject({ tier: 'differs', differences: ['currency'] });
  });

  test('an amount that one side alone states is not confirmed with the rest', () => {
    const both = [report('SME', 1), report('PARTNER', 2, { amount: null, currency: null })];
    expect(standingOf(both, [])).toMatchObject({
      tier: 'confirmed',
      claim: { phase: 1, stage: 'order', amount: null, currency: null },
    });
  });

  test('a correction takes the place of the same side’s earlier report alone', () => {
    const rows = [
      report('SME', 1),
      report('PARTNER', 2, { phase: 2 }),
      report('SME', 3, { phase: 2 }),
    ];
    expect(standingOf(rows, [])).toMatchObject({ tier: 'confirmed', claim: { phase: 2 } });
  });
});

describe('what officers rule', () => {
  const apart = [report('SME', 1), report('PARTNER', 2, { amount: 50_000 })];

  test('settled is confirmed, evidenced is evidenced, unsettled stays a difference', () => {
    expect(needsSettling(standingOf(apart, []))).toBe(true);
    expect(standingOf(apart, [ruling('settled', 3, { amount: 80_000 })])).toMatchObject({
      tier: 'confirmed',
      claim: { amount: 80_000 },
    });
    expect(standingOf(apart, [ruling('evidenced', 3)])).toMatchObject({ tier: 'evidenced' });
    const open = standingOf(apart, [ruling('unsettled', 3)]);
    expect(open).toMatchObject({ tier: 'differs', claim: null });
    expect(needsSettling(open)).toBe(false);
  });

  test('the later ruling counts', () => {
    const both = [ruling('settled', 3), ruling('evidenced', 4, { amount: 90_000 })];
    expect(standingOf(apart, both)).toMatchObject({ tier: 'evidenced', claim: { amount: 90_000 } });
  });

  test('a ruling falls when a side later says something else, not when it says the same', () => {
    const rulings = [ruling('evidenced', 3)];
    expect(standingOf([...apart, report('PARTNER', 4)], rulings).tier).toBe('evidenced');
    const contradicted = standingOf([...apart, report('PARTNER', 4, { phase: 3 })], rulings);
    expect(contradicted).toMatchObject({ tier: 'differs', ruling: null });
    expect(needsSettling(contradicted)).toBe(true);
  });
});

test('any two reports: equal points confirm, others differ, and the order does not matter', () => {
  const claim = fc.record({
    phase: fc.constantFrom<Claim['phase']>(null, 1, 2, 3),
    stage: fc.constantFrom(...stages),
    amount: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    currency: fc.constantFrom<Claim['currency']>('THB', 'JPY', 'USD'),
  });
  fc.assert(
    fc.property(claim, claim, (one, other) => {
      const rows = [report('SME', 1, one), report('PARTNER', 2, other)];
      const standing = standingOf(rows, []);
      expect(differencesOf(one, other)).toEqual(differencesOf(other, one));
      expect(standing.tier).toBe(differencesOf(one, other).length === 0 ? 'confirmed' : 'differs');
      expect(standing.claim === null).toBe(standing.tier === 'differs');
      expect(standingOf([...rows].reverse(), []).tier).toBe(standing.tier);
      if (standing.claim?.amount != null) {
        expect(standing.claim.amount).toBeLessThanOrEqual(
          Math.min(one.amount ?? 0, other.amount ?? 0),
        );
      }
    }),
  );
});
