import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { differencesOf, type Figures } from '@/lib/weights/differences';
import { weightsWords } from './words';

/** What one version changes against another, a line each. */
export async function Differences({
  before,
  after,
  locale,
}: {
  before: Figures & { version: number };
  after: Figures;
  locale: Locale;
}) {
  const [t, matching] = await Promise.all([
    weightsWords(locale),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const differences = differencesOf(before, after);
  if (differences.length === 0) {
    return <p className="text-sm text-muted">{t('history.none', { version: before.version })}</p>;
  }
  return (
    <>
      <p className="text-sm text-muted">{t('history.against', { version: before.version })}</p>
      <ul className="tabular text-sm">
        {differences.map((one) =>
          one.kind === 'fairness' ? (
            <li key="fairness">
              {t('history.fairness', { before: one.before, after: one.after })}
            </li>
          ) : (
            <li key={`${one.criterion} ${one.direction}`}>
              {t('history.difference', {
                criterion: matching(`criterion.${one.criterion}.name`),
                direction: one.direction,
                before: one.before,
                after: one.after,
              })}
            </li>
          ),
        )}
      </ul>
    </>
  );
}
