import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { setPassword, verifyEmail } from '@/lib/auth/actions';

/** Uses a link up only when its button is pressed: programs that look through mail open links. */
export async function VerifyForm({ token }: { token: string }) {
  const t = await getTranslations('account');
  return (
    <ActionForm
      action={verifyEmail}
      nouns={['account']}
      labels={{ password: t('password'), token: t('verify.title') }}
      className="grid gap-5"
    >
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        hint={t('verify.passwordHint')}
        autoComplete="current-password"
        required
      />
      <SubmitButton wide="phone" className="justify-self-start max-sm:justify-self-stretch">
        {t('verify.action')}
      </SubmitButton>
    </ActionForm>
  );
}

export async function SetPasswordForm({ token }: { token: string }) {
  const t = await getTranslations('account');
  return (
    <ActionForm
      action={setPassword}
      nouns={['account']}
      labels={{ password: t('newPassword'), token: t('setPassword.title') }}
      className="grid gap-5"
    >
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        required
      />
      <SubmitButton wide="phone" className="justify-self-start max-sm:justify-self-stretch">
        {t('setPassword.action')}
      </SubmitButton>
    </ActionForm>
  );
}
