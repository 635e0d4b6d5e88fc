import { getTranslations } from 'next-intl/server';
import { DisclosureStages } from '@/components/ui/disclosure-stages';
import type { Locale } from '@/lib/i18n/locales';

/** What of the firm is shown now, and what only later. */
export async function Stages({ accepted, locale }: { accepted: boolean; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  const open = { teaser: true, name: accepted, contact: accepted, documents: false };
  return (
    <DisclosureStages
      className="mt-4"
      openText={t('stage.open')}
      closedText={t('stage.closed')}
      stages={(['teaser', 'name', 'contact', 'documents'] as const).map((key) => ({
        key,
        title: t(`stage.${key}`),
        note: open[key] ? t('stage.teaserNote') : t(`stage.${key}Note`),
        open: open[key],
      }))}
    />
  );
}
