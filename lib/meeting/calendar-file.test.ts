import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file';

const ICAL = createRequire(import.meta.url)('ical.js') as typeof import('ical.js').default;

const entry: CalendarEntry = {
  uid: 'a1@portal.example.test',
  sequence: 0,
  cancelled: false,
  startsAt: new Date('2027-03-28T00:30:00Z'),
  endsAt: new Date('2027-03-28T02:00:00Z'),
  summary: 'พบหารือ บริษัท; ตัวอย่าง, จำกัด\r\nATTENDEE:mailto:x@y.test',
  description: 'บรรทัดแรก\n面談の議題、価格；数量\n'.repeat(20),
  location: 'https://meet.example.org/JapanDesk-0123456789abcdef',
  url: 'https://meet.example.org/JapanDesk-0123456789abcdef',
  organizer: { name: 'Japan Desk', email: 'desk@portal.example.test' },
  attendee: { name: '山田 太郎', email: 'yamada@partner.example.test' },
  stamp: new Date('2027-03-01T00:00:00Z'),
};

function parse(file: string) {
  const component = new ICAL.Component(ICAL.parse(file));
  const event = component.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { component, event: new ICAL.Event(event), raw: event };
}

describe('a calendar file, read by another’s library', () => {
  test('holds the instant, whatever the reader’s zone does that night', () => {
    const { event, raw } = parse(calendarFile(entry));
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
    expect(raw.getFirstProperty('dtstart')?.getParameter('tzid')).toBeUndefined();
    // Europe puts its clocks forward at 01:00 UTC, in the middle of the meeting.
    const berlin = new Intl.DateTimeFormat('en-GB', {
      ...{ hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' },
    });
    const shown = [event.startDate, event.endDate].map((at) => berlin.format(at.toJSDate()));
    expect(shown).toEqual(['01:30', '04:00']);
    expect(event.duration.toSeconds()).toBe(90 * 60);
  });

  test('keeps every letter, and no line of it becomes a property', () => {
    const { event, raw } = parse(calendarFile(entry));
    expect(event.description.trimEnd()).toBe(entry.description.trimEnd());
    expect(event.summary).toBe(entry.summary.replace('\r\n', ' '));
    expect(raw.getAllProperties('attendee')).toHaveLength(1);
    expect(event.organizer).toMatch(/^mailto:desk@portal\.example\.test$/i);
    const longest = Math.max(
      ...calendarFile(entry)
        .split('\r\n')
        .map((line) => Buffer.byteLength(line)),
    );
    expect(longest).toBeLessThanOrEqual(75);
  });

  test('updates and cancels by UID and SEQUENCE', () => {
    const moved = parse(calendarFile({ ...entry, sequence: 1 }));
    const off = parse(calendarFile({ ...entry, sequence: 2, cancelled: true }));
    expect(moved.component.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(off.component.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([moved, off].map(({ event }) => [event.uid, event.sequence])).toEqual([
      [entry.uid, 1],
      [entry.uid, 2],
    ]);
    expect(off.raw.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(off.raw.getAllSubcomponents('valarm')).toHaveLength(0);
    expect(moved.raw.getAllSubcomponents('valarm')).toHaveLength(2);
  });

  test('names nobody when it goes to nobody in particular', () => {
    expect(calendarFile({ ...entry, attendee: null })).not.toContain('yamada');
  });
});
