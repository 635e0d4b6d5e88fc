import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { Segment } from '@/components/ui/segment';
import { type Country, dayOf } from '@/lib/calendar/working-days';
import type { HolidayRow } from '@/lib/holiday/queries';
import { countries } from '@/lib/holiday/schema';
import { formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { CalendarWarning } from './calendar-warning';
import { AddHoliday, EditHoliday } from './holiday-form';
import { HolidayTable } from './holiday-table';

/** The calendar that all clocks run on, by country and year; an admin keeps it here. */
export async function HolidaysPage({
  rows,
  years,
  country,
  year,
  path,
  edit,
  editor,
  now,
  locale,
}: {
  rows: readonly HolidayRow[];
  years: readonly number[];
  country: Country;
  year: number;
  /** Without the language. */
  path: string;
  /** The key of the day that is being edited. */
  edit: string | undefined;
  editor: boolean;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'holiday' });
  const here = Number(dayOf(now).slice(0, 4));
  const shown = [...new Set([...years, here, here + 1, year])].sort();
  const href = (to: Country, of: number) => `/${locale}${path}?country=${to}&year=${of}`;
  const computed = rows.filter((row) => row.counts && !row.official && !row.removed).length;
  const editing = editor ? rows.find((row) => `${row.date} ${row.names.en}` === edit) : undefined;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <CalendarWarning locale={locale} now={now} path={null} days={366} className="mt-5" />
      <div className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
        <Segment
          label={t('country')}
          joined={false}
          items={countries.map((one) => ({
            href: href(one, year),
            label: t('countryName', { country: one }),
            current: one === country,
          }))}
        />
        <Segment
          label={t('year')}
          joined={false}
          items={shown.map((one) => ({
            href: href(country, one),
            label: formatYear(one, locale),
            current: one === year,
          }))}
        />
      </div>
      {computed > 0 ? (
        <p className="mt-4 text-sm">{t('computedNote', { count: computed })}</p>
      ) : null}
      {editing ? (
        <Section id="edit" title={t('edit.title')} className="mt-8">
          <div className="pt-4">
            <EditHoliday row={editing} country={country} year={year} locale={locale} />
          </div>
        </Section>
      ) : null}
      {editor && !editing ? (
        <div className="mt-5">
          <Fold title={t('add.title')}>
            <AddHoliday country={country} year={year} locale={locale} />
          </Fold>
        </div>
      ) : null}
      <HolidayTable
        rows={rows}
        country={country}
        editPath={editor ? href(country, year) : null}
        locale={locale}
      />
      <p className="mt-4 max-w-text text-sm text-muted">{t('note')}</p>
    </>
  );
}
