import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

export type DeskWords = Awaited<ReturnType<typeof getTranslations<'eventSchedule.desk'>>>;

export function deskWords(locale: Locale): Promise<DeskWords> {
  return getTranslations({ locale, namespace: 'eventSchedule.desk' });
}
