import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { endsDay } from '@/lib/programme/days';
import { limitDay } from './event-list';

/** Until when, as a day; with the hour where it ends in the middle of one. */
export async function limitText(limit: Date, locale: Locale): Promise<string> {
  if (endsDay(limit)) return limitDay(limit, locale);
  const t = await getTranslations({ locale, namespace: 'event' });
  return t('limit', {
    date: formatDate(limit, locale, 'long', 'Asia/Bangkok'),
    time: formatTime(limit, locale, 'Asia/Bangkok'),
  });
}
