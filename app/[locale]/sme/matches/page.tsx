import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FullList } from '@/components/match/full-list';
import { MatchList } from '@/components/match/match-list';
import { MoreMatches } from '@/components/match/more-matches';
import { NoMatch } from '@/components/match/no-match';
import { ContactList, ExcludedList, SetAsideList } from '@/components/match/other-lists';
import { PairLegend } from '@/components/match/pair-bars';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { listOwnMatches } from '@/lib/match/queries';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'match' });
  return { title: t('title') };
}

export default async function MatchesPage({ params, searchParams }: Props) {
  const [{ locale }, { show }] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('SME_MEMBER');
  const [t, own] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    listOwnMatches(viewer, { all: show === 'all' }),
  ]);
  if (!own) {
    return (
      <>
        <PageTitle title={t('title')} className="mb-6" />
        <EmptyState
          title={t('empty.title')}
          actions={<ButtonLink href={`/${locale}/sme`}>{t('empty.status')}</ButtonLink>}
        >
          <p>{t('empty.notApproved')}</p>
        </EmptyState>
      </>
    );
  }
  const { why, matches, full, contact, excluded, setAside, computed, allFull } = own;
  const isNone = why !== null && why.matches === 0;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        aside={<PairLegend locale={locale} />}
        className="mb-4"
      />
      {isNone ? <NoMatch why={why} centreCode={own.centreCode} locale={locale} /> : null}
      {allFull ? (
        <>
          <Alert tone="info" title={t('none.allFull')}>
            <p>{t('none.allFullText')}</p>
          </Alert>
          <FullList rows={full} locale={locale} />
        </>
      ) : null}
      {matches.length > 0 ? (
        <MatchList
          {...{ matches, locale }}
          count={own.matchCount}
          weak={isNone || allFull ? why : null}
        />
      ) : null}
      {full.length > 0 && !allFull ? <FullList rows={full} locale={locale} /> : null}
      {why && !isNone && why.changes.length > 0 ? (
        <MoreMatches why={why} centreCode={own.centreCode} locale={locale} />
      ) : null}
      {contact.length > 0 ? <ContactList cases={contact} locale={locale} /> : null}
      {excluded.length > 0 ? <ExcludedList items={excluded} locale={locale} /> : null}
      {setAside.length > 0 ? <SetAsideList rows={setAside} locale={locale} /> : null}
      {computed ? (
        <p className="mt-8 text-xs text-muted">
          {t('computed', {
            date: formatDate(computed.at, locale),
            time: formatTime(computed.at, locale, zoneOf(locale)),
            model: computed.model,
            version: computed.weightsVersion,
          })}
        </p>
      ) : null}
    </>
  );
}
