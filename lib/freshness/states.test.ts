import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, confirmationOf, isDue, isStale } from './states';

const at = (text: string) => new Date(text);

describe('freshness', () => {
  test.each([
    ['2026-01-15T03:00:00Z', 6, '2026-07-15T03:00:00Z'],
    ['2026-08-31T00:00:00Z', 6, '2027-02-28T00:00:00Z'],
    ['2023-08-31T00:00:00Z', 6, '2024-02-29T00:00:00Z'],
    ['2026-12-01T00:00:00Z', -6, '2026-06-01T00:00:00Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(at(from), months)).toEqual(at(to));
  });

  test('is asked for after six months and gone after seven', () => {
    const said = at('2026-03-31T08:00:00Z');
    expect(isDue(said, at('2026-09-30T07:59:59Z'))).toBe(false);
    expect(isDue(said, at('2026-09-30T08:00:00Z'))).toBe(true);
    expect(isStale(said, at('2026-10-31T07:59:59Z'))).toBe(false);
    expect(isStale(said, at('2026-10-31T08:00:00Z'))).toBe(true);
  });

  test('nothing is stale that was not due before', () => {
    const moment = fc.date({ min: at('2020-01-01'), max: at('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, (said, now) => {
        expect(isStale(said, now) && !isDue(said, now)).toBe(false);
      }),
    );
  });

  test('counts from the last confirmation, else the approval, else the entry', () => {
    const createdAt = at('2026-01-01');
    const approvedAt = at('2026-02-01');
    const confirmedAt = at('2026-05-01');
    expect(confirmationOf({ confirmedAt: null, createdAt })).toEqual(createdAt);
    expect(confirmationOf({ confirmedAt: null, approvedAt, createdAt })).toEqual(approvedAt);
    expect(confirmationOf({ confirmedAt, approvedAt, createdAt })).toEqual(confirmedAt);
  });
});
