import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import type { Choice } from '@/components/form/autocomplete-filter';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { save } from '@/lib/need/posted-actions';
import type { PostedRow } from '@/lib/need/posted-rows';
import { needKinds } from '@/lib/need/posted-schema';
import type { NeedView } from '@/lib/need/posted-view';
import { rowPart } from '@/lib/need/requirement-rows';
import { AudienceFields } from './audience-fields';
import type { FormValues } from './form-values';
import { NeedFigures } from './need-figures';
import { PostedRows } from './posted-rows';

/** Posts a need: by its owner at once, by those who write for it with the owner's yes. */
export async function NeedForm({
  reader,
  need,
  values,
  rows,
  owners,
  recipients,
  side,
  byStaff,
  base,
  range,
  locale,
}: {
  /** Who writes: what they type is kept in their browser under their id. */
  reader: string;
  need: NeedView | null;
  values: FormValues;
  rows: readonly PostedRow[];
  /** For whom staff write; null: for the viewer's own side, or decided already. */
  owners: readonly Choice[] | null;
  recipients: readonly Choice[];
  side: 'SME' | 'PARTNER';
  byStaff: boolean;
  base: string;
  range: { first: string; last: string };
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    comboboxTexts(),
  ]);
  const label = (name: string) => t(`form.${name}`);
  const labels = {
    ...Object.fromEntries(
      ['ownerId', 'kind', 'title', 'specification', 'endsOn', 'recipients', 'volumeAmount'].map(
        (name) => [name, label(name)],
      ),
    ),
    ...Object.fromEntries(rows.map((_, index) => [rowPart(index, 'value'), t('requirements')])),
    ...{ costAmount: label('costAmount'), leadTimeDays: label('leadTimeDays') },
    ...{ industries: label('industries'), fields: label('fields'), audience: label('audience') },
  };
  return (
    <ActionForm
      action={save}
      key={`${need?.version ?? 0}-${rows.length}`}
      nouns={['posted-need', 'sme', 'partner']}
      labels={labels}
      className="mt-6 grid max-w-text gap-6"
    >
      {/* Enter in a field presses the first button of a form: it keeps, and shows nothing. */}
      <button
        type="submit"
        name="goal"
        value="draft"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <input type="hidden" name="base" value={base} />
      <DraftKeeper
        name={`${reader}:need:${need?.code ?? 'new'}`}
        fields={['title', 'specification']}
        generation={String(need?.version ?? 0)}
        texts={{ restored: t('draft.restored'), discard: t('draft.discard') }}
      />
      {need ? (
        <>
          <input type="hidden" name="code" value={need.code} />
          <input type="hidden" name="version" value={need.version} />
        </>
      ) : null}
      {owners ? (
        <Autocomplete
          name="ownerId"
          label={label('ownerId')}
          hint={t('form.ownerHint')}
          options={owners}
          empty={t('form.choose')}
          texts={texts}
        />
      ) : null}
      <SelectField
        name="kind"
        label={label('kind')}
        options={needKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={values.kind}
      />
      <SelectField
        name="language"
        label={label('language')}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={values.language ?? locale}
        fieldClassName="sm:max-w-60"
      />
      <TextField
        name="title"
        label={label('title')}
        hint={side === 'SME' ? t('form.titleHintFirm') : t('form.titleHint')}
        maxLength={160}
        defaultValue={values.title}
      />
      <TextAreaField
        name="specification"
        label={label('specification')}
        hint={t('form.specificationHint')}
        rows={7}
        maxLength={4000}
        defaultValue={values.specification}
      />
      <NeedFigures values={values} locale={locale} texts={texts} />
      <PostedRows locale={locale} rows={rows} side={side} />
      <AudienceFields
        values={values}
        side={side}
        recipients={recipients}
        range={range}
        texts={texts}
        locale={locale}
      />
      <div className="border-t-2 border-ink pt-5">
        <p className="mb-3 text-sm text-muted">
          {byStaff ? t('form.afterStaff') : t('form.afterOwner')}
        </p>
        <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
          <SubmitButton name="goal" value="post" wide="phone">
            {byStaff ? t('form.submit') : need?.state === 'OPEN' ? t('form.save') : t('form.post')}
          </SubmitButton>
          {need?.state === 'OPEN' ? null : (
            <SubmitButton name="goal" value="draft" variant="secondary" wide="phone">
              {t('form.draft')}
            </SubmitButton>
          )}
        </div>
      </div>
    </ActionForm>
  );
}
