import { getTranslations } from 'next-intl/server';
import { BinationalCalendar, type CalendarDay } from '@/components/ui/binational-calendar';
import { dayOf, holidaysOn, isWorkingDay, nextDay } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate, formatSeries } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The Monday of a day's week; of the next week when the day is a weekend. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return nextDay(day);
  return weekday === 6 ? nextDay(day, 2) : nextDay(day, 1 - weekday);
}

/** This week and the two after it, in both countries: the clocks of the queue run on these days. */
export async function TwoWeeks({ now, locale }: { now: Date; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const calendar = await calendarOfPages();
  const today = dayOf(now);
  const first = mondayOf(today);
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const week = (start: string): CalendarDay[] =>
    [0, 1, 2, 3, 4].map((step) => {
      const day = nextDay(start, step);
      return {
        key: day,
        weekday: t(`calendar.weekday.${step + 1}` as 'calendar.weekday.1'),
        day: String(at(day).getUTCDate()),
        date: formatDate(at(day), locale, 'weekday', 'Asia/Bangkok'),
        today: day === today,
        works: [isWorkingDay(calendar, day, ['TH']), isWorkingDay(calendar, day, ['JP'])],
      };
    });
  const weeks = [week(first), week(nextDay(first, 7)), week(nextDay(first, 14))];
  const holidays = weeks.flat().flatMap(({ key }) =>
    holidaysOn(calendar, key).map((holiday) =>
      t(holiday.country === 'TH' ? 'calendar.thaiDay' : 'calendar.japaneseDay', {
        date: formatDate(at(key), locale, 'day', 'Asia/Bangkok'),
      }),
    ),
  );
  return (
    <BinationalCalendar
      caption={t('calendar.caption')}
      rows={[t('calendar.thailand'), t('calendar.japan')]}
      weeks={weeks}
      className="md:max-w-[34rem]"
      worksText={t('calendar.works')}
      holidayText={t('calendar.holiday')}
      note={
        holidays.length > 0
          ? t('calendar.note', { days: formatSeries(holidays, locale) })
          : t('calendar.noteNone')
      }
    />
  );
}
