import { getTranslations } from 'next-intl/server';
import { SelectField, TextField } from '@/components/form/fields';
import { Section } from '@/components/ui/section';
import type { Side } from '@/lib/event/states';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { RegistrationValues } from './registration-values';

/** Where mails and the personal link go when nobody of a side has an account. */
export async function ContactFields({
  side,
  values,
  locale,
}: {
  side: Side;
  values: RegistrationValues;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const optional = t('form.optional');
  return (
    <Section id="contact" title={t('register.contactTitle')} size="md">
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        <p className="max-w-text text-sm text-muted sm:col-span-2">{t('register.contactHint')}</p>
        <TextField
          name="contactName"
          label={t('register.contactName')}
          optional={optional}
          maxLength={120}
          autoComplete="off"
          defaultValue={values.contactName ?? ''}
        />
        <TextField
          name="contactEmail"
          label={t('register.contactEmail')}
          type="email"
          optional={optional}
          maxLength={254}
          autoComplete="off"
          defaultValue={values.contactEmail ?? ''}
        />
        <SelectField
          name="contactLanguage"
          label={t('register.contactLanguage')}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={values.contactLanguage ?? (side === 'SME' ? 'th' : 'ja')}
        />
      </div>
    </Section>
  );
}
