import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemberCases } from '@/components/introduction/member-cases';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import type { Locale } from '@/lib/i18n/locales';
import { listIntroductions } from '@/lib/introduction/queries';
import { isClosed } from '@/lib/introduction/states';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'memberCase' });
  return { title: t('title') };
}

export default async function MemberIntroductionsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await requireViewer('SME_MEMBER');
  const [t, cases] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    listIntroductions(viewer),
  ]);
  // The firm's own turn first, then by clock.
  const open = cases
    .filter((one) => !isClosed(one.state))
    .sort((a, b) => Number(b.turn === 'SME') - Number(a.turn === 'SME'));
  const closed = cases.filter((one) => isClosed(one.state));
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {cases.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={<ButtonLink href={`/${locale}/sme/matches`}>{t('empty.matches')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <Section title={t('open')} className="mt-8">
          <MemberCases cases={open} locale={locale} now={new Date()} />
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <Section title={t('closed')} className="mt-10">
          <MemberCases cases={closed} locale={locale} now={new Date()} />
        </Section>
      ) : null}
    </>
  );
}
