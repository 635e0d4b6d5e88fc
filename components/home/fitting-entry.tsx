import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { toneOf } from '@/components/match/bar-parts';
import type { Explainer } from '@/components/match/explanation';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { ReasonsBar } from '@/components/ui/reasons-bar';
import { ReasonsList } from '@/components/ui/reasons-table';
import { ScoreFigure } from '@/components/ui/score-figure';
import type { Reference } from '@/lib/catalogue/reference';
import { formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Fitting } from '@/lib/partner/fitting';

/** One partner that fits: who it is, the bar, and the bar again in words. */
export async function FittingEntry({
  item: { partner, forSme },
  locale,
  reference,
  explainer,
}: {
  item: Fitting;
  locale: Locale;
  reference: Reference;
  explainer: Explainer;
}) {
  const t = await getTranslations('home');
  const parts = forSme.parts.filter((part) => part.points > 0);
  const prefecture = reference.prefecture.get(partner.prefecture ?? '')?.names[locale];
  const second = locale === 'ja' ? 'en' : 'ja';
  return (
    <article className="grid gap-x-9 gap-y-3 border-b border-line-strong py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <h3 className="text-lg leading-[1.5]">
          <TextLink quiet href={`/${locale}/partners/${partner.slug}`}>
            {partner.names[locale]}
          </TextLink>
        </h3>
        <p lang={second} className="text-xs text-muted">
          {partner.names[second]}
        </p>
        {prefecture ? (
          <p className="mt-1 flex items-baseline gap-1.5 text-sm">
            <Icon name="pin" className="self-center text-muted" />
            {prefecture}
          </p>
        ) : null}
        <p className="mt-2 text-sm">
          <InScript within={locale}>{partner.relation[locale]}</InScript>
        </p>
        <p className="text-xs text-muted">
          <SourceList source={partner.source} />
        </p>
      </div>
      <div className="min-w-0">
        <ScoreFigure score={forSme.score} unit={t('results.unit')} />
        <ReasonsBar
          className="mt-2"
          parts={parts.map((part) => ({
            key: part.criterion,
            points: part.points,
            tone: toneOf(part.criterion),
            label: `${explainer.criterion(part.criterion)} ${part.points}`,
          }))}
          summary={formatList(
            parts.map((part) => `${explainer.criterion(part.criterion)} ${part.points}`),
            locale,
          )}
        />
        <ReasonsList
          className="mt-3"
          items={parts.map((part) => ({
            key: part.criterion,
            tone: toneOf(part.criterion),
            points: part.points,
            criterion: explainer.criterion(part.criterion),
            text: explainer.reason(part.reason, 'forSme'),
          }))}
        />
      </div>
    </article>
  );
}
