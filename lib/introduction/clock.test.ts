import { describe, expect, test } from 'vitest';
import { workingCalendar } from '@/lib/calendar/facts';
import { dayOf, endOfDay, makeCalendar } from '@/lib/calendar/working-days';
import { standardCaseClock } from '@/lib/setting/schema';
import {
  actDue,
  type CaseClock,
  type ClockRules,
  closingDay,
  countriesOf,
  dueAfter,
  mayExtend,
  movedDeadline,
  nextTick,
  pauseRange,
  startClock,
} from './clock';
import type { IntroductionState, Turn } from './states';

const rules: ClockRules = { settings: standardCaseClock, calendar: workingCalendar };
const bangkok = (text: string) => new Date(`${text}:00+07:00`);

const started = (
  now: Date,
  state: IntroductionState,
  turn: Turn,
  more: Partial<CaseClock> = {},
) => {
  const { clockFrom, dueAt } = startClock(now, { state, turn, move: null }, rules);
  const clock: CaseClock = {
    ...{ state, turn, clockFrom, dueAt, stage: 'RUNNING', closesAt: null, pausedUntil: null },
    ...more,
  };
  return clock;
};

describe('deadlines on fixed dates', () => {
  test.each([
    // New Year: Thailand rests on 31 December, 1 and 2 January, Japan on 1 and 12 January.
    ['the firm over New Year', 'sme', 'SME', '2025-12-29T10:00', '2026-01-08'],
    ['the partner over New Year', 'partner', 'PARTNER', '2025-12-29T10:00', '2026-01-14'],
    ['the desk over New Year', 'desk', 'DESK', '2025-12-29T10:00', '2026-01-16'],
    // Songkran: 13, 14 and 15 April 2026 are Monday to Wednesday.
    ['the firm over Songkran', 'sme', 'SME', '2026-04-09T10:00', '2026-04-21'],
    ['the officer over Songkran', 'review', 'OFFICER', '2026-04-10T10:00', '2026-04-20'],
    ['the partner over Songkran', 'partner', 'PARTNER', '2026-04-09T10:00', '2026-04-23'],
    // Golden Week: 29 April, 4, 5 and 6 May 2026.
    ['the partner over Golden Week', 'partner', 'PARTNER', '2026-04-28T10:00', '2026-05-18'],
    // Obon is customary: the clock runs on.
    ['the partner over Obon', 'partner', 'PARTNER', '2026-08-07T10:00', '2026-08-24'],
  ] as const)('%s', (_name, key, turn, from, day) => {
    expect(dayOf(dueAfter(key, turn, bangkok(from), rules))).toBe(day);
  });

  test('Obon stops the clock once an admin makes it count', () => {
    const obon = ['2026-08-13', '2026-08-14'].map((date) => ({
      ...{ country: 'JP', date, counts: true },
      names: { th: 'โอบ้ง', ja: 'お盆', en: 'Obon' },
    }));
    const all = [...workingCalendar.holidays.values(), ...obon];
    const calendar = makeCalendar(all);
    const due = dueAfter('partner', 'PARTNER', bangkok('2026-08-07T10:00'), { ...rules, calendar });
    expect(dayOf(due)).toBe('2026-08-26');
  });

  test('each side has its own holidays, the desk those of both', () => {
    expect(countriesOf('SME')).toEqual(['TH']);
    expect(countriesOf('HEADQUARTERS')).toEqual(['TH']);
    expect(countriesOf('PARTNER')).toEqual(['JP']);
    expect(countriesOf('DESK')).toEqual(['TH', 'JP']);
    // 23 November 2026 is a holiday in Japan alone.
    const from = bangkok('2026-11-20T10:00');
    expect(dayOf(dueAfter('review', 'OFFICER', from, rules))).toBe('2026-11-25');
    expect(dayOf(dueAfter('review', 'DESK', from, rules))).toBe('2026-11-26');
  });
});

