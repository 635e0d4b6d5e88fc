import { getTranslations } from 'next-intl/server';
import { centreNodes, provinceAnchors } from '@/components/centre/map-nodes';
import { CentreMap } from '@/components/chart/centre-map';
import { cx } from '@/components/ui/cx';
import { TextLink } from '@/components/ui/link';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';

/** The centres on the map and as a list; the one that serves the chosen province stands out. */
export async function CentresBand({
  reference,
  province,
  locale,
}: {
  reference: Reference;
  /** Code of the chosen province. */
  province: string | undefined;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('home'), getTranslations('catalogue')]);
  const chosen = reference.province.get(province ?? '');
  const centre = reference.centre.get(chosen?.centre ?? '');
  const title = t('centres.title', { count: reference.centres.length });
  return (
    <section
      aria-labelledby="centres-title"
      className="page-width grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-6 py-12 md:grid-cols-[19rem_minmax(0,1fr)] md:items-center"
    >
      <CentreMap
        title={title}
        description={t('centres.lead')}
        anchors={provinceAnchors(reference)}
        nodes={centreNodes(reference, locale, centre?.code)}
        chosenId={chosen?.svgMapId}
        areaIds={reference.provinces
          .filter((one) => centre && one.centre === centre.code)
          .map((one) => one.svgMapId)}
        attribution={`${t('centres.approximate')} · ${c('mapCredit', { package: '@svg-maps/thailand' })}`}
      />
      <div>
        <h2 id="centres-title" className="text-xl">
          {title}
        </h2>
        <p className="text-sm text-muted">{t('centres.lead')}</p>
        {chosen && centre ? (
          <p className="mt-4 flex flex-wrap gap-x-4 border-y border-line-strong py-2.5 text-md">
            <span>
              {t.rich('centres.served', {
                province: chosen.names[locale],
                centre: centre.names[locale],
              })}
            </span>
            <TextLink href={`/${locale}/centres/${centre.code}`}>{t('centres.contact')}</TextLink>
          </p>
        ) : null}
        <ol className="mt-4 columns-1 gap-x-10 xs:columns-2">
          {reference.centres.map((one, index) => (
            <li
              key={one.code}
              className="flex min-h-11 items-center gap-3 text-sm break-inside-avoid md:min-h-8"
            >
              <span className="tabular w-6 shrink-0 text-right text-muted">{index + 1}</span>
              <TextLink
                quiet
                href={`/${locale}/centres/${one.code}`}
                className={cx('py-2.5 md:py-1', one.code === centre?.code && 'font-semibold')}
              >
                {one.shortNames[locale]}
              </TextLink>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
