import { getTranslations } from 'next-intl/server';
import { TextField } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';
import type { Registration } from '@/lib/sme/completeness';
import { formatPhone } from '@/lib/text/phone';

/** Whom the Japanese side will reach at the firm, and how the name is said and spelt there. */
export async function ContactFields({
  locale,
  registration: given,
}: {
  locale: Locale;
  registration: Registration;
}) {
  const [t, form] = await Promise.all([getTranslations('sme'), getTranslations('form')]);
  const optional = form('optional');
  return (
    <>
      <TextField
        name="contactName"
        label={t('field.contactName')}
        hint={t('field.contactHint')}
        autoComplete="name"
        defaultValue={given.contactName ?? ''}
      />
      <TextField
        name="contactRoman"
        label={t('field.contactRoman')}
        hint={t('field.contactRomanHint')}
        optional={optional}
        lang="en"
        spellCheck={false}
        defaultValue={given.contactRoman ?? ''}
      />
      <TextField
        name="contactReading"
        label={t('field.contactReading')}
        hint={t('field.contactReadingHint')}
        optional={optional}
        lang="ja"
        defaultValue={given.contactReading ?? ''}
      />
      <TextField
        name="contactEmail"
        label={t('field.contactEmail')}
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={given.contactEmail ?? ''}
      />
      <TextField
        name="contactPhone"
        label={t('field.contactPhone')}
        hint={t('field.contactPhoneHint')}
        inputMode="tel"
        autoComplete="tel"
        fieldClassName="max-w-72"
        defaultValue={given.contactPhone ? formatPhone(given.contactPhone, locale) : ''}
      />
    </>
  );
}
