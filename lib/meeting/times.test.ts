import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '@/lib/calendar/facts';
import { isWorkingDay } from '@/lib/calendar/working-days';
import { attendanceOf, type Report } from './attendance';
import { onlineOfferTimes, suggestedDays } from './suggestions';
import { instantOf, meetingZones, readTimes, type TypedTimes, wallOf } from './times';

const now = new Date('2026-11-25T03:00:00Z');

function read(row: { date?: string; time?: string }, more: Partial<TypedTimes> = {}) {
  const rows = [{ key: '1', date: row.date ?? '', time: row.time ?? '' }];
  return readTimes({ zone: 'Asia/Bangkok', minutes: 60, slots: [], rows, ...more }, now);
}

describe('candidate times as they are typed', () => {
  test('a time is read in the zone that the form names', () => {
    const bangkok = read({ date: '2026-12-08', time: '09:30' });
    const tokyo = read({ date: '2026-12-08', time: '11:30' }, { zone: 'Asia/Tokyo' });
    expect(bangkok).toEqual(tokyo);
    expect(bangkok).toMatchObject({
      times: [
        { startsAt: new Date('2026-12-08T02:30:00Z'), endsAt: new Date('2026-12-08T03:30:00Z') },
      ],
    });
  });

  test.each([
    ['2026/12/8', '9.05'],
    ['2569-12-08', '09:05'],
    ['8/12/2569', '09:05'],
    ['๒๐๒๖-๑๒-๐๘', '๐๙:๐๕'],
    ['２０２６－１２－０８', '０９：０５'],
  ])('%s %s is read as people type it', (date, time) => {
    expect(read({ date, time })).toMatchObject({
      times: [{ startsAt: new Date('2026-12-08T02:05:00Z') }],
    });
  });

  test.each([
    [{ date: '2026-11-25', time: '10:00' }, { date1: 'meeting.time-past' }],
    [{ date: '2026-11-24', time: '16:00' }, { date1: 'meeting.time-past' }],
    [{ date: '2027-11-27', time: '10:00' }, { date1: 'meeting.time-too-far' }],
    [{ date: '2569-11-25', time: '10:00' }, { date1: 'meeting.time-past' }],
    [{ date: '2026-02-30', time: '10:00' }, { date1: 'meeting.date-unreadable' }],
    [{ date: '8 ธันวาคม', time: '10:00' }, { date1: 'meeting.date-unreadable' }],
    [{ date: '2026-12-08', time: '25:00' }, { time1: 'meeting.time-unreadable' }],
    [{ date: '2026-12-08' }, { time1: 'field.required' }],
    [{ time: '10:00' }, { date1: 'field.required' }],
    // Midnight in Bangkok, and midnight in Tokyo while Bangkok still has two hours.
    [{ date: '2026-12-08', time: '23:30' }, { time1: 'meeting.after-midnight' }],
    [{ date: '2026-12-08', time: '21:30' }, { time1: 'meeting.after-midnight' }],
    [{}, { slots: 'meeting.no-times' }],
  ])('%j is refused where it was typed', (row, fields) => {
    expect(read(row)).toEqual({ ok: false, fields });
  });

  test('a meeting may end exactly at midnight, or lie wholly after it in Tokyo', () => {
    expect(read({ date: '2026-12-08', time: '21:00' })).toMatchObject({ ok: true });
    expect(read({ date: '2026-12-08', time: '22:00' })).toMatchObject({ ok: true });
  });

  test('the same time twice, more than thirty, and a slot of another form are said', () => {
    const slot = '2026-12-08T02:00:00.000Z';
    expect(read({ date: '2026-12-08', time: '09:00' }, { slots: [slot] })).toEqual({
      ok: false,
      fields: { time1: 'meeting.time-twice' },
    });
    const slots = Array.from({ length: 31 }, (_, index) =>
      new Date(Date.parse(slot) + index * 86_400_000).toISOString(),
    );
    expect(read({}, { slots })).toEqual({
      ok: false,
      fields: { slots: 'meeting.too-many-times' },
    });
    expect(read({}, { slots: slots.slice(1) })).toMatchObject({ ok: true });
    expect(read({}, { slots: ['yesterday'] })).toMatchObject({ ok: false });
  });

  test('whatever is typed, what is read lies ahead and inside one day on both clocks', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('2026-12-08', '2027-01-04', '23:00'));
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...meetingZones), (date, time, zone) => {
        const result = read({ date, time }, { zone });
        if (!result.ok) return Object.keys(result.fields).length > 0;
        return result.times.every(({ startsAt, endsAt }) => {
          const last = new Date(endsAt.getTime() - 1);
          const inOneDay = meetingZones.every(
            (each) => wallOf(startsAt, each).day === wallOf(last, each).day,
          );
          return startsAt > now && inOneDay;
        });
      }),
    );
  });

  test('a zone’s clock and the instant belong to each other', () => {
    fc.assert(
      fc.property(
        fc.date({ min: now, max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(...meetingZones),
        (at, zone) => {
          const { day, time } = wallOf(at, zone);
          const back = instantOf(day, time, zone).getTime();
          return at.getTime() - back < 60_000 && at.getTime() >= back;
        },
      ),
    );
  });
});

describe('suggestions', () => {
  test('ten days on which both countries work, at hours that both are at work', () => {
    const days = suggestedDays(workingCalendar, new Date('2026-12-25T03:00:00Z'), 10);
    expect(days).toHaveLength(10);
    expect(days.every(({ day }) => isWorkingDay(workingCalendar, day))).toBe(true);
    for (const at of days.flatMap(({ starts }) => starts)) {
      expect(wallOf(at, 'Asia/Bangkok').time >= '08:30').toBe(true);
      expect(wallOf(at, 'Asia/Tokyo').time <= '17:00').toBe(true);
    }
  });

  test('an online offer begins on the second common working day', () => {
    const times = onlineOfferTimes(workingCalendar, new Date('2026-12-04T08:00:00Z'), 60);
    expect(times).toHaveLength(10);
    expect(wallOf(times[0]?.startsAt ?? now, 'Asia/Bangkok')).toEqual({
      day: '2026-12-09',
      time: '09:00',
    });
  });
});

describe('what both sides say of a meeting', () => {
  const say = (side: 'SME' | 'PARTNER', ownCame: boolean, otherCame: boolean, at = 0): Report => ({
    ...{ side, ownCame, otherCame },
    createdAt: new Date(at),
  });

  test.each([
    [[], 'open'],
    [[say('SME', true, true)], 'reported'],
    [[say('SME', true, true), say('PARTNER', true, true)], 'held'],
    [[say('SME', true, false)], 'missed'],
    [[say('PARTNER', false, true)], 'missed'],
    [[say('SME', false, false), say('PARTNER', true, false)], 'missed'],
    [[say('SME', true, true), say('PARTNER', true, false)], 'differs'],
    // The latest word of a side counts.
    [[say('SME', true, false, 1), say('SME', true, true, 2), say('PARTNER', true, true)], 'held'],
  ] as const)('%j is %s', (reports, expected) => {
    expect(attendanceOf(reports)).toBe(expected);
  });
});