describe('the acts of the clock', () => {
  test('a reminder at half time, one on the working day before, then the escalation', () => {
    const clock = started(bangkok('2026-11-02T10:00'), 'OFFERED', 'PARTNER');
    expect(clock.dueAt).toEqual(endOfDay('2026-11-17'));
    const half = nextTick(clock, rules);
    expect(half).toEqual({ act: 'remind-half', at: bangkok('2026-11-10T09:00') });
    const last = nextTick({ ...clock, stage: 'HALF_REMINDED' }, rules);
    expect(last).toEqual({ act: 'remind-day', at: bangkok('2026-11-16T09:00') });
    const over = nextTick({ ...clock, stage: 'DAY_REMINDED' }, rules);
    expect(over).toEqual({ act: 'escalate', at: clock.dueAt });
    const offer = nextTick({ ...clock, stage: 'ESCALATED' }, rules);
    expect(offer).toEqual({ act: 'offer-close', at: bangkok('2026-11-20T09:00') });
    const closesAt = closingDay('PARTNER', bangkok('2026-11-20T09:00'), rules);
    // 23 November is a holiday in Japan.
    expect(closesAt).toEqual(endOfDay('2026-11-30'));
    const end = nextTick({ ...clock, stage: 'CLOSING', closesAt }, rules);
    expect(end).toEqual({ act: 'expire', at: closesAt });
  });

  test('a desk is asked again and again, from the last time on', () => {
    const clock = started(bangkok('2026-11-02T10:00'), 'UNDER_REVIEW', 'OFFICER');
    const stage = 'ESCALATED' as const;
    const first = nextTick({ ...clock, stage, escalatedAt: clock.dueAt }, rules);
    expect(first).toMatchObject({ act: 'escalate-again' });
    const second = nextTick({ ...clock, stage, escalatedAt: first?.at ?? null }, rules);
    expect(second?.act).toBe('escalate-again');
    expect(second?.at.getTime()).toBeGreaterThan(first?.at.getTime() ?? 0);
  });

  test('after a standstill overtaken reminders are left out, notices are not', () => {
    const clock = started(bangkok('2026-11-02T10:00'), 'OFFERED', 'PARTNER');
    const late = bangkok('2027-03-01T08:00');
    expect(actDue(clock, rules, late)?.act).toBe('escalate');
    const told = { ...clock, stage: 'ESCALATED' as const, escalatedAt: late };
    expect(actDue(told, rules, late)).toMatchObject({ act: 'offer-close' });
    expect(nextTick(told, rules)?.at).toEqual(bangkok('2027-03-04T09:00'));
  });

  test('a pause ends on the morning after its last day and is never longer than half a year', () => {
    const clock = started(bangkok('2026-11-02T10:00'), 'ON_HOLD', 'OFFICER', {
      pausedUntil: '2027-01-12',
    });
    expect(nextTick(clock, rules)).toEqual({ act: 'resume', at: bangkok('2027-01-13T09:00') });
    expect(pauseRange(bangkok('2026-11-02T23:30'))).toEqual({
      first: '2026-11-03',
      last: '2027-05-04',
    });
  });

  test('more time is given late, and to a side that is asked', () => {
    const from = bangkok('2026-11-02T10:00');
    const clock = started(from, 'OFFERED', 'PARTNER');
    expect(mayExtend(clock, bangkok('2026-11-16T08:59'), rules)).toBe(false);
    expect(mayExtend(clock, bangkok('2026-11-16T09:00'), rules)).toBe(true);
    expect(mayExtend({ ...clock, stage: 'CLOSING' }, from, rules)).toBe(true);
    const officer = started(from, 'UNDER_REVIEW', 'OFFICER', { stage: 'ESCALATED' });
    expect(mayExtend(officer, bangkok('2027-01-01T09:00'), rules)).toBe(false);
  });

  test('a holiday that is added moves a counted deadline later, a named one not at all', () => {
    const clock = started(bangkok('2026-11-02T10:00'), 'OFFERED', 'PARTNER');
    const day = {
      ...{ country: 'JP', date: '2026-11-12', counts: true },
      names: { th: 'วันพิเศษ', ja: '特別休日', en: 'Special day' },
    };
    const calendar = makeCalendar([...workingCalendar.holidays.values(), day]);
    expect(movedDeadline(clock, rules, { ...rules, calendar })).toEqual(endOfDay('2026-11-18'));
    expect(movedDeadline(clock, { ...rules, calendar }, rules)).toBeNull();
    const named = { ...clock, dueAt: bangkok('2026-11-17T15:00') };
    expect(movedDeadline(named, rules, { ...rules, calendar })).toBeNull();
  });
});
