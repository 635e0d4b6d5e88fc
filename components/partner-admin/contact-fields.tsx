import { getTranslations } from 'next-intl/server';
import { SelectField, TextField } from '@/components/form/fields';
import { ReadingFields } from '@/components/form/reading-fields';
import { readingTexts } from '@/components/form/reading-texts';
import { Section } from '@/components/ui/section';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { PartnerValues } from './values';

/** Whom to write to at a partner. */
export async function ContactFields({ values, locale }: { values: PartnerValues; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  const optional = t('form.optional');
  const texts = await readingTexts(locale, {
    reading: t('field.contactReading'),
    roman: t('field.contactRoman'),
  });
  return (
    <Section id="contact" title={t('section.contact')}>
      <p className="pt-3 text-sm text-muted">{t('hint.contact')}</p>
      <div className="grid gap-5 pt-4 sm:grid-cols-2 sm:items-start">
        <TextField
          name="contactName"
          label={t('field.contactName')}
          optional={optional}
          defaultValue={values.contactName}
          fieldClassName="sm:col-span-2 sm:max-w-[calc(50%-0.625rem)]"
        />
        <ReadingFields
          readingName="contactReading"
          romanName="contactRoman"
          reading={values.contactReading}
          roman={values.contactRoman}
          texts={{ ...texts, optional }}
        />
        <TextField
          name="contactEmail"
          type="email"
          label={t('field.contactEmail')}
          optional={optional}
          defaultValue={values.contactEmail}
        />
        <TextField
          name="contactPhone"
          type="tel"
          label={t('field.contactPhone')}
          hint={t('hint.phone')}
          optional={optional}
          defaultValue={values.contactPhone}
        />
        <SelectField
          name="contactLanguage"
          label={t('field.contactLanguage')}
          empty={t('hint.noPrefecture')}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={values.contactLanguage}
        />
      </div>
    </Section>
  );
}
