import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';

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
