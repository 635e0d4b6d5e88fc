import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

export type GoalFigures = {
  before: number | null;
  target: number | null;
  after: number | null;
  unit: string;
  lowerIsBetter: boolean;
  /** Null while it cannot be said. */
  reached: boolean | null;
};

/** Before, target and after as three bars on one scale; the target is the upright line through them. */
export async function GoalDrawing({ goal, locale }: { goal: GoalFigures; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { before, target, after, unit, reached } = goal;
  const most = Math.max(...[before, target, after].map((value) => value ?? 0), Number.EPSILON);
  const share = (value: number) => `${Math.min(100, (value / most) * 100)}%`;
  const figure = (value: number | null) =>
    value === null ? t('goal.notMeasured') : `${formatNumber(value, locale)} ${unit}`.trim();
  const rows = [
    { key: 'before', value: before, bar: 'bg-part3' },
    { key: 'target', value: target, bar: null },
    { key: 'after', value: after, bar: 'bg-part1' },
  ] as const;
  return (
    <div className="max-w-text">
      <ul className="relative grid gap-1 text-sm">
        {rows.map(({ key, value, bar }) => (
          <li key={key} className="grid grid-cols-[4.5rem_minmax(0,1fr)_7rem] items-center gap-x-3">
            <span className="text-muted">{t(`goal.${key}`)}</span>
            <span className="order-last tabular text-right font-semibold">
              <InScript within={locale}>{figure(value)}</InScript>
            </span>
            <span aria-hidden="true" className="keep-colour relative h-3 bg-rest">
              {value !== null && bar ? (
                <span
                  className={`absolute inset-y-0 left-0 ${bar}`}
                  style={{ width: share(value) }}
                />
              ) : null}
              {target === null ? null : (
                <span
                  className="absolute -inset-y-1 w-[2px] bg-ink"
                  style={{ left: `min(${share(target)}, calc(100% - 2px))` }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm">
        {reached === null ? null : reached ? (
          <Tag tone="ok">{t('goal.reached')}</Tag>
        ) : (
          <Tag tone="warn">{t('goal.notReached')}</Tag>
        )}
        {goal.lowerIsBetter ? (
          <span className="ml-2 text-xs text-muted">{t('goal.lowerIsBetter')}</span>
        ) : null}
      </p>
    </div>
  );
}
