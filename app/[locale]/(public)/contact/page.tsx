import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/legal/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return {
    title: t('contact.title'),
    description: t('contact.lead'),
    alternates: alternatesOf('/contact', locale),
  };
}

export default async function ContactPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = await getTranslations('legal');
  const sections = (['sme', 'partner', 'public'] as const).map((key) => ({
    key,
    title: t(`contact.${key}.title`),
    text: (
      <>
        <p>{t(`contact.${key}.text`)}</p>
        {key === 'public' ? null : (
          <p className="mt-3">
            <ButtonLink
              href={`/${locale}/${key === 'sme' ? 'centres' : 'partners'}`}
              variant="secondary"
            >
              {t(key === 'sme' ? 'contact.find' : 'contact.look')}
            </ButtonLink>
          </p>
        )}
      </>
    ),
  }));
  return (
    <PlainPage title={t('contact.title')} lead={t('contact.lead')} sections={sections}>
      <p className="mt-4 text-sm text-muted">{t('contact.pending')}</p>
    </PlainPage>
  );
}
