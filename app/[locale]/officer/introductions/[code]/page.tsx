import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseHistory } from '@/components/introduction/case-history';
import { PageTitle } from '@/components/layout/page-title';
import { CaseClock, readClock } from '@/components/officer/case-clock';
import { CaseDecision, CaseMessage } from '@/components/officer/case-decision';
import { PairHead } from '@/components/officer/pair-head';
import { PairReasons } from '@/components/officer/pair-reasons';
import { ToDecision } from '@/components/officer/to-decision';
import { sideOf } from '@/components/officer/turn-side';
import { TwoProfiles } from '@/components/officer/two-profiles';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StateTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { findCaseForReview } from '@/lib/officer/review-case';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  return isLocale(locale) ? { title: code } : {};
}

export default async function IntroductionPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, words, found] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
    findCaseForReview(viewer, code),
  ]);
  if (!found) notFound();
  const { item, partner, guards } = found;
  const now = new Date();
  const clock = readClock(item.enteredAt, item.dueAt, now);
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={t('breadcrumb')}
            items={[
              { href: `/${locale}/officer/introductions`, text: t('cases.title') },
              { text: item.code },
            ]}
          />
        }
        title={t(guards ? 'review.title' : 'review.titleRead')}
        mark={
          <StateTag side={sideOf(item.state)} yours={guards !== null}>
            {guards ? t('review.yourTurn') : words(`state.${item.state}`)}
          </StateTag>
        }
        aside={
          clock ? (
            <div className="text-sm md:text-right">
              <CaseClock clock={clock} locale={locale} stacked={false} />
              <p className="text-muted">
                {t('review.received', { date: formatDate(item.enteredAt, locale, 'short') })}
                {' · '}
                {t('clock.dueOn', {
                  date: formatDate(clock.dueAt, locale, 'short', 'Asia/Bangkok'),
                })}
              </p>
            </div>
          ) : null
        }
      />
      <PairHead item={item} partner={partner} now={now} locale={locale} />
      <PairReasons item={item} locale={locale} />
      {guards ? (
        <CaseDecision item={item} guards={guards} now={now} locale={locale} />
      ) : (
        <div className="mt-10">
          <CaseMessage item={item} locale={locale} />
          {viewer.role === 'ADMIN' && item.state === 'UNDER_REVIEW' ? (
            <p className="mt-4 text-sm text-muted">{t('review.adminNote')}</p>
          ) : null}
        </div>
      )}
      <TwoProfiles item={item} partner={partner} locale={locale} />
      <Section id="history" title={t('review.history')} className="mt-12 max-w-text">
        <div className="mt-4">
          <CaseHistory detail={item} locale={locale} />
        </div>
        <p className="text-sm">
          <TextLink href={`/${locale}/officer/audit?subject=${item.id}`}>
            {t('review.trail')}
          </TextLink>
        </p>
      </Section>
      {guards ? <ToDecision locale={locale} /> : null}
    </>
  );
}
