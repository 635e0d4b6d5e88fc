import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import type { ComboboxTexts } from '@/components/form/combobox';
import { CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { units } from '@/lib/matching/requirement-schema';
import type { RequirementFields as Values } from '@/lib/partner/requirement-form';
import type { partnerChoices } from './choices';

/** One question for each kind of requirement that can be checked. */
export async function RequirementFields({
  values,
  lists,
  texts,
  locale,
}: {
  values: Values;
  lists: ReturnType<typeof partnerChoices>;
  texts: ComboboxTexts;
  locale: Locale;
}) {
  const [t, matching] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const optional = t('form.optional');
  const number = (
    name: 'requiredEmployees' | 'requiredLeadTime' | 'requiredYears',
    label: string,
  ) => (
    <TextField
      name={name}
      inputMode="numeric"
      label={label}
      optional={optional}
      defaultValue={values[name]}
    />
  );
  return (
    <div className="grid gap-5 pt-4 sm:grid-cols-2 sm:items-start">
      <Autocomplete
        name="requiredCertificates[]"
        label={t('require.certificates')}
        optional={optional}
        options={lists.certificates}
        defaultValue={values.requiredCertificates}
        multiple
        texts={texts}
        fieldClassName="sm:col-span-2"
      />
      <TextField
        name="requiredVolume"
        inputMode="decimal"
        label={t('require.volume')}
        optional={optional}
        defaultValue={values.requiredVolume}
      />
      <SelectField
        name="requiredVolumeUnit"
        label={t('require.unit')}
        options={units.map((value) => ({ value, label: matching(`unit.${value}`) }))}
        defaultValue={values.requiredVolumeUnit}
      />
      {number('requiredEmployees', t('require.employees'))}
      {number('requiredYears', t('require.years'))}
      {number('requiredLeadTime', t('require.leadTime'))}
      <TextField
        name="requiredExports"
        label={t('require.exports')}
        hint={t('hint.exports')}
        optional={optional}
        defaultValue={values.requiredExports}
      />
      <CheckboxGroup
        name="requiredLanguages[]"
        label={t('require.languages')}
        optional={optional}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={values.requiredLanguages}
      />
      <CheckboxGroup
        name="requiredMeeting[]"
        label={t('require.meeting')}
        optional={optional}
        options={[
          { value: 'video-meeting', label: t('require.video') },
          { value: 'interpreter', label: t('require.interpreter') },
        ]}
        defaultValue={values.requiredMeeting}
      />
      <Autocomplete
        name="requiredPlaces[]"
        label={t('require.places')}
        optional={optional}
        options={lists.places}
        defaultValue={values.requiredPlaces}
        multiple
        texts={texts}
        fieldClassName="sm:col-span-2"
      />
    </div>
  );
}
