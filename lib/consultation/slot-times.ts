import { isWorkingDay, nextDay, type WorkingCalendar } from '@/lib/calendar/working-days';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { instantOf, readClock } from '@/lib/meeting/times';

/** The times of a slot, or of one a week: the clock of Thailand, kept as instants. Pure. */
export type SlotTime = { startsAt: Date; endsAt: Date };

export type TypedSlots = {
  date: string;
  time: string;
  minutes: number;
  until: string | null;
};

const minuteMs = 60_000;
const farthestDays = 366;
const weekDays = 7;

/** Holidays of Thailand are left out of a series; a single slot on one is refused. */
export function readSlots(
  typed: TypedSlots,
  calendar: WorkingCalendar,
  now: Date,
): Result<{ times: SlotTime[]; leftOut: string[] }> {
  const clock = readClock(typed.time);
  if (clock.wrong) return wrong('time', clock.wrong);
  const last = typed.until ?? typed.date;
  if (last < typed.date) return wrong('until', 'slot.until-before');
  const farthest = nextDay(now.toISOString().slice(0, 10), farthestDays);
  if (last > farthest) return wrong(typed.until ? 'until' : 'date', 'field.day-too-far');
  const times: SlotTime[] = [];
  const leftOut: string[] = [];
  for (let day = typed.date; day <= last; day = nextDay(day, weekDays)) {
    if (!isWorkingDay(calendar, day, ['TH'])) {
      leftOut.push(day);
      continue;
    }
    const startsAt = instantOf(day, clock.text, 'Asia/Bangkok');
    if (startsAt <= now) return wrong('date', 'slot.past');
    times.push({ startsAt, endsAt: new Date(startsAt.getTime() + typed.minutes * minuteMs) });
  }
  if (times.length === 0) return wrong('date', 'slot.not-a-working-day');
  return ok({ times, leftOut });
}

function wrong(field: string, code: FailureCode): Result<never> {
  return fail('field.check', { [field]: code });
}

export function overlap(a: SlotTime, b: SlotTime): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
