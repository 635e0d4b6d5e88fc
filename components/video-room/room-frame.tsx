import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicShell } from '@/components/layout/public-shell';
import { ExampleStrip } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';

/** Around a room: no navigation that would lead out of a conversation by mistake. */
export async function RoomFrame({
  locale,
  example = false,
  children,
}: {
  locale: Locale;
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
      <div className="page-width py-6 md:py-8">
        <div className="mx-auto max-w-[960px]">{children}</div>
      </div>
    </PublicShell>
  );
}
