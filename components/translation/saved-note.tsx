import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import type { Locale } from '@/lib/i18n/locales';

/** What has just been done, on the page that follows: a text, an article's check or its correction. */
export async function SavedNote({
  saved,
  locale,
}: {
  saved: string | readonly string[] | undefined;
  locale: Locale;
}) {
  if (!saved) return null;
  const [t, article] = await Promise.all([
    getTranslations({ locale, namespace: 'translation' }),
    getTranslations({ locale, namespace: 'knowledge' }),
  ]);
  const title =
    saved === 'checked'
      ? article('check.confirmed')
      : saved === 'corrected'
        ? article('check.sent')
        : t('text.saved');
  return <Alert tone="ok" role="status" title={title} className="mt-4" />;
}
