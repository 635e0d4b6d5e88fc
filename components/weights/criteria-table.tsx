import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { criterionKeys } from '@/lib/matching/reasons';
import type { Maxima } from '@/lib/matching/weights';
import { type Direction, directions, sumOf } from '@/lib/weights/schema';
import { WeightBar } from './weight-bar';
import { WeightsTable } from './weights-table';
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
      <WeightsTable
        caption={t('table.caption')}
        head={[t('table.criterion'), ...directions.map((one) => t(`table.${one}`))]}
        rows={criterionKeys.map((key) => ({
          key,
          name: matching(`criterion.${key}.name`),
          help: matching(`criterion.${key}.help`),
          full: t(`criterion.${key}`),
          cells: directions.map((direction) => (
            <Points
              key={direction}
              now={weights[direction][key]}
              before={before?.[direction][key]}
              t={t}
              locale={locale}
            />
          )),
        }))}
        foot={{
          name: t('table.sum'),
          cells: directions.map((direction) => (
            <strong
              key={direction}
              className={cx('tabular block font-semibold', figureWidth(before))}
            >
              {formatNumber(sumOf(weights[direction]), locale)}
            </strong>
          )),
        }}
      />
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
      <span className={cx('tabular block shrink-0', figureWidth(before))}>
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
