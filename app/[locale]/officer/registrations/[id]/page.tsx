import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FirmWhy } from '@/components/match/firm-why';
import { CaseClock, readClock } from '@/components/officer/case-clock';
import { NameText } from '@/components/officer/name-text';
import { ToDecision } from '@/components/officer/to-decision';
import { Consents } from '@/components/review/consents';
import { DecisionPanel } from '@/components/review/decision-panel';
import { FirmFacts } from '@/components/review/firm-facts';
import { ReviewHistory } from '@/components/review/review-history';
import { sideOfSme } from '@/components/review/state-mark';
import { LanguageShares } from '@/components/text-record/language-shares';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, StateTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { findWhyNoMatch } from '@/lib/match/why';
import { canReviewSme } from '@/lib/sme/review-policy';
import { findRegistration, sharesOf } from '@/lib/sme/review-queries';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'review' });
  return { title: t('list.title') };
}

export default async function RegistrationPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, words, officer, sme] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
    getTranslations({ locale, namespace: 'officer' }),
    findRegistration(viewer, id),
  ]);
  if (!sme) notFound();
  const why = sme.state === 'APPROVED' ? await findWhyNoMatch(viewer, sme.id) : null;
  const now = new Date();
  const yours = canReviewSme(viewer, sme, 'approve') === true;
  const since = sme.reviews[0]?.createdAt ?? sme.submittedAt ?? sme.createdAt;
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/registrations`, text: t('list.title') },
              { text: sme.code },
            ]}
          />
        }
        title={<NameText names={sme.names} locale={locale} fallback={sme.code} />}
        mark={
          <>
            <StateTag side={sideOfSme(sme.state)} yours={yours}>
              {yours ? t('yourTurn') : words(`state.${sme.state}`)}
            </StateTag>
            {sme.isExample ? <ExampleTag>{officer('example')}</ExampleTag> : null}
          </>
        }
        lead={
          <p className="text-sm">
            {t(`stage.${sme.stage}`)}
            {sme.submittedAt
              ? ` · ${t('submitted', { date: formatDate(sme.submittedAt, locale) })}`
              : null}
            {sme.approvedAt && sme.checkedUntil
              ? ` · ${t('approvedUntil', {
                  date: formatDate(sme.approvedAt, locale),
                  until: formatDate(sme.checkedUntil, locale),
                })}`
              : null}
          </p>
        }
        aside={
          sme.dueAt ? (
            <div className="text-sm md:text-right">
              <CaseClock
                clock={readClock(await calendarOfPages(), { since, dueAt: sme.dueAt }, now)}
                locale={locale}
                stacked={false}
              />
              <p className="text-muted">
                {t('due', { date: formatDate(sme.dueAt, locale, 'weekday', 'Asia/Bangkok') })}
              </p>
            </div>
          ) : null
        }
      />
      <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-9">
          <FirmFacts sme={sme} locale={locale} />
          <LanguageShares shares={sharesOf(sme)} locale={locale} />
          {why ? <FirmWhy why={why} locale={locale} /> : null}
          <Consents sme={sme} locale={locale} />
        </div>
        <div className="grid content-start gap-10">
          <DecisionPanel sme={sme} viewer={viewer} now={now} locale={locale} />
          <ReviewHistory sme={sme} locale={locale} />
          <p className="text-sm">
            <TextLink href={`/${locale}/officer/audit?subject=${sme.id}`}>{t('trail')}</TextLink>
          </p>
        </div>
      </div>
      {yours ? <ToDecision locale={locale} /> : null}
    </>
  );
}
