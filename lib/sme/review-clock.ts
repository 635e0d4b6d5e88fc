import { workingCalendar } from '@/lib/calendar/facts';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import { reviewWorkingDays } from './states';

/** Until when an officer decides on a stage that begins now. */
export function reviewDueAt(now: Date): Date {
  return addCommonWorkingDays(workingCalendar, now, reviewWorkingDays).dueAt;
}
