import { getTranslations } from 'next-intl/server';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { criterionKeys } from '@/lib/matching/reasons';
import type { Maxima } from '@/lib/matching/weights';
import { type Direction, directions, sumOf } from '@/lib/weights/schema';
import { WeightBar } from './weight-bar';
import { type WeightsWords, weightsWords } from './words';

type Both = Record<Direction, Maxima>;

/** Every criterion with its meaning and what it can give to either side; `before` to compare with. */
export async function CriteriaTable({
  weights,
  before,
  locale,
}: {
  weights: Both;
  before?: Both | undefined;
  locale: Locale;
}) {
  const [t, matching] = await Promise.all([
    weightsWords(locale),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  return (
    <>
      <Table caption={t('table.caption')} className="table-fixed">
        <TableHead>
          <Th>{t('table.criterion')}</Th>
          {directions.map((direction) => (
            <Th key={direction} className="w-[5.25rem] sm:w-[27%]">
              {t(`table.${direction}`)}
            </Th>
          ))}
        </TableHead>
        <tbody>
          {criterionKeys.map((key) => (
            <Tr key={key}>
              <Th scope="row">
                <span className="block">{matching(`criterion.${key}.name`)}</span>
                <span className="block font-normal text-pretty">
                  {matching(`criterion.${key}.help`)}
                </span>
                <span className="block text-xs font-normal text-pretty text-muted">
                  {t(`criterion.${key}`)}
                </span>
              </Th>
              {directions.map((direction) => (
                <Td key={direction}>
                  <Points
                    now={weights[direction][key]}
                    before={before?.[direction][key]}
                    t={t}
                    locale={locale}
                  />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-ink">
            <Th scope="row">{t('table.sum')}</Th>
            {directions.map((direction) => (
              <Td key={direction} className="tabular font-semibold">
                <span className={`block ${figureWidth(before)}`}>
                  {formatNumber(sumOf(weights[direction]), locale)}
                </span>
              </Td>
            ))}
          </tr>
        </tfoot>
      </Table>
      <p className="mt-2 max-w-text text-sm text-muted">{t('table.harmonic')}</p>
    </>
  );
}

/** Room for one figure, or for the one before beside it. */
const figureWidth = (before: unknown) =>
  before === undefined ? 'sm:w-12 sm:text-right' : 'sm:w-24 sm:text-right';

function Points({
  now,
  before,
  t,
  locale,
}: {
  now: number;
  before: number | undefined;
  t: WeightsWords;
  locale: Locale;
}) {
  const changed = before !== undefined && before !== now;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <span className="block sm:flex sm:items-center sm:gap-3">
      <span className={`tabular block shrink-0 ${figureWidth(before)}`}>
        {changed ? (
          <>
            <span className="sr-only">{t('table.change', { before, after: now })}</span>
            <span aria-hidden="true">
              <s className="text-muted">{number(before)}</s>{' '}
              <strong className="font-semibold">{number(now)}</strong>
            </span>
          </>
        ) : (
          number(now)
        )}
      </span>
      <WeightBar now={now} before={before} className="mt-1 w-full sm:mt-0" />
    </span>
  );
}
