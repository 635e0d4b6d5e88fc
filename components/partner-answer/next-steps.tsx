import { getTranslations } from 'next-intl/server';
import { ProcessThread } from '@/components/ui/process-thread';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';

/** What happens when the partner says yes. */
export async function NextSteps({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  return (
    <Section title={t('next.title')} id="next">
      <ProcessThread
        vertical
        className="mt-4"
        steps={(['name', 'contact', 'meeting', 'later'] as const).map((key) => ({
          key,
          title: t(`next.${key}`),
          text: t(`next.${key}Text`),
        }))}
      />
    </Section>
  );
}
