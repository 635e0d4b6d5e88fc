import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { type MarketFigures, matchThreshold } from '@/lib/ranking/summary';
import { decimal, signed } from './numbers';
import { type WeightsWords, weightsWords } from './words';

const shown = ['expectedMatches', 'gini', 'envy', 'covered', 'full'] as const;

type Figure = (typeof shown)[number];

const digits: Record<Figure, number> = {
  expectedMatches: 1,
  gini: 3,
  envy: 0,
  covered: 0,
  full: 0,
};
/** Which way is better; full partners are neither. */
const better: Record<Figure, 1 | -1 | 0> = {
  expectedMatches: 1,
  gini: -1,
  envy: -1,
  covered: 1,
  full: 0,
};

/** The figures of the market, each with what it means; with a draft, both and the difference. */
export async function FiguresTable({
  present,
  draft,
  locale,
}: {
  present: MarketFigures;
  draft?: MarketFigures | undefined;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  return (
    <Table caption={t('figure.caption')}>
      <TableHead>
        <Th>{t('figure.name')}</Th>
        <Th end>{t('figure.now')}</Th>
        {draft ? (
          <>
            <Th end>{t('figure.draft')}</Th>
            <Th end>{t('figure.change')}</Th>
          </>
        ) : null}
      </TableHead>
      <tbody>
        {shown.map((figure) => (
          <Tr key={figure}>
            <Th scope="row">
              <span className="block">{t(`figure.${figure}.name`)}</span>
              <span className="block max-w-text font-normal text-pretty text-muted max-sm:text-sm">
                {t(`figure.${figure}.help`, { threshold: matchThreshold })}
              </span>
            </Th>
            <Td end className="text-lg leading-normal whitespace-nowrap">
              <Value figure={figure} figures={present} t={t} />
            </Td>
            {draft ? (
              <>
                <Td end className="text-lg leading-normal font-semibold whitespace-nowrap">
                  <Value figure={figure} figures={draft} t={t} />
                </Td>
                <Td end className="whitespace-nowrap">
                  <Change figure={figure} by={draft[figure] - present[figure]} t={t} />
                </Td>
              </>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Value({
  figure,
  figures,
  t,
}: {
  figure: Figure;
  figures: MarketFigures;
  t: WeightsWords;
}) {
  return (
    <>
      {decimal(figures[figure], digits[figure])}
      {figure === 'covered' ? (
        <span className="block text-xs font-normal text-muted">
          {t('figure.covered.of', { smes: figures.smes })}
        </span>
      ) : null}
    </>
  );
}

function Change({ figure, by, t }: { figure: Figure; by: number; t: WeightsWords }) {
  const text = signed(by, digits[figure]);
  const isSame = !/^[+−]/.test(text);
  const direction = Math.sign(by) * better[figure];
  return (
    <>
      <span className="block">{isSame ? t('figure.same') : text}</span>
      {isSame || direction === 0 ? null : (
        <span className="block text-xs text-muted">
          {t(direction > 0 ? 'figure.better' : 'figure.worse')}
        </span>
      )}
    </>
  );
}
