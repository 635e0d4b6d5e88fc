import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/legal/plain-page';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return {
    title: t('accessibility.title'),
    description: t('accessibility.lead'),
    alternates: alternatesOf('/accessibility', locale),
  };
}

export default async function AccessibilityPage({ params }: Props) {
  await localeOf(params);
  const t = await getTranslations('legal');
  const sections = [
    {
      key: 'can',
      title: t('accessibility.can.title'),
      text: (
        <ul className="grid gap-2">
          {(['keyboard', 'script', 'maps', 'zoom'] as const).map((key) => (
            <li key={key}>{t(`accessibility.can.${key}`)}</li>
          ))}
        </ul>
      ),
    },
    ...(['known', 'report'] as const).map((key) => ({
      key,
      title: t(`accessibility.${key}.title`),
      text: <p>{t(`accessibility.${key}.text`)}</p>,
    })),
  ];
  return (
    <PlainPage
      title={t('accessibility.title')}
      lead={t('accessibility.lead')}
      sections={sections}
    />
  );
}
