import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { BarPlot } from '@/components/chart/bars';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Figure, FigureRow } from '@/lib/statistic/figure-schema';
import { FigureFrame } from './figure-frame';
import { formatPeriod } from './labels';
import { AsTable } from './plot-parts';

/** A figure that somebody else has published, with its source and the time of which it speaks. */
export async function PublishedFigure({
  figure,
  number,
  locale,
}: {
  figure: Figure;
  number: number;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'statistic' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const period = figure.period
    ? t('period', { period: formatPeriod(figure.period, locale) })
    : null;
  return (
    <FigureFrame
      name={figure.key}
      number={number}
      date={figure.period ? formatPeriod(figure.period, locale) : null}
      title={figure.names[locale]}
      note={figure.notes[locale]}
      source={
        <>
          {figure.source ? <SourceList source={figure.source} /> : t('sourceInRows')}
          {period ? ` · ${period}` : null}
          {` · ${t('confidence', { level: c(`confidence.${figure.confidence}`) })}`}
        </>
      }
      folds={
        <AsTable name={figure.key} locale={locale}>
          <Rows figure={figure} locale={locale} />
        </AsTable>
      }
      locale={locale}
    >
      <Shape figure={figure} locale={locale} />
    </FigureFrame>
  );
}

async function Shape({ figure, locale }: { figure: Figure; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  if (figure.shape === 'list') return <Values figure={figure} locale={locale} />;
  if (figure.shape === 'numbers') {
    return (
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-3">
        {figure.rows.map((row) => (
          <div key={row.key} className="flex flex-col-reverse justify-end">
            <dt className="text-sm">
              {row.unit === 'million-baht'
                ? t('money', { unit: t('unit.million-baht'), what: row.names[locale] })
                : row.names[locale]}
            </dt>
            <dd className="tabular text-x2 leading-[1.3] text-action">{written(row, locale)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const [first] = figure.rows;
  return (
    <>
      <p className="mb-2 text-xs text-muted">{first ? t(`unit.${first.unit}`) : null}</p>
      <BarPlot
        className="max-md:gap-1"
        items={figure.rows.map((row) => ({
          key: row.key,
          label: row.names[locale],
          value: row.value,
          text: written(row, locale),
        }))}
      />
    </>
  );
}

/** Figures that do not compare: one under another, never as bars. */
async function Values({ figure, locale }: { figure: Figure; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <dl className="text-sm">
      {figure.rows.map((row) => (
        <div
          key={row.key}
          className="flex items-baseline justify-between gap-4 border-b border-line py-1 md:py-1.5"
        >
          <dt>{row.names[locale]}</dt>
          <dd className="tabular shrink-0 text-right font-semibold">
            {row.unit === 'million-baht'
              ? t('amount', { value: written(row, locale), unit: t('unit.million-baht') })
              : written(row, locale)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function written({ value, unit }: FigureRow, locale: Locale): string {
  return unit === 'percent' ? `${formatNumber(value, locale)}%` : formatNumber(value, locale);
}

async function Rows({ figure, locale }: { figure: Figure; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  const ownSources = figure.source === null;
  return (
    <Table caption={figure.names[locale]}>
      <TableHead>
        <Th>{t('column.what')}</Th>
        <Th end>{t('column.value')}</Th>
        <Th>{t('column.unit')}</Th>
        <Th>{t('column.period')}</Th>
        {ownSources ? <Th>{t('column.source')}</Th> : null}
      </TableHead>
      <tbody>
        {figure.rows.map((row) => {
          const period = row.period === undefined ? figure.period : row.period;
          return (
            <Tr key={row.key}>
              <Td>{row.names[locale]}</Td>
              <Td end>{formatNumber(row.value, locale)}</Td>
              <Td>{t(`unit.${row.unit}`)}</Td>
              <Td>{period ? formatPeriod(period, locale) : t('notStated')}</Td>
              {ownSources ? (
                <Td>{row.source ? <SourceList source={row.source} label={false} /> : null}</Td>
              ) : null}
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
