import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { EmailForm } from '@/components/account/email-form';
import { Section } from '@/components/ui/section';
import { resendVerification } from '@/lib/auth/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('sent.title') };
}

export default async function RegistrationSentPage() {
  const t = await getTranslations('account');
  return (
    <>
      <AccountTitle title={t('sent.title')} />
      <p>{t('sent.text')}</p>
      <p className="mt-2 text-muted">{t('sent.valid')}</p>
      <Section title={t('sent.again')} size="md" className="mt-10">
        <p className="my-3 text-sm text-muted">{t('sent.againText')}</p>
        <EmailForm action={resendVerification} button={t('sent.action')} id="resend" />
      </Section>
    </>
  );
}
