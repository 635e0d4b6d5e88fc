import { getTranslations } from 'next-intl/server';
import { TrustBadge } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** "Not confirmed since …": why something stands lower than it did. */
export async function StaleMark({ since, locale }: { since: Date; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'freshness' });
  return <TrustBadge level="expired">{t('since', { date: formatDate(since, locale) })}</TrustBadge>;
}
