import { getTranslations } from 'next-intl/server';
import { BarPlot } from '@/components/chart/bars';
import { Section } from '@/components/ui/section';
import type { Cells } from '@/lib/centre/cells';
import type { CentrePage } from '@/lib/centre/page-query';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

/** The centre's firms in numbers that nobody can be told from. */
export async function CentreFirms({ centre, locale }: { centre: CentrePage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const { byProvince, byIndustry } = centre.firms;
  const { total } = byProvince;
  return (
    <Section title={t('page.firms')} id="firms">
      <p className="mt-2 text-md font-semibold">
        {total === null
          ? t('page.firmsFew')
          : total === 0
            ? t('page.firmsZero')
            : t('page.firmsTotal', { count: total })}
      </p>
      <div className="grid gap-x-12 md:grid-cols-2">
        <Plot title={t('page.byProvince')} cells={byProvince} locale={locale} />
        <Plot title={t('page.byIndustry')} cells={byIndustry} locale={locale} />
      </div>
      <p className="mt-3 text-xs text-muted">{t('page.firmsNote')}</p>
    </Section>
  );
}

async function Plot({
  title,
  cells,
  locale,
}: {
  title: string;
  cells: Cells<string>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const { shown, rest } = cells;
  if (shown.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-semibold">{title}</h3>
      <BarPlot
        items={[
          ...shown.map(({ key, count }) => ({
            key,
            label: nameOfCode(key, locale),
            value: count,
            text: formatNumber(count, locale),
          })),
          ...(rest
            ? [
                {
                  key: 'rest',
                  label: t('page.rest', { count: rest.kinds }),
                  value: rest.count,
                  text: formatNumber(rest.count, locale),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
