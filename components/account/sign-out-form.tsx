import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftEraser } from '@/components/form/draft-eraser';
import { SubmitButton } from '@/components/form/submit-button';
import { signOut } from '@/lib/auth/actions';
import type { Locale } from '@/lib/i18n/locales';

/** Ends the session of this browser. */
export async function SignOutForm({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  return (
    <ActionForm action={signOut} id="sign-out">
      <DraftEraser />
      <SubmitButton variant="quiet" size="xs" className="-ml-3">
        {t('signOut')}
      </SubmitButton>
    </ActionForm>
  );
}
