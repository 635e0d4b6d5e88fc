import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BarPlot } from '@/components/chart/bars';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { type CountRow, fixedKeys, isLive, type Measure } from '@/lib/statistic/measures';
import { type ShownRow, shownRows } from '@/lib/statistic/shown-rows';
import { FigureFrame } from './figure-frame';
import { AsTable, PlotFold, tableId } from './plot-parts';
import { countWriter } from './shown-count';

/** Longer lists go on in the table; years stay whole, or their order would say nothing. */
const most = 5;

/**
 * A count of the portal: real records in one plot, both them and examples in the table. What happens
 * in the portal has a second plot of the examples.
 */
export async function CountedFigure({
  measure,
  rows,
  label,
  number,
  at,
  above,
  locale,
}: {
  measure: Measure;
  rows: readonly CountRow[];
  label: (key: string) => string;
  number: number;
  /** "23 November 2026, 09:10". */
  at: string;
  /** A map or another plot of the same rows, over the bars. */
  above?: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  const shown = shownRows(measure, rows);
  const title = t(`measure.${measure}.title`);
  const hasExamples = isLive(measure) && rows.some(({ example }) => example > 0);
  return (
    <FigureFrame
      name={measure}
      number={number}
      title={title}
      note={t(`measure.${measure}.text`)}
      source={t('sourcePortal', { at })}
      folds={
        <>
          {hasExamples ? (
            <PlotFold id={`examples-${measure}`} title={t('example')}>
              <p className="mb-2 flex flex-wrap items-baseline gap-x-3 text-sm">
                <ExampleTag>{t('example')}</ExampleTag>
                {t('exampleTitle')}
              </p>
              <Bars measure={measure} rows={shown} of="example" label={label} locale={locale} />
            </PlotFold>
          ) : null}
          {shown.length > 0 ? (
            <AsTable name={measure} locale={locale}>
              <CountTable rows={shown} title={title} label={label} locale={locale} />
            </AsTable>
          ) : null}
        </>
      }
      locale={locale}
    >
      {above}
      <Bars measure={measure} rows={shown} of="real" label={label} locale={locale} />
    </FigureFrame>
  );
}

async function Bars({
  measure,
  rows,
  of,
  label,
  locale,
}: {
  measure: Measure;
  rows: readonly ShownRow[];
  of: 'real' | 'example';
  label: (key: string) => string;
  locale: Locale;
}) {
  const [t, write] = await Promise.all([
    getTranslations({ locale, namespace: 'statistic' }),
    countWriter(locale),
  ]);
  const there = rows.filter((row) => row[of] !== 0);
  if (there.length === 0) return <p className="text-sm">{t('none')}</p>;
  const isWhole = measure === 'cooperations-by-year' || fixedKeys[measure];
  const limit = isWhole ? there.length : most;
  const more = there.length - limit;
  return (
    <>
      <BarPlot
        className={
          measure === 'cooperations-by-year'
            ? 'grid-cols-2 gap-x-6 max-md:gap-y-1 sm:grid-cols-1'
            : 'max-md:gap-1'
        }
        items={there.slice(0, limit).map((row) => ({
          key: row.key,
          label: label(row.key),
          value: typeof row[of] === 'number' ? row[of] : 0,
          text: write(row[of]),
        }))}
      />
      {more > 0 ? (
        <p className="mt-2 text-xs">
          <a className="link" href={`#${tableId(measure)}`}>
            {t('more', { count: more })}
          </a>
        </p>
      ) : null}
    </>
  );
}

async function CountTable({
  rows,
  title,
  label,
  locale,
}: {
  rows: readonly ShownRow[];
  title: string;
  label: (key: string) => string;
  locale: Locale;
}) {
  const [t, write] = await Promise.all([
    getTranslations({ locale, namespace: 'statistic' }),
    countWriter(locale),
  ]);
  const examples = rows.some(({ example }) => example !== 0);
  return (
    <Table caption={title}>
      <TableHead>
        <Th>{t('column.what')}</Th>
        <Th end>{t('column.real')}</Th>
        {examples ? <Th end>{t('column.example')}</Th> : null}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Td>{label(row.key)}</Td>
            <Td end>{write(row.real)}</Td>
            {examples ? <Td end>{write(row.example)}</Td> : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
