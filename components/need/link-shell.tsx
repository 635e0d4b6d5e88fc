import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import { ErrorState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';

/** The page of a one-tap link about needs: one thing to do, no account. */
export async function LinkShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const layout = await getTranslations({ locale, namespace: 'layout' });
  return (
    <PublicShell
      locale={locale}
      items={[]}
      footerLinks={[{ href: `/${locale}/privacy`, label: layout('footer.privacy') }]}
    >
      <div className="page-width py-6 md:py-10">
        <div className="mx-auto max-w-[720px]">{children}</div>
      </div>
    </PublicShell>
  );
}

/** Why a link does nothing any more, or what it has done. */
export async function LinkNote({
  kind,
  locale,
  children,
}: {
  kind: 'unknown' | 'expired' | 'busy' | 'used' | 'approved' | 'refused' | 'changed' | 'answered';
  locale: Locale;
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return (
    <ErrorState title={t(`link.${kind}`)}>
      <p>{t(`link.${kind}Text`)}</p>
      {children}
    </ErrorState>
  );
}
