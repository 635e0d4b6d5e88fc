import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import type { Replaced } from '@/lib/programme/roll';

/** In whose place somebody came; what that one attended stays theirs. */
export async function ReplacedLine({
  replaced,
  locale,
}: {
  replaced: Replaced | null;
  locale: Locale;
}) {
  if (!replaced) return null;
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { name, attended } = replaced;
  return (
    <span className="mt-1 block text-muted wrap-anywhere">
      <InScript within={locale}>{t('people.cameFor', { name, count: attended })}</InScript>
    </span>
  );
}
