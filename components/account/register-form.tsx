import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { register } from '@/lib/auth/actions';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';

export async function RegisterForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('account');
  return (
    <ActionForm
      action={register}
      nouns={['account']}
      labels={{
        name: t('name'),
        email: t('email'),
        password: t('password'),
        language: t('language'),
      }}
      className="grid gap-5"
    >
      <TextField name="name" label={t('name')} autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        required
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        required
      />
      <RadioGroup
        name="language"
        label={t('language')}
        options={locales.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
        defaultValue={locale}
      />
      <SubmitButton wide="phone" className="justify-self-start max-sm:justify-self-stretch">
        {t('register.action')}
      </SubmitButton>
    </ActionForm>
  );
}
