import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ExampleStrip } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { PublicShell } from './public-shell';

/** The page around a link that needs no account: one thing to do, without navigation, for a phone. */
export async function LinkFrame({
  locale,
  example = false,
  children,
}: {
  locale: Locale;
  /** What the link shows belongs to the demonstration data. */
  example?: boolean;
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
        <div className="mx-auto max-w-[720px]">{children}</div>
      </div>
    </PublicShell>
  );
}
