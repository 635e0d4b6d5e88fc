import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/desk/fold';
import { answerForms } from '@/components/introduction/answer-forms';
import { CaseThread } from '@/components/introduction/case-thread';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { PageTitle } from '@/components/layout/page-title';
import { AfterAnswer } from '@/components/partner-answer/after-answer';
import { CaseWordsSection } from '@/components/partner-answer/case-words-section';
import { DeadlineBlock } from '@/components/partner-answer/deadline-block';
import { PartnerReasons } from '@/components/partner-answer/partner-reasons';
import { RequirementCheck } from '@/components/partner-answer/requirement-check';
import { Stages } from '@/components/partner-answer/stages';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findIntroduction } from '@/lib/introduction/detail-queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function PartnerCasePage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const [t, words, item] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
    findIntroduction(viewer, code),
  ]);
  if (!item) notFound();
  const asks = item.state === 'APPROVED' || item.state === 'OFFERED';
  const answers = asks ? await answerForms(item, locale, 'partner') : [];
  return (
    <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-8">
      <PageTitle
        above={
          <>
            <TextLink href={`/${locale}/partner`}>{t('account.back')}</TextLink> · {item.code}{' '}
            {words(`state.${item.state}`)}
          </>
        }
        title={t('title', { industry: item.teaser.industries[0]?.[locale] ?? '–' })}
      />
      <AfterAnswer item={item} locale={locale} />
      {asks && item.dueAt ? (
        <DeadlineBlock
          enteredAt={item.enteredAt}
          dueAt={item.dueAt}
          locale={locale}
          now={new Date()}
        />
      ) : null}
      <Section title={t('firm')} id="firm">
        <TeaserFacts item={item} locale={locale} />
        <Stages accepted={item.state === 'ACCEPTED'} locale={locale} />
      </Section>
      <CaseWordsSection item={item} locale={locale} />
      <RequirementCheck item={item} locale={locale} />
      {asks ? (
        <Section title={t('answers.title')} id="answers">
          {answers.map((answer) => (
            <Fold key={answer.key} title={answer.title}>
              {answer.form}
            </Fold>
          ))}
        </Section>
      ) : null}
      <PartnerReasons item={item} locale={locale} />
      <Section title={t('account.history')} id="history">
        <CaseThread item={item} locale={locale} />
      </Section>
    </div>
  );
}
