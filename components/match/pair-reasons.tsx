import { getTranslations } from 'next-intl/server';
import { ReasonsTable } from '@/components/ui/reasons-table';
import type { Locale } from '@/lib/i18n/locales';
import type { PairScore } from '@/lib/matching/score-types';
import { openPoints, toneOf } from './bar-parts';
import { getExplainer, type Reader } from './explanation';

/** Every part of both directions with its reason, as the reader's side sees it. */
export async function PairReasons({
  result,
  locale,
  reader,
}: {
  result: PairScore;
  locale: Locale;
  reader: Reader;
}) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  const other = reader === 'forSme' ? 'forPartner' : 'forSme';
  const own = openPoints(result, reader);
  const theirs = openPoints(result, other);
  return (
    <ReasonsTable
      caption={t('reasons.caption')}
      head={t('reasons.head')}
      columns={[t(`column.${reader}`), t(`column.${other}`)]}
      rows={result[reader].parts.map((part) => ({
        key: part.criterion,
        tone: toneOf(part.criterion),
        criterion: explainer.criterion(part.criterion),
        points: [
          part.points,
          result[other].parts.find((one) => one.criterion === part.criterion)?.points ?? 0,
        ],
        text: explainer.reason(part.reason, reader),
      }))}
      total={{
        label: t('reasons.total'),
        points: [result[reader].score, result[other].score],
        ...(own + theirs > 0 ? { text: t('reasons.open', { own, theirs }) } : {}),
      }}
    />
  );
}
