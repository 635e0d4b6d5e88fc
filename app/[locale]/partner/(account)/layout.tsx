import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WorkbenchShell } from '@/components/layout/workbench-shell';
import { SignOutForm } from '@/components/officer/sign-out-form';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PartnerLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const [t, needs, programmes, events] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'programme' }),
    getTranslations({ locale, namespace: 'event' }),
  ]);
  return (
    <WorkbenchShell
      locale={locale}
      home={`/${locale}/partner`}
      person={{ name: viewer.name, lines: [t('account.role')] }}
      items={[
        { href: `/${locale}/partner`, label: t('account.title'), exact: true },
        { href: `/${locale}/partner/needs`, label: needs('title') },
        { href: `/${locale}/partner/programmes`, label: programmes('title') },
        { href: `/${locale}/partner/events`, label: events('nav.events') },
      ]}
      signOut={<SignOutForm locale={locale} id="sign-out" />}
    >
      {children}
    </WorkbenchShell>
  );
}
