import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import type { ComboboxTexts } from '@/components/form/combobox';
import { CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { fieldGroups } from '@/components/sme/field-groups';
import { GroupedCheckboxes } from '@/components/sme/grouped-checkboxes';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { units } from '@/lib/matching/requirement-schema';
import { costPeriods, currencies, volumePeriods } from '@/lib/need/posted-schema';
import { isicRows } from '@/lib/taxonomy/facts';
import type { FormValues } from './form-values';

/** What can be counted and named in a need: industries, fields, phases, volume, cost, lead time. */
export async function NeedFigures({
  values,
  locale,
  texts,
}: {
  values: FormValues;
  locale: Locale;
  texts: ComboboxTexts;
}) {
  const [t, need, form] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'need' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const optional = form('optional');
  const industries = isicRows
    .filter((row) => row.level !== 'section')
    .map((row) => ({
      value: row.code,
      label: row.names[locale],
      detail: row.code.replace('ISIC-', ''),
      search: locales.map((each) => row.names[each]).join(' '),
    }));
  return (
    <>
      <Autocomplete
        name="industries[]"
        label={t('form.industries')}
        optional={optional}
        options={industries}
        defaultValue={values.industries}
        multiple
        texts={texts}
      />
      <GroupedCheckboxes
        name="fields[]"
        label={t('form.fields')}
        optional={optional}
        groups={await fieldGroups(locale)}
        defaultValue={values.fields}
      />
      <CheckboxGroup
        name="phases[]"
        label={t('form.phases')}
        optional={optional}
        options={(['1', '2', '3'] as const).map((value) => ({
          value,
          label: need(`phase.${value}`),
        }))}
        defaultValue={values.phases}
      />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField
          name="volumeAmount"
          label={t('form.volumeAmount')}
          optional={optional}
          inputMode="decimal"
          defaultValue={values.volumeAmount}
        />
        <SelectField
          name="volumeUnit"
          label={t('form.volumeUnit')}
          options={units.map((value) => ({ value, label: need(`unitName.${value}`) }))}
          defaultValue={values.volumeUnit}
        />
        <SelectField
          name="volumePer"
          label={t('form.volumePer')}
          options={volumePeriods.map((value) => ({ value, label: t(`per.${value}`) }))}
          defaultValue={values.volumePer}
        />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField
          name="costAmount"
          label={t('form.costAmount')}
          optional={optional}
          inputMode="decimal"
          defaultValue={values.costAmount}
        />
        <SelectField
          name="costCurrency"
          label={t('form.costCurrency')}
          options={currencies.map((value) => ({ value, label: t(`currency.${value}`) }))}
          defaultValue={values.costCurrency}
        />
        <SelectField
          name="costPer"
          label={t('form.costPer')}
          options={costPeriods.map((value) => ({ value, label: t(`per.${value}`) }))}
          defaultValue={values.costPer}
        />
      </div>
      <TextField
        name="leadTimeDays"
        label={t('form.leadTimeDays')}
        optional={optional}
        inputMode="numeric"
        defaultValue={values.leadTimeDays}
        fieldClassName="sm:max-w-60"
      />
    </>
  );
}
