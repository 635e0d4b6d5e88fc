import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { VerifyForm } from '@/components/account/token-forms';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { tokenSchema } from '@/lib/auth/schema';

type Props = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('verify.title'), referrer: 'same-origin' };
}

export default async function VerifyPage({ searchParams }: Props) {
  const [given, t, locale] = await Promise.all([
    searchParams,
    getTranslations('account'),
    getLocale(),
  ]);
  const parsed = tokenSchema.safeParse(given);
  return (
    <>
      <AccountTitle title={t('verify.title')} />
      {parsed.success ? (
        <>
          <p className="mb-5">{t('verify.text')}</p>
          <VerifyForm token={parsed.data.token} />
        </>
      ) : (
        <Alert tone="warn" title={t('verify.brokenTitle')}>
          <p>{t('verify.broken')}</p>
        </Alert>
      )}
      <p className="mt-8 border-t border-line pt-4 text-sm">
        <TextLink href={`/${locale}/register/sent`}>{t('verify.new')}</TextLink>
      </p>
    </>
  );
}
