import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Alert } from '@/components/ui/alert';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadText } from '@/lib/text-record/best';

/** That an event was cancelled and why, in the words that the reader reads best. */
export async function CancelledBecause({
  reason,
  actions,
  className,
  locale,
}: {
  reason: ReadText;
  actions?: ReactNode;
  className?: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Alert tone="warn" className={className} title={t('cancelled')} actions={actions}>
      <LabelledText text={reason} locale={locale} className="mt-1" />
    </Alert>
  );
}
