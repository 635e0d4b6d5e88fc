import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DisclosurePanel } from '@/components/introduction/disclosure-panel';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { LinkFrame } from '@/components/layout/link-frame';
import { AfterAnswer } from '@/components/partner-answer/after-answer';
import { CaseWordsSection } from '@/components/partner-answer/case-words-section';
import { DeadlineBlock } from '@/components/partner-answer/deadline-block';
import { LinkAnswers } from '@/components/partner-answer/link-answers';
import { NextSteps } from '@/components/partner-answer/next-steps';
import { PartnerReasons } from '@/components/partner-answer/partner-reasons';
import { RequirementCheck } from '@/components/partner-answer/requirement-check';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { ErrorState } from '@/components/ui/states';
import { ExampleTag, TrustBadge } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { LinkView } from '@/lib/introduction/detail-queries';
import { openLink } from '@/lib/introduction/open-link';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  return { title: t('meta'), robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** A partner's contact answers by link, without an account. Opening the page decides nothing. */
export default async function AnswerPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const now = new Date();
  const view = await openLink(token, now);
  const example = 'case' in view && view.case.isExample;
  return (
    <LinkFrame locale={locale} example={example}>
      {'case' in view ? (
        <Answer view={view} token={token} locale={locale} now={now} />
      ) : (
        <ClosedLink kind={view.kind} locale={locale} />
      )}
    </LinkFrame>
  );
}

async function ClosedLink({
  kind,
  locale,
}: {
  kind: 'unknown' | 'expired' | 'busy';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  return (
    <ErrorState title={t(`state.${kind}Title`)}>
      <p>{t(`state.${kind}Text`)}</p>
      <p className="mt-4 text-sm text-muted">{t('desk.name')}</p>
    </ErrorState>
  );
}

async function Answer({
  view,
  token,
  locale,
  now,
}: {
  view: Extract<LinkView, { case: unknown }>;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { case: item } = view;
  const partner = item.partner.names[locale];
  const name = t('person', { name: view.recipientName });
  const asks = view.kind === 'open' && (item.state === 'APPROVED' || item.state === 'OFFERED');
  return (
    <div className="grid gap-8">
      <div>
        <p className="text-sm">
          {t('to', { partner })}
          <span className="block">
            <strong className="font-semibold">
              <InScript within={locale}>{name}</InScript>
            </strong>{' '}
            {item.isExample ? <ExampleTag>{words('example')}</ExampleTag> : null}
          </span>
        </p>
        <h1 className="mt-2 text-x2">
          {t('title', { industry: item.teaser.industries[0]?.[locale] ?? '–' })}
        </h1>
        <p className="mt-2">
          {t('lead', { partner })}
          {asks ? <strong className="block font-semibold">{t('noAccount')}</strong> : null}
        </p>
      </div>
      <AfterAnswer item={item} locale={locale} />
      {asks && item.dueAt ? (
        <DeadlineBlock clockFrom={item.clockFrom} dueAt={item.dueAt} locale={locale} now={now} />
      ) : null}
      <Section title={t('firm')} id="firm">
        <TeaserFacts item={item} locale={locale} />
        {item.teaser.approvedAt ? (
          <p className="mt-3">
            <TrustBadge level="verified">
              {t('checked', { date: formatDate(item.teaser.approvedAt, locale) })}
            </TrustBadge>
          </p>
        ) : null}
      </Section>
      <DisclosurePanel item={item} viewer={null} token={token} locale={locale} now={now} />
      <CaseWordsSection item={item} locale={locale} />
      <RequirementCheck item={item} locale={locale} />
      {asks ? <LinkAnswers token={token} locale={locale} /> : null}
      <PartnerReasons item={item} locale={locale} />
      {asks ? <NextSteps locale={locale} /> : null}
      <section className="border-t border-line pt-4 text-sm">
        <p>
          <strong className="font-semibold">{t('desk.title')}</strong> {t('desk.name')}
        </p>
        <p className="mt-1 text-muted">
          {t('desk.text', { name, date: formatDate(view.expiresAt, locale) })}
        </p>
      </section>
    </div>
  );
}
