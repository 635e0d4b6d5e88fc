import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { navItems } from '@/components/layout/navigation';
import { PublicShell } from '@/components/layout/public-shell';
import { isLocale } from '@/lib/i18n/locales';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages of an account: one narrow column in the public frame. */
export default async function AccountLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'layout' });
  return (
    <PublicShell
      locale={locale}
      items={await navItems('public', locale)}
      action={{ href: `/${locale}/sign-in`, label: t('signIn') }}
      search={{ signedIn: false }}
      footerLinks={[{ href: `/${locale}/centres`, label: t('footer.contact') }]}
    >
      <div className="page-width py-8 md:py-12">
        <div className="max-w-field">{children}</div>
      </div>
    </PublicShell>
  );
}
