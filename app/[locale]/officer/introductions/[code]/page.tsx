import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { CaseHead } from '@/components/casework/case-head';
import { CasePanels } from '@/components/casework/case-panels';
import { CasePeople } from '@/components/casework/case-people';
import { NowNote } from '@/components/casework/now-note';
import { CaseControls } from '@/components/introduction/case-controls';
import { DisclosurePanel } from '@/components/introduction/disclosure-panel';
import { CaseDecision, CaseMessage } from '@/components/officer/case-decision';
import { FirmChecked, PartnerSource } from '@/components/officer/pair-notes';
import { PairReasons } from '@/components/officer/pair-reasons';
import { ToDecision } from '@/components/officer/to-decision';
import { TwoProfiles } from '@/components/officer/two-profiles';
import { TextLink } from '@/components/ui/link';
import { requireViewer } from '@/lib/auth/viewer';
import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { findCaseForReview, type ReviewCase } from '@/lib/officer/review-case';
import { caseViewSchema } from '@/lib/timeline/view-schema';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  return isLocale(locale) ? { title: code } : {};
}

export default async function IntroductionPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { kind } = caseViewSchema.parse(await searchParams);
  const now = new Date();
  const found = await findCaseForReview(viewer, code, now);
  if (!found) notFound();
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'officer' }),
  ]);
  const { file, guards } = found;
  const { item } = file;
  const path = `/${locale}/officer`;
  return (
    <>
      <CaseHead
        file={file}
        yours={isYours(viewer, found)}
        back={{ href: `${path}/cases`, text: t('queue.title') }}
        notes={[
          <FirmChecked key="firm" file={file} now={now} locale={locale} />,
          <PartnerSource key="partner" file={file} locale={locale} />,
        ]}
        now={now}
        locale={locale}
      />
      <Review found={found} viewer={viewer} now={now} locale={locale} />
      <div className="mt-12">
        <CaseColumns
          aside={
            <>
              <CasePeople
                file={file}
                locale={locale}
                handOver={
                  viewer.role === 'OFFICER' ? `${path}/cases?q=${item.code}#assign` : undefined
                }
              />
              <DisclosurePanel item={item} viewer={viewer} locale={locale} now={now} />
              <CaseControls item={item} viewer={viewer} locale={locale} now={now} />
              <p className="text-sm">
                <TextLink href={`${path}/audit?subject=${item.id}`}>
                  {words('review.trail')}
                </TextLink>
              </p>
            </>
          }
        >
          <CasePanels
            file={file}
            kind={kind}
            path={`${path}/introductions/${item.code}`}
            viewer={viewer}
            locale={locale}
            now={now}
          />
        </CaseColumns>
      </div>
      <TwoProfiles item={item} partner={file.partnerRecord} locale={locale} />
      {guards ? <ToDecision locale={locale} /> : null}
    </>
  );
}

/** Officers of the centre decide; headquarters steps in where a case has been left to it. */
function isYours(viewer: Viewer, { file, guards }: ReviewCase): boolean {
  if (guards) return true;
  const { turn } = file.item;
  if (viewer.role !== 'OFFICER') return false;
  return isHeadquarters(viewer) ? turn === 'HEADQUARTERS' : turn === 'OFFICER';
}

/** Why the two fit, then the decision with what to look at before it. */
async function Review({
  found: { file, guards },
  viewer,
  now,
  locale,
}: {
  found: ReviewCase;
  viewer: Viewer;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const { item } = file;
  if (guards) {
    return (
      <>
        <PairReasons item={item} locale={locale} />
        <CaseDecision item={item} guards={guards} now={now} locale={locale} />
      </>
    );
  }
  return (
    <>
      <NowNote
        item={item}
        meetings={file.meetings}
        yours={isYours(viewer, { file, guards })}
        locale={locale}
      />
      <div className="mt-6">
        <CaseMessage item={item} locale={locale} />
      </div>
      {viewer.role === 'ADMIN' && item.state === 'UNDER_REVIEW' ? (
        <p className="mt-4 text-sm text-muted">{t('review.adminNote')}</p>
      ) : null}
      <details className="mt-4">
        <summary className="link py-2.5 text-sm">{t('review.tableCaption')}</summary>
        <PairReasons item={item} locale={locale} />
      </details>
    </>
  );
}
