import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

export type WeightsWords = Awaited<ReturnType<typeof getTranslations<'weights'>>>;

export function weightsWords(locale: Locale): Promise<WeightsWords> {
  return getTranslations({ locale, namespace: 'weights' });
}

/** A moment in the zone of the reader's desk, which it names. */
export function moment(t: WeightsWords, at: Date, locale: Locale): string {
  const zone = zoneOf(locale);
  return t('at', {
    date: formatDate(at, locale, 'long', zone),
    time: formatTime(at, locale, zone),
  });
}
