import { expect, test } from 'vitest';
import { isOver, nextStep } from './next-step';

test('of a closed event the results are read, unless it was held before the portal', () => {
  expect(nextStep({ state: 'CLOSED' })).toBe('readResults');
  const statedFacts = [{ th: 'ข้อความ', ja: '文', en: 'words', source: 'source' }];
  expect(nextStep({ state: 'CLOSED', statedFacts })).toBeNull();
});

test('an event is over with its last slot', () => {
  const slots = [{ endsAt: new Date('2026-12-02T02:25:00Z') }];
  expect(isOver(slots, new Date('2026-12-02T02:24:59Z'))).toBe(false);
  expect(isOver(slots, new Date('2026-12-02T02:25:00Z'))).toBe(true);
  expect(isOver([], new Date('2026-12-02T02:25:00Z'))).toBe(false);
});
