import { describe, expect, test } from 'vitest';
import type { Standing } from '@/lib/outcome/tier';
import { figuresOf, meanGrade, type ResultMeeting, roundState } from './results';

const meeting = (id: string, more: Partial<ResultMeeting> = {}): ResultMeeting => ({
  ...{ id, state: 'HELD', wasTold: true, endedReason: null, smeRegId: 's', partnerRegId: 'p' },
  ...{ surveys: [], caseId: null, rounds: [], ...more },
});

const silent: Standing = { tier: 'silent', claim: null, differences: [], ruling: null };
const claimed: Standing = {
  ...silent,
  tier: 'claimed',
  claim: { phase: 1, stage: 'order', amount: 100, currency: 'THB' },
};

const keysOf = (meetings: readonly ResultMeeting[], key: string) =>
  figuresOf({ meetings, registrations: [], musts: [] }).get(key);

describe('figures', () => {
  test('a meeting taken out before anybody was told was never planned', () => {
    const dropped = meeting('1', { state: 'CANCELLED', wasTold: false });
    expect(keysOf([dropped], 'planned')).toEqual([]);
    const told = meeting('2', { state: 'CANCELLED', endedReason: 'rescheduled' });
    expect(keysOf([dropped, told], 'fallen.rescheduled')).toEqual(['meeting 2']);
  });

  test('whoever was late or absent has a reason of their own', () => {
    const fallen = ['late', 'absent'].map((endedReason) =>
      meeting(endedReason, { state: 'CANCELLED', endedReason }),
    );
    expect(keysOf(fallen, 'fallen.late')).toEqual(['meeting late']);
    expect(keysOf(fallen, 'fallen.absent')).toEqual(['meeting absent']);
    expect(keysOf(fallen, 'fallen.other')).toEqual([]);
  });

  test('a reason without words of its own is another reason', () => {
    const missed = meeting('1', { state: 'MISSED', endedReason: 'flood' });
    expect(keysOf([missed], 'missed.other')).toEqual(['meeting 1']);
  });

  test('two meetings of one case are one case, in each phase at its firmest tier', () => {
    const rounds = [{ day: 0, isDue: true, standing: claimed }];
    const two = ['1', '2'].map((id) => meeting(id, { caseId: 'c', rounds }));
    expect(keysOf(two, 'cases')).toEqual(['meeting 1']);
    expect(keysOf(two, 'day.0.claimed')).toEqual(['meeting 1']);
    expect(keysOf(two, 'phase.1.claimed')).toEqual(['meeting 1']);
    expect(keysOf(two, 'phase.1.confirmed')).toEqual([]);
  });

  test('without any meeting everything is nothing', () => {
    const figures = figuresOf({ meetings: [], registrations: [], musts: [] });
    expect([...figures.values()].every((keys) => keys.length === 0)).toBe(true);
    expect(meanGrade([], 'SME')).toBeNull();
  });
});

test('a time that has not come is silent to nobody', () => {
  expect(roundState(undefined)).toBe('to-come');
  expect(roundState({ day: 30, isDue: false, standing: silent })).toBe('to-come');
  expect(roundState({ day: 30, isDue: false, standing: claimed })).toBe('claimed');
  expect(roundState({ day: 30, isDue: true, standing: silent })).toBe('silent');
});
