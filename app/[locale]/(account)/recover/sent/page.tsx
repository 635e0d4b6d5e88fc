import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { TextLink } from '@/components/ui/link';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('recoverSent.title') };
}

export default async function RecoverySentPage() {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <>
      <AccountTitle title={t('recoverSent.title')} />
      <p>{t('recoverSent.text')}</p>
      <p className="mt-8 border-t border-line pt-4 text-sm">
        <TextLink href={`/${locale}/sign-in`}>{t('recover.back')}</TextLink>
      </p>
    </>
  );
}
