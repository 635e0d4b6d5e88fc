import { getTranslations } from 'next-intl/server';
import { TrustBadge } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseFile } from '@/lib/timeline/case-file';

/** How far the firm's registration has been checked, and until when that holds. */
export async function FirmChecked({
  file,
  now,
  locale,
}: {
  file: CaseFile;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const { approvedAt, checkedUntil: until } = file.item.teaser;
  if (!approvedAt || !until) {
    return <TrustBadge level="claimed">{t('review.unchecked')}</TrustBadge>;
  }
  const date = formatDate(approvedAt, locale, 'short');
  const end = formatDate(until, locale, 'short');
  return until < now ? (
    <TrustBadge level="expired">{t('review.expired', { until: end })}</TrustBadge>
  ) : (
    <TrustBadge level="verified">{t('review.checked', { date, until: end })}</TrustBadge>
  );
}

/** How reliable what the portal knows of the partner is. */
export async function PartnerSource({ file, locale }: { file: CaseFile; locale: Locale }) {
  const [t, catalogue] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  if (!file.partnerRecord) return null;
  const { confidence } = file.partnerRecord;
  return (
    <TrustBadge level={confidence === 'high' ? 'verified' : 'claimed'}>
      {t('review.source', { confidence: catalogue(`confidence.${confidence}`) })}
    </TrustBadge>
  );
}
