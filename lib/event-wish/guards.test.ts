import { describe, expect, test } from 'vitest';
import { type GuardedPair, guardOf } from './guards';

const free: GuardedPair = {
  sme: 'LIKE',
  partner: 'LIKE',
  rule: null,
  sameGroup: false,
  caseState: null,
  dismissed: false,
  metAt: null,
  excluded: false,
};
const met = new Date('2026-05-04T02:00:00Z');

describe('what keeps a pair apart', () => {
  test.each<[string, Partial<GuardedPair>]>([
    ['never', { partner: 'NEVER' }],
    ['forbidden', { rule: 'forbid' }],
    ['requirement', { excluded: true }],
    ['same-group', { sameGroup: true }],
    ['declined', { caseState: 'DECLINED' }],
    ['declined', { caseState: 'REJECTED' }],
    ['declined', { dismissed: true, sme: null }],
    ['met-before', { metAt: met }],
  ])('%s', (guard, facts) => {
    expect(guardOf({ ...free, ...facts })).toBe(guard);
  });

  test('nothing, where nothing is known', () => {
    expect(guardOf(free)).toBeNull();
    expect(guardOf({ ...free, caseState: 'IN_TALKS' })).toBeNull();
  });

  test('a firm that now wishes a partner has taken its setting aside back', () => {
    expect(guardOf({ ...free, dismissed: true, sme: 'LIKE' })).toBeNull();
    expect(guardOf({ ...free, dismissed: true, sme: 'RATHER_NOT' })).toBe('declined');
  });

  test('an officer may allow what was before, not what a requirement rules out', () => {
    const before = { sameGroup: true, caseState: 'DECLINED', metAt: met } as const;
    expect(guardOf({ ...free, ...before, rule: 'allow' })).toBeNull();
    expect(guardOf({ ...free, excluded: true, rule: 'allow' })).toBe('requirement');
  });

  test('a lock beats everything but a never', () => {
    const against = { sameGroup: true, excluded: true, metAt: met, rule: 'lock' } as const;
    expect(guardOf({ ...free, ...against })).toBeNull();
    expect(guardOf({ ...free, ...against, sme: 'NEVER' })).toBe('never');
  });
});
