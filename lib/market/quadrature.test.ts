import { describe, expect, test } from 'vitest';
import { examinationAt } from './examination';
import { quadratureOf } from './quadrature';

const moment = ({ node, weight }: ReturnType<typeof quadratureOf>, r: number) =>
  node.reduce((sum, x, k) => sum + (weight[k] ?? 0) * x ** r, 0);

describe.each(['inv', 'exp', 'log'] as const)('the rule for %s', (examination) => {
  test('reproduces w_r = v_(r + 1) to rounding as far as it promises', () => {
    for (let r = 0; r <= 31; r += 1) {
      const w = examinationAt(examination, r + 1);
      expect(moment(quadratureOf(examination, 'fine', 5), r)).toBeCloseTo(w, 12);
      if (r <= 15) expect(moment(quadratureOf(examination, 'coarse', 5), r)).toBeCloseTo(w, 12);
    }
  });

  test('stays near it beyond', () => {
    const far = { inv: 2.1e-4 / 101, exp: 1e-15, log: 4e-6 }[examination];
    const error =
      moment(quadratureOf(examination, 'fine', 5), 100) - examinationAt(examination, 101);
    expect(Math.abs(error)).toBeLessThan(far);
  });

  test('has an even number of nodes in 0 … 1 and weights of no sign', () => {
    const { node, weight } = quadratureOf(examination, 'fine', 5);
    expect(node.length % 2).toBe(0);
    expect([...node].every((x) => x >= 0 && x < 1)).toBe(true);
    expect([...weight].every((w) => w >= 0)).toBe(true);
  });
});
