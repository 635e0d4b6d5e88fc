import { readDay } from '@/lib/calendar/read-day';
import type { FailureCode, FieldFailures } from '@/lib/failure';
import { foldDigits } from '@/lib/text/digits';

/**
 * Candidate times as they are typed: a date and a start in the zone that the form names, or a
 * suggestion of the form as an instant. Pure. Neither Thailand nor Japan changes its clocks; what is
 * kept is the instant, so that a reader in a zone that does change reads the right time, too.
 */
export const meetingZones = ['Asia/Bangkok', 'Asia/Tokyo'] as const;
export type MeetingZone = (typeof meetingZones)[number];

const hours: Record<MeetingZone, number> = { 'Asia/Bangkok': 7, 'Asia/Tokyo': 9 };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const farthestMs = 366 * 24 * hourMs;

const mostTimes = 30;
export const meetingLengths = [30, 45, 60, 90, 120, 180] as const;
/** Rows in which a date and a time can be typed. */
export const freeRows = [1, 2, 3, 4, 5, 6] as const;

export type CandidateTime = { startsAt: Date; endsAt: Date };

/** The calendar day and the clock that an instant shows in a zone. */
export function wallOf(at: Date, zone: MeetingZone): { day: string; time: string } {
  const text = new Date(at.getTime() + hours[zone] * hourMs).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant at which a zone's clock shows this day and time. */
export function instantOf(day: string, time: string, zone: MeetingZone): Date {
  const offset = String(hours[zone]).padStart(2, '0');
  return new Date(`${day}T${time}:00+${offset}:00`);
}

export type TypedTimes = {
  zone: MeetingZone;
  minutes: number;
  /** Chosen suggestions, as instants. */
  slots: readonly string[];
  /** What was typed; a row without a date and a time was left empty. */
  rows: readonly { key: string; date: string; time: string }[];
};

export type ReadTimes = { ok: true; times: CandidateTime[] } | { ok: false; fields: FieldFailures };

/** Reads all candidate times, or says of each row what is wrong with it. */
export function readTimes(typed: TypedTimes, now: Date): ReadTimes {
  const fields: FieldFailures = {};
  const found = new Map<number, CandidateTime>();
  const add = (at: Date, dateField: string, timeField: string) => {
    const candidate = { startsAt: at, endsAt: new Date(at.getTime() + typed.minutes * minuteMs) };
    const wrong = problemOf(candidate, now);
    if (wrong) fields[wrong === 'meeting.after-midnight' ? timeField : dateField] ??= wrong;
    else if (found.has(at.getTime())) fields[timeField] ??= 'meeting.time-twice';
    else found.set(at.getTime(), candidate);
  };
  for (const slot of new Set(typed.slots)) {
    const at = new Date(slot);
    if (Number.isNaN(at.getTime())) fields.slots ??= 'field.not-a-choice';
    else add(at, 'slots', 'slots');
  }
  for (const { key, date, time } of typed.rows) {
    if (!date.trim() && !time.trim()) continue;
    const day = dayTyped(date.trim());
    const clock = readClock(time.trim());
    if (day.wrong) fields[`date${key}`] = day.wrong;
    if (clock.wrong) fields[`time${key}`] = clock.wrong;
    if (day.text && clock.text) {
      add(instantOf(day.text, clock.text, typed.zone), `date${key}`, `time${key}`);
    }
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields };
  if (found.size === 0) return { ok: false, fields: { slots: 'meeting.no-times' } };
  if (found.size > mostTimes) return { ok: false, fields: { slots: 'meeting.too-many-times' } };
  return { ok: true, times: [...found.values()].sort(byStart) };
}

function byStart(a: CandidateTime, b: CandidateTime): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}

/** A meeting begins in the future, within a year, and ends on its day in both countries. */
function problemOf({ startsAt, endsAt }: CandidateTime, now: Date): FailureCode | null {
  if (startsAt <= now) return 'meeting.time-past';
  if (startsAt.getTime() - now.getTime() > farthestMs) return 'meeting.time-too-far';
  const last = new Date(endsAt.getTime() - 1);
  const crosses = meetingZones.some(
    (zone) => wallOf(startsAt, zone).day !== wallOf(last, zone).day,
  );
  return crosses ? 'meeting.after-midnight' : null;
}

type Read = { text: string; wrong?: never } | { text?: never; wrong: FailureCode };

/** A day in either count of years. */
function dayTyped(typed: string): Read {
  if (!typed) return { wrong: 'field.required' };
  const day = readDay(typed);
  return day === null ? { wrong: 'meeting.date-unreadable' } : { text: day };
}

/** `09:30`, `9.30`. */
export function readClock(typed: string): Read {
  if (!typed) return { wrong: 'field.required' };
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(plainDigits(typed));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return { wrong: 'meeting.time-unreadable' };
  return { text: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

function plainDigits(text: string): string {
  return foldDigits(text).replace(/[：．／－]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}
