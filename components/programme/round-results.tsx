import { getTranslations } from 'next-intl/server';
import { CountRow } from '@/components/ui/count-row';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundFigures } from '@/lib/programme/public-results';

const keys = {
  applied: 'round.resultApplied',
  accepted: 'round.resultAccepted',
  pairs: 'round.resultPairs',
  completed: 'round.resultCompleted',
  goalsReached: 'round.resultGoals',
} as const;

/** What has come of a round, as counts alone. */
export async function RoundResults({ figures, locale }: { figures: RoundFigures; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const items = (Object.keys(keys) as (keyof RoundFigures)[]).flatMap((key) => {
    const count = figures[key];
    return count === null ? [] : [{ key, count: formatNumber(count, locale), label: t(keys[key]) }];
  });
  return (
    <div className="mt-5">
      <p className="mb-2 text-sm font-semibold">{t('round.results')}</p>
      <CountRow items={items} />
      <p className="mt-2 text-xs text-muted">{t('round.resultNote')}</p>
    </div>
  );
}
