import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { type Locale, languageNames, locales, type Names } from '@/lib/i18n/locales';
import { invite } from '@/lib/people/actions';
import { NameFields } from './names-form';
import { RoleFields } from './role-fields';

type Place = { code: string; names: Names };

export async function InviteForm({
  centres,
  partners,
  locale,
}: {
  centres: readonly Place[];
  partners: readonly Place[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'people' });
  return (
    <ActionForm
      action={invite}
      id="invite"
      nouns={['account', 'user']}
      className="mt-6 grid max-w-field gap-5"
      labels={{
        name: t('field.name'),
        nameReading: t('field.nameReading'),
        nameRoman: t('field.nameRoman'),
        email: t('field.email'),
        language: t('field.language'),
        role: t('field.role'),
        place: t('field.place'),
        partnerCode: t('field.partnerCode'),
      }}
    >
      <NameFields locale={locale} />
      <TextField name="email" type="email" label={t('field.email')} autoComplete="off" />
      <SelectField
        name="language"
        label={t('field.language')}
        defaultValue="th"
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <RoleFields
        chosen="OFFICER"
        place=""
        partnerCode=""
        centres={centres}
        partners={partners}
        locale={locale}
      />
      <p className="text-sm text-muted">{t('inviteForm.text')}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton wide="phone" pendingText={t('pending')}>
          {t('inviteForm.submit')}
        </SubmitButton>
        <ButtonLink variant="quiet" href={`/${locale}/officer/people`}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
