import type { EventPage } from '@/lib/event/event-view';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import { dateOf } from '@/lib/programme/days';

/** The times of an event to tick, by day and clock. */
export function slotChoices({ days }: Pick<EventPage, 'days'>, locale: Locale) {
  return days.flatMap(({ date, slots }) =>
    slots.map(({ number, startsAt }) => ({
      value: String(number),
      label: `${formatDate(dateOf(date), locale, 'day')} ${bareTime(startsAt, locale, 'Asia/Bangkok')}`,
    })),
  );
}
