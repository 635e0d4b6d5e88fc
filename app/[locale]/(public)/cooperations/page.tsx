import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CooperationMap } from '@/components/cooperation/cooperation-map';
import { CooperationTable } from '@/components/cooperation/cooperation-table';
import { signedIn, YearOverview } from '@/components/cooperation/year-overview';
import { PageTitle } from '@/components/layout/page-title';
import { getCatalogue } from '@/lib/catalogue/request';
import { cooperationFilterSchema } from '@/lib/cooperation/schema';
import { alternatesOf } from '@/lib/i18n/alternates';
import { formatYear } from '@/lib/i18n/formats';
import { localeOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/cooperations', locale),
  };
}

/** Agreements by year and prefecture; a year in the address narrows the map and the list. */
export default async function CooperationsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { year } = cooperationFilterSchema.parse(await searchParams);
  const [{ reference }, t] = await Promise.all([getCatalogue(), getTranslations('cooperation')]);
  const shown = signedIn(reference.cooperations, year);
  const count = shown.length;
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-8" />
      <YearOverview cooperations={reference.cooperations} chosen={year} locale={locale} />
      <div className="mt-10">
        <CooperationMap cooperations={shown} reference={reference} locale={locale} />
      </div>
      <h2 className="mt-12 mb-3 text-xl">
        {year === undefined
          ? t('count', { count })
          : year === 'none'
            ? t('years.showingUndated', { count })
            : t('years.showing', { count, year: formatYear(year, locale) })}
      </h2>
      <CooperationTable cooperations={shown} reference={reference} locale={locale} />
    </div>
  );
}
