import { addCommonWorkingDays, type WorkingCalendar } from '@/lib/calendar/working-days';
import { reviewWorkingDays } from './states';

/** Until when an officer decides on a stage that begins now. */
export function reviewDueAt(calendar: WorkingCalendar, now: Date): Date {
  return addCommonWorkingDays(calendar, now, reviewWorkingDays).dueAt;
}
