import { getTranslations } from 'next-intl/server';
import { conditionsFor } from '@/lib/event/eligibility-schema';
import { sides } from '@/lib/event/states';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import { dateOf } from '@/lib/programme/days';
import { eventDays } from './event-when';
import type { EventValues } from './form-values';

type Part = 'names' | 'dates' | 'place' | 'numbers' | 'who';

/** What has been said in each group of an event's form, in a line each. */
export async function formNotes(
  { names, about, places, presence, days, numbers, eligibility }: EventValues,
  locale: Locale,
): Promise<Record<Part, string>> {
  const t = await getTranslations({ locale, namespace: 'event' });
  const filled = (texts: Record<Locale, string>) => locales.filter((one) => texts[one]).length;
  const asks = sides.some((side) => conditionsFor(eligibility, side) !== undefined);
  const place = places[locale] || locales.map((one) => places[one]).find(Boolean);
  return {
    names: t('setUp.names', { names: filled(names), about: filled(about) }),
    dates: days.startsOn
      ? [
          eventDays(days, locale),
          t('setUp.until', { date: formatDate(dateOf(days.registrationEndsOn), locale) }),
        ].join(' · ')
      : '',
    place: [t(`presence.${presence}`), presence === 'online' ? null : place || t('setUp.noPlace')]
      .filter(Boolean)
      .join(' · '),
    numbers: t('setUp.numbers', {
      sme: numbers.placesSme || t('places.noLimit'),
      partner: numbers.placesPartner || t('places.noLimit'),
      mostSme: numbers.meetingsPerSme,
      mostPartner: numbers.meetingsPerPartner,
    }),
    who: t(asks ? 'setUp.asks' : 'setUp.asksNothing'),
  };
}
