import { getTranslations } from 'next-intl/server';
import { PairBars } from '@/components/match/pair-bars';
import { PairReasons } from '@/components/match/pair-reasons';
import { PlacesLine } from '@/components/match/places-line';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { ScoreFigure } from '@/components/ui/score-figure';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { MatchItem } from '@/lib/match/queries';

/** For a member: how this partner fits the own firm, part by part, and the way on. */
export async function OwnMatch({
  item,
  partnerId,
  locale,
}: {
  item: MatchItem | null;
  partnerId: string;
  locale: Locale;
}) {
  const t = await getTranslations('partner');
  return (
    <Section
      id="match"
      title={t('detail.match')}
      size="xl"
      aside={item ? <ScoreFigure score={item.score} unit={t('detail.pair')} size="md" /> : null}
    >
      {item ? (
        <div className="grid gap-4 pt-4">
          <PairBars result={item.explanation} locale={locale} />
          <PairReasons result={item.explanation} locale={locale} reader="forSme" />
          <div className="text-sm">
            <PlacesLine item={item} locale={locale} />
          </div>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <ButtonLink href={`/${locale}/sme/matches/${partnerId}`}>
              {t('detail.matchOpen')}
            </ButtonLink>
            <span className="max-w-text text-sm text-muted">{t('detail.matchNote')}</span>
          </p>
        </div>
      ) : (
        <p className="pt-3 text-sm">
          {t('detail.matchNone')}{' '}
          <TextLink href={`/${locale}/sme/matches`}>{t('detail.matchList')}</TextLink>
        </p>
      )}
    </Section>
  );
}

/** For somebody who is not signed in: two ways to find out. */
export async function VisitorInvitation({ locale }: { locale: Locale }) {
  const t = await getTranslations('partner');
  return (
    <aside className="border-t-2 border-ink bg-sunken px-5 py-5">
      <h2 className="text-lg">{t('detail.visitor')}</h2>
      <p className="text-sm text-muted">{t('detail.visitorText')}</p>
      <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={`/${locale}`} variant="secondary">
          {t('detail.visitorAsk')}
        </ButtonLink>
        <TextLink href={`/${locale}/register`}>{t('detail.register')}</TextLink>
      </p>
    </aside>
  );
}
