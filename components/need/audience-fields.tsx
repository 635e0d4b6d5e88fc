import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import type { Choice } from '@/components/form/autocomplete-filter';
import type { ComboboxTexts } from '@/components/form/combobox';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { CheckboxField, RadioGroup } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';
import type { FormValues } from './form-values';

/** Who reads a need, whether with the owner's name, and until when. */
export async function AudienceFields({
  values,
  side,
  recipients,
  range,
  texts,
  locale,
}: {
  values: FormValues;
  side: 'SME' | 'PARTNER';
  recipients: readonly Choice[];
  range: { first: string; last: string };
  texts: ComboboxTexts;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return (
    <>
      <RadioGroup
        name="audience"
        label={t('form.audience')}
        options={(['public', 'chosen'] as const).map((value) => ({
          value,
          label: t(`form.audiences.${value}`),
          hint: t(side === 'SME' ? `form.audienceHintFirm.${value}` : `form.audienceHint.${value}`),
        }))}
        defaultValue={values.audience}
      />
      <Autocomplete
        name="recipients[]"
        label={t('form.recipients')}
        hint={t(side === 'SME' ? 'form.recipientsHintFirm' : 'form.recipientsHint')}
        options={recipients}
        defaultValue={values.recipients}
        multiple
        texts={texts}
      />
      <CheckboxField
        name="hidesName"
        label={t('form.hidesName')}
        hint={t(side === 'SME' ? 'form.hidesNameHintFirm' : 'form.hidesNameHint')}
        defaultChecked={values.hidesName}
      />
      <DateField
        name="endsOn"
        texts={await dateTexts(locale)}
        label={t('form.endsOn')}
        hint={t('form.endsOnHint')}
        min={range.first}
        max={range.last}
        defaultValue={values.endsOn}
        fieldClassName="sm:max-w-60"
      />
    </>
  );
}
