import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyShape, drawnProblem, seeds } from './arbitraries';
import { boundOf } from './bound';
import { frameOf } from './frame';
import { bestMix } from './master';
import type { ScheduleProblem } from './problem';
import { withExtra } from './what-if';

function bound(problem: ScheduleProblem): number {
  const frame = frameOf(problem);
  return boundOf(frame, new Uint8Array(frame.wishes), () => false).value;
}

describe('the bound', () => {
  test('never falls when there is more of anything', () => {
    fc.assert(
      fc.property(anyShape(10), seeds, (shape, seed) => {
        const problem = drawnProblem(shape, seed);
        const before = bound(problem);
        const languages = ['en-ja', 'ja-th'];
        const richer: ScheduleProblem[] = [
          withExtra(problem, { tables: 1 }),
          withExtra(problem, { interpreters: { languages, count: 1 } }),
          withExtra(problem, { slots: 1 }),
          { ...problem, smes: problem.smes.map((sme) => ({ ...sme, cap: sme.cap + 1 })) },
          { ...problem, partners: problem.partners.map((one) => ({ ...one, cap: one.cap + 1 })) },
        ];
        for (const more of richer) expect(bound(more)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 120 },
    );
  });

  test('cut short is still one', () => {
    fc.assert(
      fc.property(anyShape(12), seeds, (shape, seed) => {
        const frame = frameOf(drawnProblem(shape, seed));
        const none = new Uint8Array(frame.wishes);
        const cut = boundOf(frame, none, () => true).value;
        expect(cut).toBeGreaterThanOrEqual(boundOf(frame, none, () => false).value);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the best mix of answers', () => {
  test('splits between two answers where one limit is between them', () => {
    const answers = [
      { value: 10, use: Float64Array.of(4) },
      { value: 4, use: Float64Array.of(1) },
    ];
    const mix = bestMix(answers, Float64Array.of(2));
    expect(mix.value).toBeCloseTo(6);
    expect(mix.price[0]).toBeCloseTo(2);
    expect([...mix.share].map((share) => Math.round(share * 3))).toEqual([1, 2]);
  });

  test('is empty where nothing is allowed', () => {
    expect(bestMix([{ value: 3, use: Float64Array.of(1) }], Float64Array.of(0)).value).toBeCloseTo(
      0,
    );
  });
});
