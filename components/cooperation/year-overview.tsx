import { getTranslations } from 'next-intl/server';
import { type Unit, UnitChart } from '@/components/chart/unit-chart';
import { Segment } from '@/components/ui/segment';
import type { CooperationRow } from '@/lib/catalogue/reference';
import { formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

export type YearChoice = number | 'none' | undefined;

/** Those signed in a year, those without a date, or all. */
export function signedIn(
  cooperations: readonly CooperationRow[],
  year: YearChoice,
): readonly CooperationRow[] {
  if (year === undefined) return cooperations;
  return cooperations.filter((one) => one.year === (year === 'none' ? null : year));
}

/** One square is one agreement; below it the years as links that narrow the map and the list. */
export async function YearOverview({
  cooperations,
  chosen,
  locale,
}: {
  cooperations: readonly CooperationRow[];
  chosen: YearChoice;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const unit = ({ code, titles, prefectures }: CooperationRow): Unit => ({
    key: code,
    tone: prefectures.length > 0 ? 1 : 2,
    name: titles[locale],
    href: `/${locale}/cooperations/${code}`,
  });
  const known = cooperations.flatMap(({ year }) => year ?? []);
  const years = [...new Set(known)].sort((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1];
  const undated = signedIn(cooperations, 'none');
  const columns = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const path = `/${locale}/cooperations`;
  return (
    <div>
      <UnitChart
        caption={t('years.plot')}
        columns={columns.map((year) => ({
          key: String(year),
          label: formatYear(year, locale).replace(/\D/g, ''),
          units: signedIn(cooperations, year).map(unit),
        }))}
        legend={[t('years.legendPrefecture'), t('years.legendNational')]}
        undated={{ text: t('years.undated', { count: undated.length }), units: undated.map(unit) }}
      />
      <Segment
        className="mt-6"
        label={t('years.label')}
        joined={false}
        items={[
          { href: path, label: t('years.all'), current: chosen === undefined },
          ...years.map((year) => ({
            href: `${path}?year=${year}#map`,
            label: formatYear(year, locale),
            current: chosen === year,
          })),
          ...(undated.length > 0
            ? [
                {
                  href: `${path}?year=none#map`,
                  label: t('years.none'),
                  current: chosen === 'none',
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
