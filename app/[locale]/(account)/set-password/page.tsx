import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { SetPasswordForm } from '@/components/account/token-forms';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { tokenSchema } from '@/lib/auth/schema';

type Props = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('setPassword.title'), referrer: 'same-origin' };
}

export default async function SetPasswordPage({ searchParams }: Props) {
  const [given, t, locale] = await Promise.all([
    searchParams,
    getTranslations('account'),
    getLocale(),
  ]);
  const parsed = tokenSchema.safeParse(given);
  return (
    <>
      <AccountTitle title={t('setPassword.title')} lead={t('setPassword.lead')} />
      {parsed.success ? (
        <SetPasswordForm token={parsed.data.token} />
      ) : (
        <Alert tone="warn" title={t('verify.brokenTitle')}>
          <p>{t('verify.broken')}</p>
        </Alert>
      )}
      <p className="mt-8 border-t border-line pt-4 text-sm">
        <TextLink href={`/${locale}/recover`}>{t('verify.new')}</TextLink>
      </p>
    </>
  );
}
