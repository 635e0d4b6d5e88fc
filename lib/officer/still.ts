import {
  dayOf,
  endOfDay,
  isWorkingDay,
  nextDay,
  type WorkingCalendar,
} from '@/lib/calendar/working-days';

/** A case that has not moved for so many common working days stands still. */
export const stillDays = 5;

/** The end of the latest day on which a case may have moved last to stand still now. */
export function stillSince(calendar: WorkingCalendar, now: Date): Date {
  let day = dayOf(now);
  for (let left = stillDays; left > 0; day = nextDay(day, -1)) {
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return endOfDay(day);
}
