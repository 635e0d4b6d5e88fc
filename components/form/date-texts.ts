import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** What a date field says besides its label; `{date}` in them is filled in by the browser. */
export type DateTexts = {
  locale: Locale;
  open: string;
  previous: string;
  next: string;
  dismiss: string;
  empty: string;
  selectedDate: string;
  today: string;
  todaySelected: string;
  dateSelected: string;
  first: string;
  last: string;
};

/** The date field's own sentences in the reader's language. */
export async function dateTexts(locale: Locale): Promise<DateTexts> {
  const t = await getTranslations({ locale, namespace: 'form.date' });
  return {
    locale,
    open: t('open'),
    previous: t('previous'),
    next: t('next'),
    dismiss: t('dismiss'),
    empty: t('empty'),
    selectedDate: t.raw('selectedDate'),
    today: t.raw('today'),
    todaySelected: t.raw('todaySelected'),
    dateSelected: t.raw('dateSelected'),
    first: t('first'),
    last: t('last'),
  };
}
