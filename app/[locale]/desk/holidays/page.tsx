import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HolidaysPage } from '@/components/holiday/holidays-page';
import { requireViewer } from '@/lib/auth/viewer';
import { dayOf } from '@/lib/calendar/working-days';
import { canEditHolidays } from '@/lib/holiday/policy';
import { listHolidays } from '@/lib/holiday/queries';
import { holidayFilterSchema } from '@/lib/holiday/schema';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'holiday' });
  return { title: t('title') };
}

/** The calendar as the desk reads it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const filter = holidayFilterSchema.parse(await searchParams);
  const now = new Date();
  const { country } = filter;
  const year = filter.year ?? Number(dayOf(now).slice(0, 4));
  const found = await listHolidays(viewer, { country, year });
  return (
    <HolidaysPage
      {...found}
      country={country}
      year={year}
      path="/desk/holidays"
      edit={filter.edit}
      editor={canEditHolidays(viewer)}
      now={now}
      locale={locale}
    />
  );
}
