import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { CheckboxGroup, RadioGroup, SelectField, TextField } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { units } from '@/lib/matching/requirement-schema';
import { saveProducts } from '@/lib/sme/actions';
import { exportExperiences } from '@/lib/sme/schema';
import { termsOf } from '@/lib/taxonomy/terms';
import { countryOptions, languageName } from './codes';
import { fieldGroups } from './field-groups';
import { GroupedCheckboxes } from './grouped-checkboxes';
import { QuestionNote } from './question-note';
import { StepForm } from './step-form';
import type { StepProps } from './step-props';
import { TextInThree } from './text-in-three';

function certificateChoices(locale: Locale) {
  return termsOf('certificate').map((row) => ({
    value: row.code,
    label: row.names[locale],
    search: row.words.join(' '),
  }));
}

export async function ProductsStep(props: StepProps) {
  const { locale, mode, view, registration, questions } = props;
  const [t, need, form, texts] = await Promise.all([
    getTranslations('sme'),
    getTranslations('need'),
    getTranslations('form'),
    comboboxTexts(),
  ]);
  const optional = form('optional');
  const keys = ['productsTh', 'productsJa', 'productsEn', 'offers', 'employees'] as const;
  const more = ['capacityAmount', 'capacityUnit', 'certificates', 'exportExperience'] as const;
  const last = ['exportsTo', 'languages'] as const;
  const labels = Object.fromEntries(
    [...keys, ...more, ...last].map((key) => [key, t(`field.${key}`)]),
  );
  return (
    <StepForm
      {...{ locale, mode, labels }}
      step="products"
      version={String(view?.version ?? 0)}
      action={saveProducts}
    >
      <QuestionNote questions={questions} points={['products']} />
      <TextInThree
        name="products"
        labels={{
          th: t('field.productsTh'),
          ja: t('field.productsJa'),
          en: t('field.productsEn'),
        }}
        hint={t('field.productsHint')}
        optional={optional}
        more={t('otherLanguages')}
        values={registration.products}
      />
      <GroupedCheckboxes
        name="offers[]"
        label={t('field.offers')}
        optional={optional}
        groups={await fieldGroups(locale)}
        defaultValue={registration.offers}
      />
      <QuestionNote questions={questions} points={['capacity']} />
      <TextField
        name="employees"
        label={t('field.employees')}
        optional={optional}
        inputMode="numeric"
        fieldClassName="max-w-72"
        defaultValue={String(registration.employees ?? '')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="capacityAmount"
          label={t('field.capacityAmount')}
          optional={optional}
          inputMode="decimal"
          defaultValue={String(registration.capacity?.amount ?? '')}
        />
        <SelectField
          name="capacityUnit"
          label={t('field.capacityUnit')}
          empty={t('field.chooseUnit')}
          options={units.map((value) => ({ value, label: need(`unitName.${value}`) }))}
          defaultValue={registration.capacity?.unit ?? ''}
        />
      </div>
      <QuestionNote questions={questions} points={['certificates']} />
      <Autocomplete
        name="certificates[]"
        label={t('field.certificates')}
        hint={t('field.certificatesHint')}
        optional={optional}
        multiple
        options={certificateChoices(locale)}
        defaultValue={registration.certificates}
        texts={texts}
      />
      <QuestionNote questions={questions} points={['export']} />
      <RadioGroup
        name="exportExperience"
        label={t('field.exportExperience')}
        options={exportExperiences.map((value) => ({ value, label: t(`export.${value}`) }))}
        defaultValue={registration.exportExperience ?? ''}
      />
      <Autocomplete
        name="exportsTo[]"
        label={t('field.exportsTo')}
        optional={optional}
        multiple
        options={countryOptions(locale)}
        defaultValue={registration.exportsTo}
        texts={texts}
      />
      <CheckboxGroup
        name="languages[]"
        label={t('field.languages')}
        columns={3}
        options={locales.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValue={registration.languages}
      />
    </StepForm>
  );
}
