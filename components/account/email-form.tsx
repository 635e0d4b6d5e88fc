import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Asks for an address, to send a link to it. */
export async function EmailForm({
  action,
  button,
  id,
}: {
  action: FormAction;
  button: string;
  id: string;
}) {
  const t = await getTranslations('account');
  return (
    <ActionForm
      action={action}
      id={id}
      nouns={['account']}
      labels={{ email: t('email') }}
      className="grid gap-5"
    >
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        required
      />
      <SubmitButton wide="phone" className="justify-self-start max-sm:justify-self-stretch">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
