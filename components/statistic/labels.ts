import { getTranslations } from 'next-intl/server';
import type { Reference } from '@/lib/catalogue/reference';
import { formatPartialDate, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Measure } from '@/lib/statistic/measures';

/** Names of a measure's categories in the reader's language. */
export async function labeller(
  measure: Measure,
  reference: Reference,
  locale: Locale,
): Promise<(key: string) => string> {
  switch (measure) {
    case 'partners-by-prefecture':
      return (key) => reference.prefecture.get(key)?.names[locale] ?? key;
    case 'partners-by-field':
      return (key) => reference.field.get(key)?.names[locale] ?? key;
    case 'firms-by-centre':
      return (key) => reference.centre.get(key)?.shortNames[locale] ?? key;
    case 'firms-by-industry':
      return (key) => reference.industry.get(key)?.names[locale] ?? key;
    case 'applications-by-programme':
      return (key) => reference.programme.get(key)?.names[locale] ?? key;
    default:
      return fromMessages(measure, locale);
  }
}

async function fromMessages(measure: Measure, locale: Locale): Promise<(key: string) => string> {
  const [t, topic, introduction, outcome] = await Promise.all([
    getTranslations({ locale, namespace: 'statistic' }),
    getTranslations({ locale, namespace: 'topic' }),
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'outcome' }),
  ]);
  return (key) => {
    switch (measure) {
      case 'cooperations-by-year':
        return key === 'none' ? t('noDate') : formatYear(Number(key), locale);
      case 'introductions-by-state':
        return introduction(`state.${key as 'MET'}`);
      case 'meetings-by-state':
        return t(`meeting.${key as 'HELD'}`);
      case 'consultations-by-state':
        return t(`consultation.${key as 'WAITING'}`);
      case 'outcomes-by-tier':
        return outcome(`tier.${key as 'claimed'}`);
      default:
        return topic.has(key as 'digital') ? topic(key as 'digital') : key;
    }
  };
}

/** `2021-01/2021-09` as "January 2021 – September 2021"; one day, month or year as it stands. */
export function formatPeriod(period: string, locale: Locale): string {
  return period
    .split('/')
    .map((part) => formatPartialDate(part, locale))
    .join(locale === 'ja' ? '～' : ' – ');
}
