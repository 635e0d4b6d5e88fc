import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundaryRule } from './boundary';
import { eachWord } from './words';

it('gives the text back', () => {
  const text = fc.string({
    unit: fc.constantFrom('ก', 'า', '車', '𠮷', ' ', 'a'),
    maxLength: 3000,
  });
  fc.assert(
    fc.property(text, (whole) => {
      const parts = [...eachWord(whole)];
      expect(parts.map(({ segment }) => segment).join('')).toBe(whole);
      for (const { start, segment } of parts) expect(whole.startsWith(segment, start)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('cuts a long text in proportion to its length', () => {
  const text = 'ผลิตชิ้นส่วนยานยนต์'.repeat(10_000);
  const accept = boundaryRule(text);
  expect(accept(text, 0, 4)).toBe(true);
  expect(accept(text, 1, 4)).toBe(false);
}, 5000);
