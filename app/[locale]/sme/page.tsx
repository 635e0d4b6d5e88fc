import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventTurns } from '@/components/event/event-turns';
import { PageTitle } from '@/components/layout/page-title';
import { NeedHint } from '@/components/need/need-hint';
import { HomeLinks } from '@/components/sme/home-links';
import { HomeTurn } from '@/components/sme/home-turn';
import {
  OfficerQuestions,
  OutcomeNote,
  RegistrationHistory,
  RegistrationStatus,
} from '@/components/sme/status';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { TurnStrip } from '@/components/ui/turn-strip';
import { requireViewer } from '@/lib/auth/viewer';
import { ownTurns } from '@/lib/event-registration/own-turns';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { countNeedWork } from '@/lib/need/need-work';
import { completeness } from '@/lib/sme/completeness';
import { countOwnWork, findOwnSme } from '@/lib/sme/queries';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ saved?: string; sent?: string; withdrawn?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sme');
  return { title: t('home.title') };
}

/** The member's home: what waits for them first, then where things stand. */
export default async function SmeHomePage({ params, searchParams }: Props) {
  const [{ locale }, { saved, sent, withdrawn }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const [view, work, needs, events, t] = await Promise.all([
    findOwnSme(viewer),
    countOwnWork(viewer),
    countNeedWork(viewer, new Date()),
    ownTurns(viewer),
    getTranslations('sme'),
  ]);
  const notice = withdrawn ? 'withdrawn' : sent ? 'sent' : saved ? 'saved' : null;
  const isApproved = view?.state === 'APPROVED';
  return (
    <div className="grid gap-8">
      <PageTitle title={t('home.title')} />
      {notice ? (
        <Alert tone="ok" role="status" title={t(`home.${notice}`)}>
          <p>{t(`home.${notice}Text`)}</p>
        </Alert>
      ) : null}
      <HomeTurn locale={locale} view={view} />
      {work.waiting > 0 ? (
        <TurnStrip
          side="sme"
          label={t('home.yourTurn')}
          action={
            <ButtonLink href={`/${locale}/sme/introductions`} variant="turn">
              {t('home.introductions')}
            </ButtonLink>
          }
        >
          {t('home.waiting', { count: work.waiting })}
        </TurnStrip>
      ) : null}
      <EventTurns turns={events} base="/sme/events" locale={locale} />
      <NeedHint work={needs} side="sme" base="/sme/needs" locale={locale} />
      {view ? <OutcomeNote view={view} /> : null}
      {isApproved ? (
        <>
          {work.waiting === 0 && events.length === 0 ? (
            <p className="text-muted">{t('home.nothing')}</p>
          ) : null}
          <HomeLinks
            locale={locale}
            matches={work.matches}
            introductions={work.introductions}
            percent={completeness(view.registration)}
          />
          {view.checkedUntil ? (
            <Alert tone="ok" title={t('home.approvedTitle')}>
              <p>{t('home.approvedText', { date: formatDate(view.checkedUntil, locale) })}</p>
            </Alert>
          ) : null}
        </>
      ) : null}
      {view ? <OfficerQuestions locale={locale} view={view} /> : null}
      {view && !isApproved && view.state !== 'DRAFT' ? (
        <RegistrationStatus locale={locale} view={view} now={new Date()} />
      ) : null}
      {view ? <RegistrationHistory locale={locale} view={view} /> : null}
    </div>
  );
}
