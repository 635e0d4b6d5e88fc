import { getTranslations } from 'next-intl/server';
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { Section } from '@/components/ui/section';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type FormField, fieldKinds } from '@/lib/programme/form-schema';
import {
  criterionName,
  keptOfCriterion,
  keptOfQuestion,
  questionName,
  writeChoices,
} from '@/lib/programme/round-form';
import type { Criterion } from '@/lib/programme/sheet-schema';

/** The questions of a round's form and the criteria of its sheet, each with one empty line more. */
export async function DataRows({
  form,
  sheet,
  locale,
}: {
  form: readonly FormField[];
  sheet: readonly Criterion[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <>
      <Section id="form" title={t('officer.formPart')}>
        <p className="py-2 text-sm text-muted">{t('officer.rowsHint')}</p>
        <ol className="border-t border-line">
          {[...form, null].map((field, index) => (
            <li key={field?.key ?? 'new'} className="border-b border-line py-3">
              <Question field={field} index={index} locale={locale} />
            </li>
          ))}
        </ol>
      </Section>
      <Section id="sheet" title={t('officer.sheetPart')}>
        <p className="py-2 text-sm text-muted">{t('officer.rowsHint')}</p>
        <ol className="border-t border-line">
          {[...sheet, null].map((criterion, index) => (
            <li
              key={criterion?.key ?? 'new'}
              className="grid gap-3 border-b border-line py-3 md:grid-cols-[repeat(3,minmax(0,1fr))_7rem]"
            >
              <Words
                row={criterion}
                nameOf={(part) => criterionName(index, part)}
                locale={locale}
              />
              <TextField
                name={criterionName(index, 'max')}
                label={t('officer.mostPoints')}
                inputMode="numeric"
                defaultValue={criterion?.max.toString() ?? ''}
              />
              <input
                type="hidden"
                name={criterionName(index, 'kept')}
                value={criterion ? keptOfCriterion(criterion) : ''}
              />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** The words of a row in the three languages, and the key that it keeps. */
async function Words({
  row,
  nameOf,
  locale,
}: {
  row: FormField | Criterion | null;
  nameOf: (part: string) => string;
  locale: Locale;
}) {
  const words = await getTranslations({ locale, namespace: 'text.language' });
  return (
    <>
      <input type="hidden" name={nameOf('key')} value={row?.key ?? ''} />
      {locales.map((language) => (
        <TextField
          key={language}
          name={nameOf(language)}
          label={words(language)}
          lang={language}
          maxLength={300}
          defaultValue={row?.label[language] ?? ''}
        />
      ))}
    </>
  );
}

async function Question({
  field,
  index,
  locale,
}: {
  field: FormField | null;
  index: number;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const name = (part: string) => questionName(index, part);
  return (
    <fieldset className="grid gap-3 md:grid-cols-3">
      <legend className="text-sm font-semibold">
        {t('officer.question', { number: index + 1 })}
      </legend>
      <Words row={field} nameOf={name} locale={locale} />
      <SelectField
        name={name('kind')}
        label={t('officer.questionKind')}
        options={fieldKinds.map((value) => ({ value, label: t(`officer.fieldKind.${value}`) }))}
        defaultValue={field?.kind ?? 'text'}
      />
      <SelectField
        name={name('side')}
        label={t('officer.askedOf')}
        empty={t('officer.bothSides')}
        options={[
          { value: 'SME', label: t('round.sideSme') },
          { value: 'PARTNER', label: t('round.sidePartner') },
        ]}
        defaultValue={field?.side ?? ''}
      />
      <div className="self-end">
        <CheckboxField
          name={name('required')}
          label={t('officer.mustAnswer')}
          defaultChecked={field?.required ?? false}
        />
      </div>
      <TextAreaField
        name={name('choices')}
        label={t('officer.choices')}
        hint={t('officer.choicesHint')}
        rows={field?.kind === 'choice' ? 4 : 2}
        optional={t('officer.optional')}
        defaultValue={field ? writeChoices(field) : ''}
        fieldClassName="md:col-span-3"
      />
      <input type="hidden" name={name('kept')} value={field ? keptOfQuestion(field) : ''} />
    </fieldset>
  );
}
