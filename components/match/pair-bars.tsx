import { getTranslations } from 'next-intl/server';
import { ReasonsLegend, ReasonsLine } from '@/components/ui/reasons-bar';
import type { Locale } from '@/lib/i18n/locales';
import type { PairScore } from '@/lib/matching/score-types';
import { barParts, barSummary } from './bar-parts';
import { getExplainer } from './explanation';

/** Both directions of a pair, one bar below the other. */
export async function PairBars({ result, locale }: { result: PairScore; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  return (
    <div className="grid gap-2">
      {(['forSme', 'forPartner'] as const).map((reader) => (
        <ReasonsLine
          key={reader}
          label={t(`bar.${reader}`)}
          score={result[reader].score}
          parts={barParts(result, reader, explainer)}
          summary={barSummary(result, reader, explainer)}
        />
      ))}
    </div>
  );
}

/** What the tones of the bars mean. */
export async function PairLegend({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <ReasonsLegend
      items={[
        { tone: 1, label: t('legend.work') },
        { tone: 2, label: t('legend.ties') },
        { tone: 3, label: t('legend.proof') },
        { tone: 'unknown', label: t('legend.unknown') },
      ]}
    />
  );
}
