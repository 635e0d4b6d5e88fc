import {
  addCommonWorkingDays,
  dayOf,
  isWorkingDay,
  nextDay,
  type WorkingCalendar,
} from '@/lib/calendar/working-days';
import { instantOf } from './times';

/**
 * Hours that both countries spend at work, as Bangkok's clock shows them: from the opening there to
 * the closing in Tokyo, without either noon. Pure.
 */
const commonHours = ['09:00', '11:00', '13:00', '14:30'] as const;

export type SuggestedDay = { day: string; starts: Date[] };

/** The next working days that both countries share, from the day after now, with their hours. */
export function suggestedDays(
  calendar: WorkingCalendar,
  now: Date,
  days: number,
  hours: readonly string[] = commonHours,
): SuggestedDay[] {
  const found: SuggestedDay[] = [];
  let day = dayOf(now);
  for (let seen = 0; found.length < days && seen < 120; seen += 1) {
    day = nextDay(day);
    if (!isWorkingDay(calendar, day)) continue;
    found.push({ day, starts: hours.map((time) => instantOf(day, time, 'Asia/Bangkok')) });
  }
  return found;
}

/** What is offered after a meeting that did not come about: from the second common day on. */
export function onlineOfferTimes(calendar: WorkingCalendar, now: Date, minutes: number) {
  const { dueAt } = addCommonWorkingDays(calendar, now, 1);
  return suggestedDays(calendar, dueAt, 5, ['09:00', '13:00']).flatMap(({ starts }) =>
    starts.map((startsAt) => ({
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    })),
  );
}
