import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { signIn } from '@/lib/auth/actions';

export async function SignInForm({ next }: { next: string | null }) {
  const t = await getTranslations('account');
  return (
    <ActionForm
      action={signIn}
      nouns={['account']}
      labels={{ email: t('email'), password: t('password') }}
      className="grid gap-5"
    >
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        required
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <SubmitButton wide="phone" className="justify-self-start max-sm:justify-self-stretch">
        {t('signIn.action')}
      </SubmitButton>
    </ActionForm>
  );
}
