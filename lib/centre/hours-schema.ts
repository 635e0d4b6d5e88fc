import { z } from 'zod';

/**
 * Opening hours of a centre as staff state them. Pure. No row at all: nobody has stated any; once
 * some are stated, a day without a row is closed. Times are those of Bangkok.
 */

/** Monday is 1, as in ISO 8601. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const row = z.object({
  day: z.int().min(1).max(7),
  from: time,
  until: time,
});

export type OpenDay = { day: Weekday; from: string; until: string };

/** What the database keeps; anything else reads as not stated. */
export function hoursOf(kept: unknown): OpenDay[] {
  const read = z.array(row).safeParse(kept);
  if (!read.success) return [];
  return weekdays.flatMap((day) => {
    const found = read.data.find((one) => one.day === day);
    return found ? [{ day, from: found.from, until: found.until }] : [];
  });
}

/** Days that follow each other with the same hours, as one line. */
export type HoursLine = { from: Weekday; until: Weekday; hours: Omit<OpenDay, 'day'> | null };

export function linesOfHours(hours: readonly OpenDay[]): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const day of hours.length === 0 ? [] : weekdays) {
    const found = hours.find((one) => one.day === day);
    const last = lines.at(-1);
    const same = last?.hours?.from === found?.from && last?.hours?.until === found?.until;
    if (last && same) last.until = day;
    else {
      const open = found ? { from: found.from, until: found.until } : null;
      lines.push({ from: day, until: day, hours: open });
    }
  }
  return lines;
}

/** `8:30`, `08.30` and `08:30` are one time. */
function timeOf(typed: string): string | null {
  const found = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(typed.trim());
  if (!found) return null;
  const text = `${found[1]?.padStart(2, '0')}:${found[2]}`;
  return time.safeParse(text).success ? text : null;
}

/** Two fields a day, `from1` and `until1` for Monday; both empty: closed. */
export const typedHours = z.record(z.string(), z.unknown()).transform((form, context) => {
  const hours: OpenDay[] = [];
  for (const day of weekdays) {
    const [from, until] = (['from', 'until'] as const).map((end) => {
      const typed = form[`${end}${day}`];
      return typeof typed === 'string' ? typed : '';
    });
    if (!from && !until) continue;
    const times = [timeOf(from ?? ''), timeOf(until ?? '')] as const;
    if (times[0] && times[1] && times[0] < times[1]) {
      hours.push({ day, from: times[0], until: times[1] });
    } else {
      const path = [times[0] ? `until${day}` : `from${day}`];
      context.addIssue({ code: 'custom', message: 'centre.hours-unclear', path });
    }
  }
  return hours;
});
