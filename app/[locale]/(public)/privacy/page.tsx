import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/legal/plain-page';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { translationProvider } from '@/lib/translation/provider';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return {
    title: t('privacy.title'),
    description: t('privacy.lead'),
    alternates: alternatesOf('/privacy', locale),
  };
}

export default async function PrivacyPage({ params }: Props) {
  await localeOf(params);
  const t = await getTranslations('legal');
  const keys = [
    ...(['visitors', 'firms', 'disclosure', 'cases'] as const),
    ...(translationProvider() ? (['machine'] as const) : []),
    ...(['rights', 'api'] as const),
  ];
  const sections = keys.map((key) => ({
    key,
    title: t(`privacy.${key}.title`),
    text: <p>{t(`privacy.${key}.text`)}</p>,
  }));
  return <PlainPage title={t('privacy.title')} lead={t('privacy.lead')} sections={sections} />;
}
