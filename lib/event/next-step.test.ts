import { expect, test } from 'vitest';
import { nextStep } from './next-step';

test('of a closed event the results are read, unless it was held before the portal', () => {
  expect(nextStep({ state: 'CLOSED' })).toBe('readResults');
  const statedFacts = [{ th: 'ข้อความ', ja: '文', en: 'words', source: 'source' }];
  expect(nextStep({ state: 'CLOSED', statedFacts })).toBeNull();
});
