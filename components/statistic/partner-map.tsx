import { getTranslations } from 'next-intl/server';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import type { CountRow } from '@/lib/statistic/measures';

/** From this many organisations on, a prefecture is named on the map. */
const labelled = 3;

/** Real organisations by prefecture; a ring where there is an agreement. */
export async function PartnerMap({
  rows,
  reference,
  locale,
}: {
  rows: readonly CountRow[];
  reference: Reference;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'statistic' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const counts = new Map(rows.map(({ key, real }) => [key, real]));
  const tied = new Set(reference.cooperations.flatMap(({ prefectures }) => prefectures));
  const items = reference.prefectures
    .filter(({ code }) => tied.has(code) || (counts.get(code) ?? 0) > 0)
    .map(({ code, names, svgMapId }) => {
      const count = counts.get(code) ?? 0;
      return {
        mapId: svgMapId,
        count,
        ...(count >= labelled ? { label: `${names[locale]} ${count}` } : {}),
        marked: tied.has(code),
      };
    });
  return (
    <PrefectureMap
      className="mb-6 max-w-[34rem]"
      title={t('map.title')}
      description={t('map.description')}
      items={items}
      legend={{
        buckets: [t('map.bucket1'), t('map.bucket2'), t('map.bucket4'), t('map.bucket10')],
        ring: t('map.ring'),
      }}
      attribution={c('mapCredit', { package: '@svg-maps/japan' })}
    />
  );
}
