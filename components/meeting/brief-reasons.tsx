import { getTranslations } from 'next-intl/server';
import { getExplainer } from '@/components/match/explanation';
import type { Locale } from '@/lib/i18n/locales';
import type { Brief } from '@/lib/meeting/brief';

const most = 4;

/** The strongest reasons of the side's own direction. */
export async function BriefReasons({ brief, locale }: { brief: Brief; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'brief' }),
    getExplainer(locale),
  ]);
  const direction = brief.side === 'SME' ? ('forSme' as const) : ('forPartner' as const);
  const parts = (brief.item.explanation?.[direction].parts ?? [])
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most);
  if (parts.length === 0) return <p className="text-muted">{t('noReasons')}</p>;
  return (
    <ul className="grid gap-1 print:gap-0.5">
      {parts.map((part) => (
        <li key={part.criterion}>
          <strong className="font-semibold">{explainer.criterion(part.criterion)}</strong>{' '}
          {explainer.reason(part.reason, direction)}
        </li>
      ))}
    </ul>
  );
}
