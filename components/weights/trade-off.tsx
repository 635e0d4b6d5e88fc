import { decimalsOf } from '@/components/chart/scale';
import {
  PlotLegend,
  type PlotMark,
  type PlotPoint,
  TradeOffPlot,
} from '@/components/chart/trade-off-plot';
import { Icon } from '@/components/ui/icon';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { TradeOffPoint } from '@/lib/ranking/summary';
import { decimal } from './numbers';
import { type WeightsWords, weightsWords } from './words';

type Setting = Pick<TradeOffPoint, 'fairness' | 'expectedMatches' | 'gini' | 'envy'>;

/** What fairness costs: expected matches against envy and against Gini, and the same as a table. */
export async function TradeOff({
  points,
  present,
  draft,
  locale,
}: {
  points: readonly TradeOffPoint[];
  present: Setting;
  draft?: Setting | null | undefined;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const sorted = [...points].sort((a, b) => a.fairness - b.fairness);
  const isComputed = sorted.some(({ fairness }) => fairness === draft?.fairness);
  const draftWords = isComputed ? 'tradeOff.draft' : 'tradeOff.draftBetween';
  const last = sorted.at(-1);
  const remaining = last?.fairness === 1000 ? last.envy : 0;
  const marks = [
    { look: 'present' as const, setting: present },
    ...(draft ? [{ look: 'draft' as const, setting: draft }] : []),
  ];
  return (
    <>
      {isFlat(sorted) ? <p className="mt-2 text-sm">{t('tradeOff.flat')}</p> : null}
      {remaining > 0 ? (
        <p className="mt-1 max-w-text text-sm text-muted">
          {t('tradeOff.remains', { count: remaining })}
        </p>
      ) : null}
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {(['envy', 'gini'] as const).map((figure) => (
          <Plot key={figure} figure={figure} {...{ sorted, marks, t }} />
        ))}
      </div>
      <PlotLegend
        className="mt-3"
        items={[
          { look: 'present', text: t('tradeOff.present', { value: present.fairness }) },
          ...(draft
            ? [{ look: 'draft' as const, text: t(draftWords, { value: draft.fairness }) }]
            : []),
          { look: 'point', text: t('tradeOff.point') },
        ]}
      />
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center gap-2 text-sm text-link">
          <Icon name="chevron-down" />
          {t('tradeOff.table')}
        </summary>
        <PointsTable {...{ sorted, marks, t, locale }} />
      </details>
    </>
  );
}

type Marks = readonly { look: PlotMark['look']; setting: Setting }[];

function Plot({
  figure,
  sorted,
  marks,
  t,
}: {
  figure: 'envy' | 'gini';
  sorted: readonly Setting[];
  marks: Marks;
  t: WeightsWords;
}) {
  const place = (setting: Setting): PlotPoint => ({
    key: String(setting.fairness),
    x: setting[figure],
    y: setting.expectedMatches,
  });
  const title = t(figure === 'envy' ? 'tradeOff.envyTitle' : 'tradeOff.giniTitle');
  const tick = (value: number, ticks: readonly number[]) => decimal(value, decimalsOf(ticks));
  return (
    <figure>
      <figcaption className="text-sm font-semibold">{title}</figcaption>
      <TradeOffPlot
        className="mt-2 max-w-[26rem]"
        title={title}
        description={t('tradeOff.description', {
          count: sorted.length,
          first: decimal(sorted[0]?.expectedMatches ?? 0, 1),
          last: decimal(sorted.at(-1)?.expectedMatches ?? 0, 1),
        })}
        xLabel={t(`figure.${figure}.name`)}
        yLabel={t('figure.expectedMatches.name')}
        points={sorted.map(place)}
        marks={marks.map(({ look, setting }) => ({ ...place(setting), key: look, look }))}
        ends={[t('fairness.low'), t('fairness.high')]}
        formatX={tick}
        formatY={tick}
      />
    </figure>
  );
}

function PointsTable({
  sorted,
  marks,
  t,
  locale,
}: {
  sorted: readonly Setting[];
  marks: Marks;
  t: WeightsWords;
  locale: Locale;
}) {
  const looks = (fairness: number) =>
    marks
      .filter(({ setting }) => setting.fairness === fairness)
      .map(({ look }) => t(look === 'present' ? 'figure.now' : 'figure.draft'))
      .join(' · ');
  return (
    <Table caption={t('tradeOff.title')}>
      <TableHead>
        <Th>{t('tradeOff.setting')}</Th>
        <Th end>{t('figure.expectedMatches.name')}</Th>
        <Th end>{t('figure.envy.name')}</Th>
        <Th end>{t('figure.gini.name')}</Th>
      </TableHead>
      <tbody>
        {sorted.map((point) => (
          <Tr key={point.fairness}>
            <Th scope="row" className="tabular">
              {formatNumber(point.fairness, locale)}
              <span className="ml-3 font-normal text-muted">{looks(point.fairness)}</span>
            </Th>
            <Td end>{decimal(point.expectedMatches, 2)}</Td>
            <Td end>{decimal(point.envy, 0)}</Td>
            <Td end>{decimal(point.gini, 3)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function isFlat(points: readonly Setting[]): boolean {
  const [first] = points;
  return (
    first !== undefined &&
    points.every(
      (point) =>
        Math.abs(point.expectedMatches - first.expectedMatches) < 1e-9 && point.envy === first.envy,
    )
  );
}
