import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DeskBar } from '@/components/desk/desk-bar';
import { navItems } from '@/components/layout/navigation';
import { WorkbenchShell } from '@/components/layout/workbench-shell';
import { SignOutForm } from '@/components/officer/sign-out-form';
import { ExampleStrip } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { readDeskCounts } from '@/lib/translation/queue';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function DeskLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, layout, counts] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'layout' }),
    readDeskCounts(viewer),
  ]);
  const items = await navItems('desk', locale, {
    counts: {
      today: counts.cases,
      cases: counts.cases,
      translations: counts.missing + counts.stale + counts.machine,
      requests: counts.requests,
    },
    turn: ['today'],
  });
  return (
    <WorkbenchShell
      flush
      locale={locale}
      home={`/${locale}/desk`}
      person={{ name: viewer.name, lines: [t('role')] }}
      items={items}
      signOut={<SignOutForm locale={locale} id="sign-out" />}
      example={
        counts.hasExamples ? (
          <ExampleStrip label={layout('exampleLabel')}>{layout('exampleText')}</ExampleStrip>
        ) : undefined
      }
    >
      <DeskBar locale={locale} now={new Date()} />
      {children}
    </WorkbenchShell>
  );
}
