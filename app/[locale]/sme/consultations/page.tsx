import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OwnConsultations } from '@/components/consultation/own-consultations';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { listOwn } from '@/lib/consultation/queue-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('title') };
}

/** A firm's questions: what waits for the firm first, then what is answered, then by date. */
export default async function MemberConsultationsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const [t, items] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    listOwn(viewer),
  ]);
  const open = items
    .filter(({ state }) => state !== 'CLOSED')
    .sort((a, b) => Number(b.turn === 'SME') - Number(a.turn === 'SME'));
  const closed = items.filter(({ state }) => state === 'CLOSED');
  const now = new Date();
  const ask = <ButtonLink href={`/${locale}/sme/consultations/new`}>{t('ask')}</ButtonLink>;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        {...(items.length > 0 ? { aside: ask } : {})}
      />
      {items.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={ask}>
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <Section title={t('open')} rule="none" className="mt-8">
          <OwnConsultations items={open} caption={t('open')} locale={locale} now={now} />
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <Section title={t('closed')} rule="none" className="mt-10">
          <OwnConsultations items={closed} caption={t('closed')} locale={locale} now={now} />
        </Section>
      ) : null}
    </>
  );
}
