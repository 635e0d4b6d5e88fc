import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { countWriter } from '@/components/statistic/shown-count';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ExampleTag } from '@/components/ui/tag';
import type { CooperationRow, Reference } from '@/lib/catalogue/reference';
import type { Results, YearOfResults } from '@/lib/cooperation/results';
import { formatPartialDate, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { type Shown, shownCounts } from '@/lib/statistic/small-numbers';

const measures = ['introductions', 'meetings', 'agreed'] as const;
type Measure = (typeof measures)[number];
type ShownYear = { year: number } & Record<Measure, Shown>;

/** Each measure is a breakdown by year of its own. */
function shownYears(years: readonly YearOfResults[], isExample: boolean): ShownYear[] {
  const cells = new Map(
    measures.map((key) => [
      key,
      shownCounts(
        years.map((row) => row[key]),
        isExample,
      ),
    ]),
  );
  return years.map(({ year }, place) => ({
    year,
    introductions: cells.get('introductions')?.[place] ?? 0,
    meetings: cells.get('meetings')?.[place] ?? 0,
    agreed: cells.get('agreed')?.[place] ?? 0,
  }));
}

/** It and the later agreements with one of its prefectures. */
function related(cooperation: CooperationRow, all: readonly CooperationRow[]): CooperationRow[] {
  return all.filter(
    (one) =>
      one.year !== null &&
      cooperation.year !== null &&
      one.year >= cooperation.year &&
      (one.code === cooperation.code ||
        one.prefectures.some((code) => cooperation.prefectures.includes(code))),
  );
}

/** Year by year since the agreement: what was signed, and what the portal has seen. */
export async function SinceTimeline({
  cooperation,
  reference,
  results,
  locale,
}: {
  cooperation: CooperationRow;
  reference: Reference;
  results: { real: Results; example: Results } | null;
  locale: Locale;
}) {
  if (cooperation.year === null) return null;
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const signed = related(cooperation, reference.cooperations);
  const real = shownYears(results?.real.years ?? [], false);
  const example = shownYears(results?.example.years ?? [], true);
  const years = [
    ...new Set([
      ...signed.flatMap(({ year }) => year ?? []),
      ...[...real, ...example].map(({ year }) => year),
    ]),
  ].sort((a, b) => a - b);
  return (
    <Section id="since" title={t('since.title')}>
      <ol>
        {years.map((year) => (
          <li
            key={year}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-3 text-sm"
          >
            <span className="tabular font-semibold">{formatYear(year, locale)}</span>
            <ul className="grid gap-1">
              {signed
                .filter((one) => one.year === year)
                .map((one) => (
                  <Signed
                    key={one.code}
                    one={one}
                    own={one.code === cooperation.code}
                    locale={locale}
                  />
                ))}
              <Seen row={real.find((row) => row.year === year)} locale={locale} />
              <Seen row={example.find((row) => row.year === year)} isExample locale={locale} />
            </ul>
          </li>
        ))}
      </ol>
      <p className="pt-2 text-xs text-muted">{t('since.note')}</p>
    </Section>
  );
}

async function Signed({ one, own, locale }: { one: CooperationRow; own: boolean; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const title: ReactNode = own ? (
    <strong className="font-semibold">{one.titles[locale]}</strong>
  ) : (
    <TextLink href={`/${locale}/cooperations/${one.code}`}>{one.titles[locale]}</TextLink>
  );
  return (
    <li>
      <span className="text-muted">{t(own ? 'since.this' : 'since.other')} </span>
      {title}
      <span className="text-muted"> {one.date ? formatPartialDate(one.date, locale) : null}</span>
    </li>
  );
}

async function Seen({
  row,
  isExample = false,
  locale,
}: {
  row: ShownYear | undefined;
  isExample?: boolean;
  locale: Locale;
}) {
  if (!row) return null;
  const [t, write] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    countWriter(locale),
  ]);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {isExample ? <ExampleTag>{t('results.exampleTag')}</ExampleTag> : null}
      {measures.map((key) =>
        row[key] === 0 ? null : (
          <span key={key}>{t(`since.${key}`, { count: write(row[key]) })}</span>
        ),
      )}
    </li>
  );
}
