import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grade, isMust, weightOf } from './weights';

/** From the least to the most. */
const grades: Grade[] = ['NEVER', 'RATHER_NOT', null, 'LIKE', 'MUST'];
const anyGrade = fc.constantFrom(...grades);
const anyScore = fc.integer({ min: 0, max: 1000 });
const anyPair = fc.record({
  sme: anyGrade,
  partner: anyGrade,
  score: anyScore,
  metBefore: fc.boolean(),
  suggested: fc.boolean(),
});

/** Least and most that two grades can weigh. */
const least = (sme: Grade, partner: Grade) =>
  weightOf({ sme, partner, score: 0, metBefore: false });
const most = (sme: Grade, partner: Grade) =>
  weightOf({ sme, partner, score: 1000, metBefore: false });

describe('the weight of a pair', () => {
  test('is a whole number up to a million', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const weight = weightOf(pair);
        expect(Number.isInteger(weight)).toBe(true);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1_000_000);
      }),
    );
    expect(most('MUST', 'MUST')).toBe(1_000_000);
  });

  test('never falls when a side wishes the meeting more', () => {
    fc.assert(
      fc.property(anyPair, anyGrade, (pair, grade) => {
        const other = { ...pair, sme: grade };
        // Only what nobody speaks of is suggested, so that a suggestion is compared with itself.
        fc.pre(!pair.suggested);
        const isLower = grades.indexOf(grade) <= grades.indexOf(pair.sme);
        const [lower, higher] = isLower ? [other, pair] : [pair, other];
        expect(weightOf(higher)).toBeGreaterThanOrEqual(weightOf(lower));
      }),
    );
  });

  test('a must never weighs less than a would like, whatever the scores', () => {
    fc.assert(
      fc.property(anyGrade, anyScore, anyScore, (partner, one, two) => {
        fc.pre(partner !== 'NEVER');
        const must = weightOf({ sme: 'MUST', partner, score: one, metBefore: false });
        const like = weightOf({ sme: 'LIKE', partner, score: two, metBefore: false });
        expect(must).toBeGreaterThan(like);
      }),
    );
  });

  test('does not ask which side wishes what', () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        expect(weightOf(pair)).toBe(weightOf({ ...pair, sme: pair.partner, partner: pair.sme }));
      }),
    );
  });

  test('rises with the score and falls where the two have met', () => {
    fc.assert(
      fc.property(anyPair, anyScore, (pair, score) => {
        const [low, high] = [Math.min(score, pair.score), Math.max(score, pair.score)];
        expect(weightOf({ ...pair, score: high })).toBeGreaterThanOrEqual(
          weightOf({ ...pair, score: low }),
        );
        expect(weightOf({ ...pair, metBefore: true })).toBeLessThanOrEqual(
          weightOf({ ...pair, metBefore: false }),
        );
      }),
    );
  });

  test('of two musts is more than any two meetings that it can cost', () => {
    const others = grades.flatMap((sme) =>
      grades.filter((partner) => sme !== 'MUST' || partner !== 'MUST').map((p) => most(sme, p)),
    );
    expect(least('MUST', 'MUST')).toBeGreaterThan(2 * Math.max(...others));
    expect(least('MUST', null)).toBeGreaterThan(2 * most('LIKE', 'LIKE'));
    expect(least('LIKE', 'LIKE')).toBeGreaterThan(2 * most('LIKE', null));
  });

  test('is nothing where one never wants to, and where nobody asks', () => {
    for (const grade of grades) {
      expect(weightOf({ sme: 'NEVER', partner: grade, score: 1000, metBefore: false })).toBe(0);
    }
    fc.assert(
      fc.property(anyPair, (pair) => {
        if (weightOf({ ...pair, suggested: false }) > 0) {
          const said = [pair.sme, pair.partner];
          expect(said.some((one) => one === 'LIKE' || one === 'MUST')).toBe(true);
        }
      }),
    );
    const silent = { sme: null, partner: null, score: 800, metBefore: false };
    expect(weightOf({ ...silent, suggested: true })).toBe(1800);
    expect(weightOf({ ...silent, suggested: true })).toBeLessThan(least('LIKE', 'RATHER_NOT'));
  });

  test('one must makes a must', () => {
    expect([isMust('MUST', null), isMust('LIKE', 'MUST'), isMust('LIKE', 'LIKE')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
