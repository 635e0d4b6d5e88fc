import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { navItems } from '@/components/layout/navigation';
import { WorkbenchShell } from '@/components/layout/workbench-shell';
import { centreTitle } from '@/components/officer/centre-name';
import { SignOutForm } from '@/components/officer/sign-out-form';
import { ExampleStrip } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import { isLocale } from '@/lib/i18n/locales';
import { readOverview } from '@/lib/officer/overview';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function OfficerLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, layout, overview] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'layout' }),
    readOverview(viewer),
  ]);
  const { queue } = overview;
  const isAdmin = viewer.role === 'ADMIN';
  const items = await navItems('officer', locale, {
    counts: {
      queue: isAdmin ? queue.all : queue.mine,
      registrations: overview.registrations,
      cases: overview.cases,
      partners: overview.partners,
      requests: overview.requests,
      ...(overview.consultations > 0 ? { consultations: overview.consultations } : {}),
    },
    turn: isAdmin ? [] : ['queue', 'consultations'],
    leaveOut: isAdmin ? ['requests'] : ['settings', 'people', 'mail'],
  });
  const role = (person: Viewer) => {
    if (person.role === 'ADMIN') return t('role.admin');
    return isHeadquarters(person)
      ? t('role.headquarters')
      : t('role.officer', { centre: centreTitle(person.centreCode ?? '', locale, t) });
  };
  return (
    <WorkbenchShell
      locale={locale}
      home={`/${locale}/officer`}
      person={{ name: viewer.name, lines: [role(viewer)] }}
      items={items}
      signOut={<SignOutForm locale={locale} id="sign-out" />}
      example={
        overview.hasExamples ? (
          <ExampleStrip label={layout('exampleLabel')}>{layout('exampleText')}</ExampleStrip>
        ) : undefined
      }
    >
      {children}
    </WorkbenchShell>
  );
}
