import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { navItems } from '@/components/layout/navigation';
import { PublicShell } from '@/components/layout/public-shell';
import { ExampleStrip } from '@/components/ui/tag';
import { getViewer } from '@/lib/auth/viewer';
import { homeOf } from '@/lib/auth/viewer-type';
import { getCatalogue } from '@/lib/catalogue/request';
import { localeOf } from '@/lib/i18n/page';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Around every public page. For somebody without a session it depends on the address alone. */
export default async function PublicLayout({ children, params }: Props) {
  const locale = await localeOf(params);
  const [viewer, { reference }, items, t] = await Promise.all([
    getViewer(),
    getCatalogue(),
    navItems('public', locale),
    getTranslations('layout'),
  ]);
  const action = viewer
    ? { href: `/${locale}${homeOf(viewer.role)}`, label: t('myPages') }
    : { href: `/${locale}/sign-in`, label: t('signIn') };
  const footer = (['sources', 'privacy', 'accessibility', 'contact'] as const).map((key) => ({
    href: `/${locale}/${key}`,
    label: t(`footer.${key}`),
  }));
  const example = reference.hasExamples ? (
    <ExampleStrip label={t('exampleLabel')}>{t('exampleText')}</ExampleStrip>
  ) : null;
  return (
    <PublicShell
      locale={locale}
      items={items}
      action={action}
      search={{ signedIn: viewer !== null }}
      footerLinks={footer}
      example={example}
    >
      {children}
    </PublicShell>
  );
}
