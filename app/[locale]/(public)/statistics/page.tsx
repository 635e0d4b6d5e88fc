import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Contents, type ContentsPart, figureId } from '@/components/statistic/contents';
import { CountedFigure } from '@/components/statistic/counted-figure';
import { labeller } from '@/components/statistic/labels';
import { PartnerMap } from '@/components/statistic/partner-map';
import { PublishedFigure } from '@/components/statistic/published-figure';
import { WaitsFigure } from '@/components/statistic/waits-figure';
import type { Reference } from '@/lib/catalogue/reference';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { readTierTotals } from '@/lib/outcome/tier-totals';
import { figures } from '@/lib/statistic/figures';
import {
  type CountRow,
  liveMeasures,
  type Measure,
  recordMeasures,
} from '@/lib/statistic/measures';
import { readLiveCounts } from '@/lib/statistic/queries';
import { rowsOfTiers } from '@/lib/statistic/tier-rows';

/** As its file is called, too. */
const waitsName = 'consultation-waits';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/statistics', locale),
  };
}

/** Published figures, records and own counts: three sections, never one plot. */
export default async function StatisticsPage({ params }: Props) {
  const locale = await localeOf(params);
  const now = new Date();
  const [{ reference }, { counts, waits }, tiers, t] = await Promise.all([
    getCatalogue(),
    readLiveCounts(now),
    readTierTotals(),
    getTranslations('statistic'),
  ]);
  const zone = zoneOf(locale);
  const at = `${formatDate(now, locale, 'long', zone)} ${formatTime(now, locale, zone)}`;
  const all: Record<Measure, CountRow[]> = { ...counts, 'outcomes-by-tier': rowsOfTiers(tiers) };
  const counted = (measures: readonly Measure[], first: number) =>
    measures.map((measure, index) => (
      <Target key={measure} name={measure}>
        <Counted
          measure={measure}
          rows={all[measure]}
          number={first + index}
          at={at}
          reference={reference}
          locale={locale}
        />
      </Target>
    ));
  const [records, live] = [figures.length, figures.length + recordMeasures.length];
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-6" />
      <Contents parts={await contentsOf(locale)} locale={locale} />
      <Part id="published" locale={locale}>
        {figures.map((figure, index) => (
          <Target key={figure.key} name={figure.key}>
            <PublishedFigure figure={figure} number={index + 1} locale={locale} />
          </Target>
        ))}
      </Part>
      <Part id="records" locale={locale}>
        {counted(recordMeasures, records + 1)}
      </Part>
      <Part id="live" locale={locale}>
        {counted(liveMeasures, live + 1)}
        <Target name={waitsName}>
          <WaitsFigure
            waits={waits}
            number={live + liveMeasures.length + 1}
            at={at}
            locale={locale}
          />
        </Target>
      </Part>
    </div>
  );
}

async function contentsOf(locale: Locale): Promise<ContentsPart[]> {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  const item = (measure: Measure) => ({
    id: figureId(measure),
    title: t(`measure.${measure}.title`),
  });
  return [
    {
      key: 'published',
      items: figures.map(({ key, names }) => ({ id: figureId(key), title: names[locale] })),
    },
    { key: 'records', items: recordMeasures.map(item) },
    {
      key: 'live',
      items: [...liveMeasures.map(item), { id: figureId(waitsName), title: t('waits.title') }],
    },
  ];
}

/** Where the table of contents leads. */
function Target({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div id={figureId(name)} className="scroll-mt-6">
      {children}
    </div>
  );
}

async function Part({
  id,
  locale,
  children,
}: {
  id: ContentsPart['key'];
  locale: Locale;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="pt-9 md:pt-12">
      <h2 id={`${id}-title`} className="text-xl">
        {t(`section.${id}`)}
      </h2>
      <p className="mb-4 max-w-text md:mb-6 text-md text-muted">{t(`section.${id}Lead`)}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 md:gap-12">{children}</div>
    </section>
  );
}

async function Counted({
  measure,
  rows,
  number,
  at,
  reference,
  locale,
}: {
  measure: Measure;
  rows: readonly CountRow[];
  number: number;
  at: string;
  reference: Reference;
  locale: Locale;
}) {
  const label = await labeller(measure, reference, locale);
  return (
    <CountedFigure
      measure={measure}
      rows={rows}
      label={label}
      number={number}
      at={at}
      above={
        measure === 'partners-by-prefecture' ? (
          <PartnerMap rows={rows} reference={reference} locale={locale} />
        ) : null
      }
      locale={locale}
    />
  );
}
