import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { RegisterForm } from '@/components/account/register-form';
import { TextLink } from '@/components/ui/link';
import { ProcessThread } from '@/components/ui/process-thread';
import { Section } from '@/components/ui/section';
import { alternatesOf } from '@/lib/i18n/alternates';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'account' });
  return {
    title: t('register.title'),
    description: t('register.lead'),
    alternates: alternatesOf('/register', locale),
  };
}

export default async function RegisterPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations('account');
  return (
    <>
      <AccountTitle title={t('register.title')} lead={t('register.lead')} />
      <RegisterForm locale={locale} />
      <p className="mt-5 text-sm">
        <TextLink href={`/${locale}/sign-in`}>{t('register.have')}</TextLink>
      </p>
      <Section title={t('register.next')} size="md" className="mt-10">
        <ProcessThread
          vertical
          className="mt-4"
          steps={(['step1', 'step2', 'step3'] as const).map((key) => ({
            key,
            title: t(`register.${key}`),
          }))}
        />
      </Section>
      <p className="mt-6 text-sm text-muted">{t('register.partner')}</p>
    </>
  );
}
