import { getTranslations } from 'next-intl/server';
import { type Country, nextHolidays } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The line above the workbench: today, both clocks, the next holidays of both countries. */
export async function DeskBar({ locale, now }: { locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const calendar = await calendarOfPages();
  const holidays = (country: Country) =>
    nextHolidays(calendar, now, country, 2)
      .map((day) => formatDate(new Date(`${day.date}T05:00:00Z`), locale, 'day', 'Asia/Tokyo'))
      .join(' · ');
  return (
    <div
      data-print="hide"
      className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-3 text-sm md:px-6"
    >
      <p>
        {formatDate(now, locale, 'weekday', 'Asia/Tokyo')}
        {' · '}
        {t('tokyo')}{' '}
        <strong className="tabular font-semibold">{formatTime(now, locale, 'Asia/Tokyo')}</strong>
        {' · '}
        {t('bangkok')}{' '}
        <strong className="tabular font-semibold">{formatTime(now, locale, 'Asia/Bangkok')}</strong>
      </p>
      <p className="text-muted">
        {t('nextHolidays')} {t('thailand')} {holidays('TH')} / {t('japan')} {holidays('JP')}
      </p>
    </div>
  );
}
