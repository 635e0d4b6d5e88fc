import { describe, expect, test } from 'vitest';
import { checkAttendance, eventEligibilitySchema, isRuledOut } from './eligibility-schema';
import { halfOf, movedSlots, slotsOfPattern } from './slot-pattern-schema';
import {
  eventAfter,
  eventMoves,
  eventStates,
  movesOf,
  registrationAfter,
  takesRegistrations,
} from './states';

describe('an event', () => {
  test('goes from draft to closed, and is cancelled from every state before', () => {
    const way = ['open', 'collectWishes', 'offer', 'publish', 'start', 'close'] as const;
    const end = way.reduce<(typeof eventStates)[number] | null>(
      (state, move) => state && eventAfter(state, move),
      'DRAFT',
    );
    expect(end).toBe('CLOSED');
    for (const state of eventStates) {
      const over = state === 'CLOSED' || state === 'CANCELLED';
      expect(eventAfter(state, 'cancel')).toBe(over ? null : 'CANCELLED');
      if (over) expect(movesOf(state)).toEqual([]);
    }
  });

  test('leads every move to a state of the table', () => {
    for (const { to } of Object.values(eventMoves)) {
      expect(['SAME', ...eventStates]).toContain(to);
    }
  });

  test('takes registrations from its first day until the schedule is published', () => {
    const now = new Date('2026-12-01T00:00:00Z');
    const opensAt = new Date('2026-12-02T00:00:00Z');
    const taking = eventStates.filter((state) => takesRegistrations({ state, opensAt: null }, now));
    expect(taking).toEqual(['OPEN', 'WISHES', 'PROVISIONAL']);
    expect(takesRegistrations({ state: 'OPEN', opensAt }, now)).toBe(false);
  });

  test('knows a registration that was declined again, but none that has left', () => {
    expect(registrationAfter('DECLINED', 'register')).toBe('REGISTERED');
    expect(registrationAfter('NONE', 'wait')).toBe('WAITING_LIST');
    expect(registrationAfter('LEFT', 'register')).toBeNull();
    expect(registrationAfter('REGISTERED', 'register')).toBeNull();
  });
});

describe('slots of a pattern', () => {
  const pattern = {
    days: [
      { date: '2026-12-03', from: '09:00', until: '10:00' },
      { date: '2026-12-02', from: '09:30', until: '12:00' },
    ],
    slotMinutes: 25,
    changeMinutes: 5,
    breaks: [{ from: '10:40', until: '11:00' }],
  };
  const clock = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(5, 16);

  test('begin on the minute in Bangkok, rest in breaks, end in time, count over all days', () => {
    const slots = slotsOfPattern(pattern);
    expect(slots.map(({ startsAt }) => clock(startsAt))).toEqual([
      ...['12-02T09:30', '12-02T10:00', '12-02T11:00', '12-02T11:30'],
      ...['12-03T09:00', '12-03T09:30'],
    ]);
    expect(slots.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(slots[0]?.startsAt.toISOString()).toBe('2026-12-02T02:30:00.000Z');
  });

  test('keep their hours and their length in nights in which clocks elsewhere are changed', () => {
    const dates = ['2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07'];
    const hours = { from: '00:30', until: '04:00' };
    const days = dates.map((date) => ({ date, ...hours }));
    const slots = slotsOfPattern({ days, slotMinutes: 30, changeMinutes: 0, breaks: [] });
    const each = ['00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30'];
    expect(slots.map(({ startsAt }) => clock(startsAt))).toEqual(
      dates.flatMap((date) => each.map((time) => `${date.slice(5)}T${time}`)),
    );
    expect(new Set(slots.map(({ startsAt, endsAt }) => +endsAt - +startsAt))).toEqual(
      new Set([1_800_000]),
    );
  });

  test('know their half-day, also of a morning that is still yesterday in Greenwich', () => {
    expect(halfOf(new Date('2026-12-01T23:00:00Z'))).toBe('2026-12-02:am');
    expect(halfOf(new Date('2026-12-02T05:00:00Z'))).toBe('2026-12-02:pm');
  });

  test('are found again by their hours in another pattern', () => {
    const before = slotsOfPattern(pattern);
    const after = slotsOfPattern({ ...pattern, days: pattern.days.slice(1), slotMinutes: 55 });
    expect(after.map(({ startsAt }) => clock(startsAt))).toEqual(['12-02T09:30', '12-02T11:00']);
    expect(movedSlots(before, after)).toEqual([
      ...[
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
      ],
    ]);
  });
});

describe('who may attend', () => {
  const facts = {
    ...{ industries: ['ISIC-103'], place: 'TH-22', employees: null, phases: [1] },
    ...{ fields: ['TRADE_EXPORT'], country: 'TH', kind: null },
    ...{ programmes: ['LASI'], certificates: null },
  };
  const check = (wants: object) => {
    const { sme } = eventEligibilitySchema.parse({ sme: wants });
    return checkAttendance(facts, sme);
  };

  test('is said line by line; what nobody has stated rules nobody out', () => {
    const lines = check({
      industries: ['ISIC-10'],
      ...{ programmes: ['BIG_BROTHER'], certificates: ['CRT-HALAL'], employees: { max: 50 } },
    });
    const verdicts = Object.fromEntries(lines.map(({ kind, verdict }) => [kind, verdict]));
    expect(verdicts).toEqual({
      ...{ industry: 'meets', employees: 'unknown', programme: 'fails', certificate: 'unknown' },
    });
    expect(isRuledOut(lines)).toBe(true);
    expect(isRuledOut(check({ certificates: ['CRT-HALAL'] }))).toBe(false);
    expect(checkAttendance(facts, undefined)).toEqual([]);
  });
});
