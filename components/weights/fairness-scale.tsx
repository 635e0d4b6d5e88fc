import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { fairnessLevel } from './fairness-level';
import { weightsWords } from './words';

/** The setting between its two ends, to read; `before` marks where it was. */
export async function FairnessScale({
  value,
  before,
  locale,
}: {
  value: number;
  before?: number | undefined;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const changed = before !== undefined && before !== value;
  return (
    <div className="max-w-text">
      <p className="text-md">
        <strong className="font-semibold">{t(`fairness.level.${fairnessLevel(value)}`)}</strong>
        <span className="tabular ml-3 text-sm text-muted">{t('fairness.value', { value })}</span>
        {changed ? (
          <span className="tabular ml-3 text-sm">
            {t('fairness.change', { before, after: value })}
          </span>
        ) : null}
      </p>
      <div aria-hidden="true" className="keep-colour mt-3 px-2">
        <div className="relative h-2 border border-line bg-rest">
          {changed ? (
            <span
              className="absolute -top-1.5 -bottom-1.5 w-[2px] bg-ink"
              style={{ left: `${before / 10}%` }}
            />
          ) : null}
          <span
            className="absolute top-1/2 size-4 -translate-1/2 rounded-full border-2 border-ground bg-action"
            style={{ left: `${value / 10}%` }}
          />
        </div>
        <p className="mt-2 flex justify-between text-xs text-muted">
          <span>
            {formatNumber(0, locale)} {t('fairness.low')}
          </span>
          <span>
            {formatNumber(1000, locale)} {t('fairness.high')}
          </span>
        </p>
      </div>
      <p className="mt-2 text-sm text-muted">{t('fairness.help')}</p>
    </div>
  );
}
