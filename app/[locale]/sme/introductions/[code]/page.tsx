import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseClock } from '@/components/introduction/case-clock';
import { CaseHistory } from '@/components/introduction/case-history';
import { ContactDetails } from '@/components/introduction/contact-details';
import { MemberForms, WithdrawForm } from '@/components/introduction/member-forms';
import { turnSide } from '@/components/introduction/turn-side';
import { PageTitle } from '@/components/layout/page-title';
import { PairBars, PairLegend } from '@/components/match/pair-bars';
import { PairReasons } from '@/components/match/pair-reasons';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ExampleTag } from '@/components/ui/tag';
import { TurnBlock } from '@/components/ui/turn-strip';
import { requireViewer } from '@/lib/auth/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { canLeave, isClosed } from '@/lib/introduction/states';

type Props = { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function MemberIntroductionPage({ params }: Props) {
  const { locale, code } = await params;
  const viewer = await requireViewer('SME_MEMBER');
  const detail = await findIntroduction(viewer, code);
  if (!detail) notFound();
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { partner, explanation } = detail;
  const yours = detail.turn === 'SME';
  const other = locale === 'ja' ? 'en' : 'ja';
  const clock = (
    <CaseClock enteredAt={detail.enteredAt} dueAt={detail.dueAt} now={new Date()} locale={locale} />
  );
  return (
    <>
      <PageTitle
        className="mb-6"
        above={
          <>
            <TextLink href={`/${locale}/sme/introductions`}>{t('back')}</TextLink> / {detail.code}
          </>
        }
        title={partner.names[locale]}
        lead={
          <>
            <span lang={other}>{partner.names[other]}</span>
            {partner.prefecture ? ` · ${partner.prefecture[locale]}` : null}
          </>
        }
        mark={partner.isExample ? <ExampleTag>{words('example')}</ExampleTag> : null}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          {yours ? (
            <TurnBlock
              side={turnSide(detail.turn)}
              label={words('yourTurn')}
              title={words(`state.${detail.state}`)}
              clock={clock}
            >
              <p>{t(`next.${detail.state}`)}</p>
              <div className="mt-4 grid gap-8">
                <MemberForms detail={detail} locale={locale} />
              </div>
            </TurnBlock>
          ) : (
            <div className="grid gap-2 border-y border-line py-4">
              <p className="text-md font-semibold">{words(`state.${detail.state}`)}</p>
              <p>{t(`next.${detail.state}`)}</p>
              {detail.dueAt ? (
                <div className="flex flex-wrap items-center gap-4">
                  <span className="text-sm">{words(`turn.${detail.turn}`)}</span>
                  {clock}
                </div>
              ) : null}
              {isClosed(detail.state) && detail.state !== 'ACCEPTED' ? (
                <p className="mt-2">
                  <ButtonLink href={`/${locale}/sme/matches`} variant="secondary">
                    {t('empty.matches')}
                  </ButtonLink>
                </p>
              ) : null}
            </div>
          )}
          <Section title={t('history')} size="lg">
            <CaseHistory detail={detail} locale={locale} />
          </Section>
        </div>
        <aside className="grid content-start gap-8">
          <Section title={words('contact.title')} size="md" rule="above">
            <ContactDetails contact={detail.partnerContact} locale={locale} />
          </Section>
          {canLeave(detail.state, 'withdraw') ? (
            <details>
              <summary className="link py-2.5 text-sm">{t('withdrawTitle')}</summary>
              <p className="my-3 text-sm text-muted">{t('withdrawLead')}</p>
              <WithdrawForm detail={detail} locale={locale} />
            </details>
          ) : null}
        </aside>
      </div>
      {explanation ? (
        <Section
          title={t('score', { score: detail.score ?? 0 })}
          size="md"
          rule="above"
          className="mt-10"
        >
          <div className="grid gap-4">
            <PairLegend locale={locale} />
            <PairBars result={explanation} locale={locale} />
            <PairReasons result={explanation} locale={locale} reader="forSme" />
          </div>
        </Section>
      ) : null}
    </>
  );
}
