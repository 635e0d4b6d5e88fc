import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CentreFinder } from '@/components/centre/centre-finder';
import { CentreTable } from '@/components/centre/centre-table';
import { centreNodes, provinceAnchors } from '@/components/centre/map-nodes';
import { CentreMap } from '@/components/chart/centre-map';
import { PageTitle } from '@/components/layout/page-title';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'centre' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/centres', locale),
  };
}

export default async function CentresPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ reference }, query, t, c] = await Promise.all([
    getCatalogue(),
    queryOf(searchParams),
    getTranslations('centre'),
    getTranslations('catalogue'),
  ]);
  const province = reference.province.get(query.get('province') ?? '');
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 md:grid-cols-[19rem_minmax(0,1fr)]">
        <CentreMap
          className="order-2 md:order-none"
          title={t('map.title')}
          description={t('map.description')}
          anchors={provinceAnchors(reference)}
          nodes={centreNodes(reference, locale, province?.centre)}
          chosenId={province?.svgMapId}
          areaIds={reference.provinces
            .filter((one) => province && one.centre === province.centre)
            .map((one) => one.svgMapId)}
          attribution={`${t('map.approximate')} · ${c('mapCredit', { package: '@svg-maps/thailand' })}`}
        />
        <CentreFinder reference={reference} province={province} locale={locale} />
      </div>
      <CentreTable reference={reference} chosen={province?.centre} locale={locale} />
    </div>
  );
}
