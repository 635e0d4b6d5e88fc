import { getTranslations } from 'next-intl/server';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import type { CooperationRow, Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import { PrefectureYears } from './prefecture-years';

/** Prefectures by the number of cooperations, with a table of the same. */
export async function CooperationMap({
  cooperations,
  reference,
  locale,
}: {
  /** Those of the year that was chosen, or all. */
  cooperations: readonly CooperationRow[];
  reference: Reference;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('cooperation'), getTranslations('catalogue')]);
  const counts = new Map<string, number>();
  for (const { prefectures } of cooperations) {
    for (const code of prefectures) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const rows = [...counts]
    .flatMap(([code, count]) => {
      const prefecture = reference.prefecture.get(code);
      return prefecture ? [{ prefecture, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.prefecture.code < b.prefecture.code ? -1 : 1));
  const national = cooperations.filter((one) => one.prefectures.length === 0).length;
  return (
    <section
      aria-label={t('map.title')}
      id="map"
      className="grid gap-x-15 gap-y-6 border-t-2 border-ink pt-5 md:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]"
    >
      <PrefectureMap
        title={t('map.title')}
        description={t('map.description')}
        items={rows.map(({ prefecture, count }) => ({
          mapId: prefecture.svgMapId,
          count,
          label: `${prefecture.names[locale]} ${count}`,
        }))}
        legend={{
          buckets: [t('map.bucket1'), t('map.bucket2'), t('map.bucket4'), t('map.bucket10')],
        }}
        attribution={c('mapCredit', { package: '@svg-maps/japan' })}
      />
      <div>
        <h2 className="text-lg">{t('map.title')}</h2>
        <div className="mt-3">
          <PrefectureYears cooperations={cooperations} reference={reference} locale={locale} />
        </div>
        {national > 0 ? (
          <p className="mt-3 text-sm text-muted">{t('map.national', { count: national })}</p>
        ) : null}
      </div>
    </section>
  );
}
