import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import {
  CheckboxGroup,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/form-state';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { partnerChoices } from './choices';
import { ContactFields } from './contact-fields';
import { RequirementFields } from './requirement-fields';
import type { PartnerValues } from './values';

/** The whole record of a partner, in the order in which it is read. */
export async function PartnerForm({
  action,
  values,
  known,
  cancelHref,
  locale,
}: {
  action: FormAction;
  values: PartnerValues;
  /** The record that is edited, with the version that was read. */
  known?: { id: string; version: number } | undefined;
  cancelHref: string;
  locale: Locale;
}) {
  const [t, catalogue, matching, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'catalogue' }),
    getTranslations({ locale, namespace: 'matching' }),
    comboboxTexts(),
  ]);
  const lists = partnerChoices(locale);
  const optional = t('form.optional');
  const labels = Object.fromEntries(
    Object.keys(values).flatMap((name) =>
      t.has(`field.${name}` as 'field.kind') ? [[name, t(`field.${name}` as 'field.kind')]] : [],
    ),
  );
  const languageOptions = locales.map((value) => ({ value, label: languageNames[value] }));
  const several = (
    name: 'industries' | 'fields' | 'seeks' | 'programmes',
    options: (typeof lists)['fields'],
    hint?: string,
  ) => (
    <Autocomplete
      name={`${name}[]`}
      label={t(`field.${name}`)}
      optional={optional}
      options={options}
      defaultValue={values[name]}
      multiple
      texts={texts}
      {...(hint ? { hint } : {})}
    />
  );
  const group = 'grid gap-5 pt-4';
  const pair = `${group} sm:grid-cols-2 sm:items-start`;
  return (
    <ActionForm
      action={action}
      id="partner"
      nouns={['partner']}
      labels={{ ...labels, requirements: t('section.requirements') }}
      className="mt-6 grid max-w-[52rem] gap-10"
    >
      {known ? (
        <>
          <input type="hidden" name="partnerId" value={known.id} />
          <input type="hidden" name="version" value={known.version} />
        </>
      ) : null}
      <Section id="names" title={t('section.names')}>
        <div className={pair}>
          <TextField
            name="nameJa"
            lang="ja"
            label={t('field.nameJa')}
            defaultValue={values.nameJa}
          />
          <TextField
            name="nameReading"
            lang="ja"
            label={t('field.nameReading')}
            hint={t('hint.nameReading')}
            optional={optional}
            defaultValue={values.nameReading}
          />
          <TextField
            name="nameTh"
            lang="th"
            label={t('field.nameTh')}
            defaultValue={values.nameTh}
          />
          <TextField
            name="nameEn"
            lang="en"
            label={t('field.nameEn')}
            hint={t('hint.slug')}
            defaultValue={values.nameEn}
          />
          <TextField
            name="corporateNumber"
            inputMode="numeric"
            label={t('field.corporateNumber')}
            hint={t('hint.corporateNumber')}
            optional={optional}
            defaultValue={values.corporateNumber}
          />
          <SelectField
            name="kind"
            label={t('field.kind')}
            defaultValue={values.kind}
            options={(
              [
                'BIG_BROTHER',
                'PREFECTURE_PARTNER',
                'SMRJ_SUPPORT',
                'UNIVERSITY',
                'STARTUP',
                'OTHER',
              ] as const
            ).map((value) => ({ value, label: catalogue(`kind.${value}`) }))}
          />
        </div>
      </Section>
      <Section id="place" title={t('section.place')}>
        <div className={pair}>
          <TextField
            name="postalCode"
            inputMode="numeric"
            label={t('field.postalCode')}
            hint={t('hint.postalCode')}
            optional={optional}
            defaultValue={values.postalCode}
          />
          <SelectField
            name="prefectureCode"
            label={t('field.prefectureCode')}
            empty={t('hint.noPrefecture')}
            options={lists.prefectures.map(({ value, label }) => ({ value, label }))}
            defaultValue={values.prefectureCode}
          />
          <TextField
            name="city"
            label={t('field.city')}
            optional={optional}
            defaultValue={values.city}
          />
          <TextField
            name="address"
            label={t('field.address')}
            hint={t('hint.address')}
            optional={optional}
            defaultValue={values.address}
          />
          <TextField
            name="website"
            inputMode="url"
            label={t('field.website')}
            optional={optional}
            defaultValue={values.website}
          />
        </div>
      </Section>
      <Section id="work" title={t('section.work')}>
        <div className={group}>
          {several('industries', lists.industries, t('hint.industries'))}
          {several('fields', lists.fields)}
          {several('seeks', lists.fields)}
          <CheckboxGroup
            name="phases[]"
            label={t('field.phases')}
            optional={optional}
            options={(['1', '2', '3'] as const).map((value) => ({
              value,
              label: matching(`phase.${value}`),
            }))}
            defaultValue={values.phases}
            columns={3}
          />
          {several('programmes', lists.programmes)}
          <CheckboxGroup
            name="languages[]"
            label={t('field.languages')}
            optional={optional}
            options={languageOptions}
            defaultValue={values.languages}
            columns={3}
          />
        </div>
      </Section>
      <Section id="relation" title={t('section.relation')}>
        <div className={group}>
          {(['Th', 'Ja', 'En'] as const).map((language) => (
            <TextAreaField
              key={language}
              name={`relation${language}`}
              lang={language.toLowerCase()}
              rows={3}
              label={t(`field.relation${language}`)}
              {...(language === 'Th' ? { hint: t('hint.relation') } : {})}
              defaultValue={values[`relation${language}`]}
            />
          ))}
          <TextField
            name="source"
            label={t('field.source')}
            hint={t('hint.source')}
            defaultValue={values.source}
          />
          <RadioGroup
            name="confidence"
            label={t('field.confidence')}
            options={(['high', 'medium', 'low'] as const).map((value) => ({
              value,
              label: catalogue(`confidence.${value}`),
            }))}
            defaultValue={values.confidence}
          />
        </div>
      </Section>
      <Section id="requirements" title={t('section.requirements')}>
        <p className="pt-3 text-sm text-muted">{t('hint.requirements')}</p>
        <RequirementFields values={values} lists={lists} texts={texts} locale={locale} />
      </Section>
      <ContactFields values={values} locale={locale} />
      <Section id="limit" title={t('section.limit')}>
        <div className={pair}>
          <TextField
            name="openLimit"
            inputMode="numeric"
            label={t('field.openLimit')}
            hint={t('hint.openLimit')}
            className="max-w-28"
            defaultValue={values.openLimit}
          />
        </div>
      </Section>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t-2 border-ink pt-5">
        <SubmitButton wide="phone" pendingText={t('form.pending')}>
          {t(known ? 'form.save' : 'form.create')}
        </SubmitButton>
        <ButtonLink variant="quiet" href={cancelHref}>
          {t('form.cancel')}
        </ButtonLink>
        <p className="text-sm text-muted">{t('form.matched')}</p>
      </div>
    </ActionForm>
  );
}
