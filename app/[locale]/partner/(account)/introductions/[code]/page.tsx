import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { CaseHead } from '@/components/casework/case-head';
import { CasePanels } from '@/components/casework/case-panels';
import { CasePeople } from '@/components/casework/case-people';
import { NowNote } from '@/components/casework/now-note';
import { answerForms } from '@/components/introduction/answer-forms';
import { CaseControls } from '@/components/introduction/case-controls';
import { DisclosurePanel } from '@/components/introduction/disclosure-panel';
import { TeaserFacts } from '@/components/introduction/teaser-facts';
import { AfterAnswer } from '@/components/partner-answer/after-answer';
import { CaseWordsSection } from '@/components/partner-answer/case-words-section';
import { DeadlineBlock } from '@/components/partner-answer/deadline-block';
import { PartnerReasons } from '@/components/partner-answer/partner-reasons';
import { RequirementCheck } from '@/components/partner-answer/requirement-check';
import { ReplyTimeText } from '@/components/reply-time/reply-time-text';
import { DescriptionList } from '@/components/ui/description-list';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { isAccepted } from '@/lib/introduction/states';
import { readReplyTimeOfFirm } from '@/lib/reply-time/queries';
import { findCaseFile } from '@/lib/timeline/case-file';
import { caseViewSchema } from '@/lib/timeline/view-schema';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function PartnerCasePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const { kind } = caseViewSchema.parse(await searchParams);
  const now = new Date();
  const file = await findCaseFile(viewer, code, now);
  if (!file) notFound();
  const { item } = file;
  const [t, replies, replyTime] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'replyTime' }),
    readReplyTimeOfFirm(item.id, now),
  ]);
  const asks = item.state === 'APPROVED' || item.state === 'OFFERED';
  const answers = asks ? await answerForms(item, locale, 'partner') : [];
  return (
    <>
      <CaseHead
        file={file}
        yours={item.turn === 'PARTNER'}
        back={{ href: `/${locale}/partner`, text: t('account.title') }}
        now={now}
        locale={locale}
      />
      <CaseColumns
        aside={
          <>
            <CasePeople file={file} locale={locale} />
            <DisclosurePanel item={item} viewer={viewer} locale={locale} now={now} />
            <CaseControls item={item} viewer={viewer} locale={locale} now={now} />
          </>
        }
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {isAccepted(item.state) && item.state !== 'ACCEPTED' ? null : (
            <AfterAnswer item={item} locale={locale} />
          )}
          {asks ? null : (
            <NowNote
              item={item}
              meetings={file.meetings}
              yours={item.turn === 'PARTNER'}
              locale={locale}
            />
          )}
          {asks && item.dueAt ? (
            <DeadlineBlock
              clockFrom={file.clock.from}
              dueAt={item.dueAt}
              locale={locale}
              now={now}
            />
          ) : null}
          <Section title={t('firm')} id="firm">
            <TeaserFacts item={item} locale={locale} />
            <DescriptionList
              narrow
              items={[
                {
                  key: 'reply-time',
                  term: replies('term'),
                  text: <ReplyTimeText time={replyTime} locale={locale} />,
                },
              ]}
            />
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
        </div>
        <CasePanels
          file={file}
          kind={kind}
          path={`/${locale}/partner/introductions/${item.code}`}
          viewer={viewer}
          locale={locale}
          now={now}
        />
        <PartnerReasons item={item} locale={locale} />
      </CaseColumns>
    </>
  );
}
