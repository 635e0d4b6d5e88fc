import { getTranslations } from 'next-intl/server';
import { labeller } from '@/components/statistic/labels';
import { getCatalogue } from '@/lib/catalogue/request';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readTierTotals } from '@/lib/outcome/tier-totals';
import { statisticCsv } from '@/lib/statistic/csv';
import { findFigure } from '@/lib/statistic/figures';
import { isMeasure, type Measure } from '@/lib/statistic/measures';
import { publishedCells } from '@/lib/statistic/published-rows';
import { readLiveCounts } from '@/lib/statistic/queries';
import { shownRows } from '@/lib/statistic/shown-rows';
import { leastCount, type Shown } from '@/lib/statistic/small-numbers';
import { rowsOfTiers } from '@/lib/statistic/tier-rows';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; name: string }> };

/** One figure of the statistics as a file: published figures with their sources, counts with the time. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, name } = await params;
  const csv = isLocale(locale) ? await csvOf(name, locale) : null;
  if (csv === null) return new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="japan-desk-${name}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
    },
  });
}

async function csvOf(name: string, locale: Locale): Promise<string | null> {
  const figure = findFigure(name);
  if (figure) {
    const t = await getTranslations({ locale, namespace: 'statistic' });
    const columns = (['what', 'value', 'unit', 'period', 'source', 'confidence'] as const).map(
      (key) => t(`column.${key}`),
    );
    return statisticCsv(
      columns,
      publishedCells(figure, locale, (unit) => t(`unit.${unit}`)),
    );
  }
  if (name === 'consultation-waits') return waitsCsv(locale);
  return isMeasure(name) ? countedCsv(name, locale) : null;
}

async function countedCsv(measure: Measure, locale: Locale): Promise<string> {
  const now = new Date();
  const [{ reference }, { counts }, t] = await Promise.all([
    getCatalogue(),
    readLiveCounts(now),
    getTranslations({ locale, namespace: 'statistic' }),
  ]);
  const rows =
    measure === 'outcomes-by-tier' ? rowsOfTiers(await readTierTotals()) : counts[measure];
  const label = await labeller(measure, reference, locale);
  const cell = (shown: Shown) => (typeof shown === 'number' ? shown : t(`small.${shown}`));
  return statisticCsv(
    (['what', 'real', 'example', 'at'] as const).map((key) => t(`column.${key}`)),
    shownRows(measure, rows).map(({ key, real, example }) => [
      label(key),
      cell(real),
      cell(example),
      now.toISOString(),
    ]),
  );
}

async function waitsCsv(locale: Locale): Promise<string> {
  const now = new Date();
  const [{ waits }, t] = await Promise.all([
    readLiveCounts(now),
    getTranslations({ locale, namespace: 'statistic' }),
  ]);
  const median = (of: 'real' | 'example') => {
    const { answered, median: days } = waits[of];
    if (days === null || (of === 'real' && answered < leastCount)) return '';
    return days;
  };
  return statisticCsv(
    (['what', 'real', 'example', 'at'] as const).map((key) => t(`column.${key}`)),
    [[t('waits.row'), median('real'), median('example'), now.toISOString()]],
  );
}
