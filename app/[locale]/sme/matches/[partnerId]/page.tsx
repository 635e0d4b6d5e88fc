import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { DismissForm } from '@/components/match/dismiss-form';
import { PairBars, PairLegend } from '@/components/match/pair-bars';
import { PairReasons } from '@/components/match/pair-reasons';
import { PlacesLine } from '@/components/match/places-line';
import { RequestForm } from '@/components/match/request-form';
import { UnknownList } from '@/components/match/unknown-list';
import { TextLink } from '@/components/ui/link';
import { ScoreFigure } from '@/components/ui/score-figure';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { findOwnMatch } from '@/lib/match/queries';

type Props = {
  params: Promise<{ locale: Locale; partnerId: string }>;
  searchParams: Promise<{ ask?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'match' });
  return { title: t('ask.button') };
}

export default async function MatchPage({ params, searchParams }: Props) {
  const { locale, partnerId } = await params;
  const viewer = await requireViewer('SME_MEMBER');
  const item = await findOwnMatch(viewer, partnerId);
  if (!item) notFound();
  const t = await getTranslations({ locale, namespace: 'match' });
  const { partner, explanation } = item;
  const asked = [(await searchParams).ask ?? []].flat().map(Number).filter(Number.isInteger);
  const name = partner.names[locale];
  return (
    <>
      <PageTitle
        className="mb-6"
        title={name}
        above={<TextLink href={`/${locale}/sme/matches`}>{t('back')}</TextLink>}
        lead={
          <span lang={locale === 'ja' ? 'en' : 'ja'}>
            {partner.names[locale === 'ja' ? 'en' : 'ja']}
          </span>
        }
        aside={<ScoreFigure score={item.score} unit={t('score')} size="lg" />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
          <PairLegend locale={locale} />
          <PairBars result={explanation} locale={locale} />
          <PairReasons result={explanation} locale={locale} reader="forSme" />
          {explanation.unknown.length > 0 ? (
            <Section title={t('unknown.title')} size="md" rule="above">
              <p className="mb-2 text-sm text-muted">{t('unknown.lead')}</p>
              <UnknownList
                result={explanation}
                locale={locale}
                page={item.own ? null : `/${locale}/sme/matches/${partner.id}`}
              />
            </Section>
          ) : null}
        </div>
        <div className="grid content-start gap-8">
          <PlacesLine item={item} locale={locale} />
          {item.own ? (
            <p>
              {t('ask.open', { code: item.own })}{' '}
              <TextLink href={`/${locale}/sme/introductions/${item.own}`}>{t('ask.view')}</TextLink>
            </p>
          ) : (
            <>
              <Section id="ask" title={t('ask.title', { partner: name })} size="md" rule="above">
                <RequestForm item={item} locale={locale} asked={asked} />
              </Section>
              <Section id="dismiss" title={t('dismiss.title')} size="md" rule="above">
                <DismissForm partnerId={partner.id} locale={locale} />
              </Section>
            </>
          )}
        </div>
      </div>
    </>
  );
}
