import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountTitle } from '@/components/account/account-title';
import { SignInForm } from '@/components/account/sign-in-form';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { safeNext } from '@/lib/auth/schema';

type Props = { searchParams: Promise<{ next?: string; from?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ next, from }, t, locale] = await Promise.all([
    searchParams,
    getTranslations('account'),
    getLocale(),
  ]);
  const goingTo = safeNext(next);
  const notice = from === 'password' ? from : goingTo ? ('needed' as const) : null;
  return (
    <>
      <AccountTitle title={t('signIn.title')} />
      {notice ? (
        <Alert
          tone={notice === 'needed' ? 'info' : 'ok'}
          title={t(`signIn.${notice}`)}
          className="mb-6"
        >
          <p>{t(`signIn.${notice}Text`)}</p>
        </Alert>
      ) : null}
      <SignInForm next={goingTo} />
      <ul className="mt-8 grid border-t border-line pt-4 text-sm [&>li]:py-2.5 sm:[&>li]:py-1">
        <li>
          <TextLink href={`/${locale}/recover`}>{t('signIn.forgot')}</TextLink>
        </li>
        <li>
          <TextLink href={`/${locale}/register/sent`}>{t('signIn.resend')}</TextLink>
        </li>
        <li>
          {t('signIn.noAccount')}{' '}
          <TextLink href={`/${locale}/register`}>{t('signIn.register')}</TextLink>
        </li>
      </ul>
    </>
  );
}
