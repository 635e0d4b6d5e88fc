import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { CaseHead } from '@/components/casework/case-head';
import { CasePanels } from '@/components/casework/case-panels';
import { CasePeople } from '@/components/casework/case-people';
import { CaseControls } from '@/components/introduction/case-controls';
import { DisclosurePanel } from '@/components/introduction/disclosure-panel';
import { MemberForms, WithdrawForm } from '@/components/introduction/member-forms';
import { turnSide } from '@/components/introduction/turn-side';
import { PairBars, PairLegend } from '@/components/match/pair-bars';
import { PairReasons } from '@/components/match/pair-reasons';
import { LabelledText } from '@/components/text-record/labelled-text';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { TurnBlock } from '@/components/ui/turn-strip';
import { requireViewer } from '@/lib/auth/viewer';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { canLeave, isClosed } from '@/lib/introduction/states';
import { findCaseFile } from '@/lib/timeline/case-file';
import { caseViewSchema } from '@/lib/timeline/view-schema';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function MemberIntroductionPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  const viewer = await requireViewer('SME_MEMBER');
  const { kind } = caseViewSchema.parse(await searchParams);
  const now = new Date();
  const file = await findCaseFile(viewer, code, now);
  if (!file) notFound();
  const t = await getTranslations({ locale, namespace: 'memberCase' });
  const { item } = file;
  const path = `/${locale}/sme/introductions`;
  return (
    <>
      <CaseHead
        file={file}
        yours={item.turn === 'SME'}
        back={{ href: path, text: t('title') }}
        now={now}
        locale={locale}
      />
      <CaseColumns
        aside={
          <>
            <CasePeople file={file} locale={locale} />
            <DisclosurePanel item={item} viewer={viewer} locale={locale} now={now} />
            <CaseControls item={item} viewer={viewer} locale={locale} now={now} />
            {canLeave(item.state, 'withdraw') && item.acceptedAt === null ? (
              <details>
                <summary className="link py-2.5 text-sm">{t('withdrawTitle')}</summary>
                <p className="my-3 text-sm text-muted">{t('withdrawLead')}</p>
                <WithdrawForm detail={item} locale={locale} />
              </details>
            ) : null}
          </>
        }
      >
        <Now item={item} locale={locale} />
        <CasePanels
          file={file}
          kind={kind}
          path={`${path}/${item.code}`}
          viewer={viewer}
          locale={locale}
          now={now}
        />
      </CaseColumns>
      <Why item={item} locale={locale} />
    </>
  );
}

/** What the firm can do now, or what it waits for. */
async function Now({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  if (item.turn === 'SME') {
    return (
      <TurnBlock
        side={turnSide(item.turn)}
        label={words('yourTurn')}
        title={words(`state.${item.state}`)}
      >
        <p>{t(`next.${item.state}`)}</p>
        <Asked item={item} locale={locale} />
        <div className="mt-4 grid gap-8 empty:hidden">
          <MemberForms detail={item} locale={locale} />
        </div>
      </TurnBlock>
    );
  }
  return (
    <div className="grid gap-2">
      <p className="text-md">{t(`next.${item.state}`)}</p>
      {isClosed(item.state) && item.state !== 'AGREED' ? (
        <p className="mt-2">
          <ButtonLink href={`/${locale}/sme/matches`} variant="secondary">
            {t('empty.matches')}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

/** The words that the firm is to answer, where it answers them. */
function Asked({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const event = item.events.findLast(({ move }) => move === 'ask' || move === 'return');
  const open = item.state === 'QUESTIONED' || item.state === 'RETURNED';
  if (!open || !event?.hasText) return null;
  return (
    <div className="mt-3 border-l-2 border-line-strong pl-3">
      <LabelledText
        rows={item.texts.filter(({ field }) => field === `event:${event.id}`)}
        locale={locale}
      />
    </div>
  );
}

/** The pair's score as it was when the introduction was asked for. */
async function Why({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'memberCase' });
  if (!item.explanation) return null;
  return (
    <Section
      title={t('score', { score: item.score ?? 0 })}
      size="md"
      rule="above"
      className="mt-10"
    >
      <div className="grid gap-4">
        <PairLegend locale={locale} />
        <PairBars result={item.explanation} locale={locale} />
        <PairReasons result={item.explanation} locale={locale} reader="forSme" />
      </div>
    </Section>
  );
}
