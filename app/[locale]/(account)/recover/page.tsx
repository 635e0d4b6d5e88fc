import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { EmailForm } from '@/components/account/email-form';
import { TextLink } from '@/components/ui/link';
import { requestRecovery } from '@/lib/auth/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('recover.title') };
}

export default async function RecoverPage() {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <>
      <AccountTitle title={t('recover.title')} lead={t('recover.lead')} />
      <EmailForm action={requestRecovery} button={t('recover.action')} id="recover" />
      <p className="mt-8 border-t border-line pt-4 text-sm">
        <TextLink href={`/${locale}/sign-in`}>{t('recover.back')}</TextLink>
      </p>
    </>
  );
}
