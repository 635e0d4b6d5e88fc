import type { EventPage } from '@/lib/event/event-view';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import { dateOf } from '@/lib/programme/days';

type Slots = Pick<EventPage, 'days'>;

/** The times of an event to tick, by day and clock. */
export function slotChoices({ days }: Slots, locale: Locale) {
  return days.flatMap(({ date, slots }) =>
    slots.map(({ number, startsAt }) => ({
      value: String(number),
      label: `${formatDate(dateOf(date), locale, 'day')} ${bareTime(startsAt, locale, 'Asia/Bangkok')}`,
    })),
  );
}

/** One of them by its number. */
export function slotName(event: Slots, number: number, locale: Locale): string {
  const found = slotChoices(event, locale).find(({ value }) => value === String(number));
  return found?.label ?? String(number);
}
