import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

/** A moment in the zone of the reader's desk, which it names. */
export function momentText(at: Date, t: DeskWords, locale: Locale): string {
  const zone = zoneOf(locale);
  return t('at', {
    date: formatDate(at, locale, 'long', zone),
    time: formatTime(at, locale, zone),
  });
}

const thai = 'Asia/Bangkok';

/** A moment of the event itself, which happens on Thai clocks whoever reads of it. */
export function eventMoment(at: Date, t: DeskWords, locale: Locale): string {
  return t('atThai', {
    date: formatDate(at, locale, 'long', thai),
    time: formatTime(at, locale, thai),
  });
}
