import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Happening, happenings, isOut, type Phase, phaseAfter, phases } from './states';

const reached = (...what: Happening[]) => what.reduce(phaseAfter, 'waiting' as Phase);

describe('how a conversation stands', () => {
  test('somebody comes, is seen, stumbles, comes back, goes', () => {
    expect(reached('other-came')).toBe('connecting');
    expect(reached('other-came', 'path-found')).toBe('connected');
    expect(reached('other-came', 'path-found', 'path-broken')).toBe('interrupted');
    expect(reached('other-came', 'path-found', 'path-broken', 'path-found')).toBe('connected');
    expect(reached('other-came', 'path-found', 'other-left')).toBe('alone');
    expect(reached('other-came', 'path-found', 'other-left', 'other-came')).toBe('connecting');
  });

  test('a way that is not found is said, and may be found yet', () => {
    expect(reached('other-came', 'path-broken', 'path-missing')).toBe('no-path');
    expect(reached('other-came', 'path-missing', 'path-found')).toBe('connected');
    expect(reached('other-came', 'path-missing', 'other-left')).toBe('alone');
  });

  test('what a connection says late means nothing to somebody who is alone', () => {
    expect(reached('path-found')).toBe('waiting');
    expect(reached('other-left')).toBe('waiting');
    expect(reached('other-came', 'other-left', 'path-missing')).toBe('alone');
  });

  test('whoever is out stays out, whatever happens', () => {
    const any = fc.array(fc.constantFrom(...happenings), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...phases), any, (phase, what) => {
        const end = what.reduce(phaseAfter, phase);
        return isOut(phase) ? end === phase : phases.includes(end);
      }),
    );
  });
});
