import { getTranslations } from 'next-intl/server';
import { barParts, barSummary, openPoints, toneOf } from '@/components/match/bar-parts';
import { getExplainer } from '@/components/match/explanation';
import { ReasonsBar } from '@/components/ui/reasons-bar';
import { ReasonsList } from '@/components/ui/reasons-table';
import { ScoreFigure } from '@/components/ui/score-figure';
import { Section } from '@/components/ui/section';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';

/** Why the two were matched, from the partner's side: a bar whose parts are the score. */
export async function PartnerReasons({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getExplainer(locale),
  ]);
  const result = item.explanation;
  if (!result) return null;
  const open = openPoints(result, 'forPartner');
  const reasons = result.forPartner.parts
    .filter((part) => part.points > 0)
    .map((part) => ({
      key: part.criterion as string,
      tone: toneOf(part.criterion),
      points: part.points,
      criterion: explainer.criterion(part.criterion),
      text: explainer.reason(part.reason, 'forPartner'),
    }));
  const unknown = {
    key: 'unknown',
    tone: 'unknown' as const,
    points: open,
    criterion: t('reasons.unknown'),
    text: '',
  };
  return (
    <Section title={t('reasons.title')} id="reasons">
      <div className="mt-3 flex items-end justify-between gap-4 text-sm">
        <span>{t('reasons.total')}</span>
        <ScoreFigure
          score={formatNumber(result.forPartner.score, locale)}
          unit={t('reasons.unit')}
        />
      </div>
      <ReasonsBar
        className="mt-2 mb-4"
        parts={barParts(result, 'forPartner', explainer)}
        summary={barSummary(result, 'forPartner', explainer)}
      />
      <ReasonsList columns={1} items={open > 0 ? [...reasons, unknown] : reasons} />
      <p className="mt-3 text-xs text-muted">{t('reasons.computed')}</p>
    </Section>
  );
}
