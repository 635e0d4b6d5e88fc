import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SignOutForm } from '@/components/account/sign-out-form';
import { navItems } from '@/components/layout/navigation';
import { WorkbenchShell } from '@/components/layout/workbench-shell';
import { ExampleStrip } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { bestName, isLocale } from '@/lib/i18n/locales';
import { countOwnWork, findOwnHead } from '@/lib/sme/queries';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The member's workbench. */
export default async function SmeLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const [t, layout, sme, counts] = await Promise.all([
    getTranslations({ locale, namespace: 'sme' }),
    getTranslations({ locale, namespace: 'layout' }),
    findOwnHead(viewer),
    countOwnWork(viewer),
  ]);
  const name = sme ? bestName(sme.names, locale) : null;
  const isApproved = sme?.state === 'APPROVED';
  const items = await navItems('sme', locale, {
    counts: {
      ...(isApproved ? { matches: counts.matches } : {}),
      introductions: counts.waiting > 0 ? counts.waiting : counts.introductions,
      ...(counts.consultations > 0 ? { consultations: counts.consultations } : {}),
    },
    turn: [...(counts.waiting > 0 ? (['introductions'] as const) : []), 'consultations'],
    leaveOut: isApproved
      ? []
      : ['matches', 'introductions', 'consultations', ...(sme ? [] : (['firm', 'needs'] as const))],
  });
  return (
    <WorkbenchShell
      locale={locale}
      home={`/${locale}/sme`}
      person={{
        name: name ? <span lang={name.language}>{name.text}</span> : viewer.name,
        lines: [
          name ? viewer.name : t('home.member'),
          ...(sme?.province ? [sme.province[locale]] : []),
          ...(sme?.centre ? [t('home.lookedAfter', { centre: sme.centre[locale] })] : []),
        ],
      }}
      items={items}
      signOut={<SignOutForm locale={locale} />}
      example={
        sme?.isExample ? (
          <ExampleStrip label={layout('exampleLabel')}>{layout('exampleText')}</ExampleStrip>
        ) : undefined
      }
    >
      {children}
    </WorkbenchShell>
  );
}
