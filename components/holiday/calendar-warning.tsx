import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { dayOf, nextDay, unannouncedYears } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatSeries, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** Days ahead in which a deadline that begins now can fall. */
const reach = 120;

/** Says when deadlines may fall into a year whose holidays nobody has announced yet. */
export async function CalendarWarning({
  locale,
  now,
  path,
  days = reach,
  className,
}: {
  locale: Locale;
  now: Date;
  /** Where the reader's holidays are, without the language. Null: here. */
  path: string | null;
  days?: number;
  className?: string;
}) {
  const calendar = await calendarOfPages();
  const today = dayOf(now);
  const open = unannouncedYears(calendar, today, nextDay(today, days));
  if (open.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'caseClock' });
  const years = open.map(({ country, year }) =>
    t('noAnnounced.year', { country, year: formatYear(year, locale) }),
  );
  return (
    <Alert
      tone="warn"
      className={className}
      title={t('noAnnounced.title', { years: formatSeries(years, locale) })}
      actions={
        path ? <TextLink href={`/${locale}${path}`}>{t('noAnnounced.open')}</TextLink> : undefined
      }
    >
      {t('noAnnounced.text')}
    </Alert>
  );
}
