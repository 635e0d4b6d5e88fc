/**
 * Dates of the demo world, counted back from now in common working days, so that its clocks stand
 * where the story wants them on whatever day it is loaded.
 */
import { workingCalendar } from '@/lib/calendar/facts';
import { dayOf, isWorkingDay, nextDay } from '@/lib/calendar/working-days';

const isWorking = (day: string) => isWorkingDay(workingCalendar, day);

/** An office hour in Bangkok, different from step to step but the same on every machine. */
function atOfficeHour(day: string, salt: number): Date {
  const hour = 9 + (salt % 7);
  const minute = (salt * 17) % 60;
  const pad = (part: number) => String(part).padStart(2, '0');
  return new Date(`${day}T${pad(hour)}:${pad(minute)}:00+07:00`);
}

/** The working day that lies so many working days before; 0 is the same day. */
export function workingDaysBefore(from: Date, days: number, salt: number): Date {
  if (days <= 0) return new Date(from.getTime() - (1 + (salt % 3)) * 20 * 60_000);
  let day = dayOf(from);
  for (let left = days; left > 0; ) {
    day = nextDay(day, -1);
    if (isWorking(day)) left -= 1;
  }
  return atOfficeHour(day, salt);
}

/**
 * When a clock of `total` working days must have begun for `left` of them to be left now; a
 * negative `left` is late by so many days. On a day off nothing can be due: one day is then left.
 */
export function clockStart(now: Date, total: number, left: number, salt: number): Date {
  const today = isWorking(dayOf(now));
  const wanted = today || left !== 0 ? left : 1;
  return workingDaysBefore(now, total - wanted + (today ? 0 : 1), salt);
}

/** The working day that lies so many working days from today; negative lies behind. */
export function workingDaysAfter(today: Date, days: number): string {
  const step = days < 0 ? -1 : 1;
  let day = dayOf(today);
  for (let left = Math.abs(days); left > 0; ) {
    day = nextDay(day, step);
    if (isWorking(day)) left -= 1;
  }
  return day;
}
