import { type WorkingCalendar, workingDaysBetween } from '@/lib/calendar/working-days';

/**
 * How long firms wait for the first answer, by the clock of answers: working days of Thailand, from
 * the day after the question up to the day of the answer. Pure.
 */
/** Questions that were asked on one day of Bangkok and answered on one, and how many there are. */
export type AnsweredDays = { asked: string; answered: string; count: number };

/** Median of those days over the questions that were answered in the last year. */
export type Wait = { answered: number; median: number | null };

const atNight = (day: string) => new Date(`${day}T00:00:00Z`);

export function waitOf(groups: readonly AnsweredDays[], calendar: WorkingCalendar): Wait {
  const waits = groups
    .map(({ asked, answered, count }) => ({
      days: workingDaysBetween(calendar, atNight(asked), atNight(answered), ['TH']),
      count,
    }))
    .sort((a, b) => a.days - b.days);
  const answered = waits.reduce((sum, { count }) => sum + count, 0);
  const at = (place: number) => {
    let seen = 0;
    return waits.find(({ count }) => {
      seen += count;
      return seen > place;
    })?.days;
  };
  const [lower, upper] = [at(Math.floor((answered - 1) / 2)), at(Math.floor(answered / 2))];
  const median = lower === undefined || upper === undefined ? null : (lower + upper) / 2;
  return { answered, median };
}
