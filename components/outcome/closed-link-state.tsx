import { getTranslations } from 'next-intl/server';
import { ErrorState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';

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
