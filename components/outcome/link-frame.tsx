import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import { ErrorState } from '@/components/ui/states';
import { ExampleStrip } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';

/** The page around a one-tap link: short, without navigation, for a phone. */
export async function LinkFrame({
  locale,
  example,
  children,
}: {
  locale: Locale;
  example: boolean;
  children: ReactNode;
}) {
  const layout = await getTranslations({ locale, namespace: 'layout' });
  return (
    <PublicShell
      locale={locale}
      items={[]}
      footerLinks={[{ href: `/${locale}/privacy`, label: layout('footer.privacy') }]}
      example={
        example ? (
          <ExampleStrip label={layout('exampleLabel')}>{layout('exampleText')}</ExampleStrip>
        ) : undefined
      }
    >
      <div className="page-width py-6 md:py-10">
        <div className="mx-auto grid max-w-[720px] gap-6">{children}</div>
      </div>
    </PublicShell>
  );
}

/** A link that does nothing: what has become of it, and what to do. */
export async function ClosedLinkState({
  kind,
  locale,
}: {
  kind: 'unknown' | 'expired' | 'busy' | 'closed';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'survey' });
  return (
    <ErrorState title={t(`state.${kind}Title`)}>
      <p>{t(`state.${kind}Text`)}</p>
      <p className="mt-4 text-sm text-muted">{t('desk')}</p>
    </ErrorState>
  );
}
