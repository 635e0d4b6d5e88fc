import { getTranslations } from 'next-intl/server';
import { SelectField, TextField } from '@/components/form/fields';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Select } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import type { RequirementKind } from '@/lib/matching/requirement-schema';
import { postedRequirementKinds } from '@/lib/need/posted-requirement-schema';
import type { PostedRow } from '@/lib/need/posted-rows';
import { maxRequirements, rowPart } from '@/lib/need/requirement-rows';
import { termsOf } from '@/lib/taxonomy/terms';
import { RowControls } from './requirement-rows';

/** The checkable requirements of a posted need: rows that buttons add and remove by saving. */
export async function PostedRows({
  locale,
  rows,
  side,
}: {
  locale: Locale;
  rows: readonly PostedRow[];
  /** Whose need it is: exports are asked of firms alone. */
  side: 'SME' | 'PARTNER';
}) {
  const [t, need] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'need' }),
  ]);
  const kindName = (kind: PostedRow['kind']) =>
    kind === 'process' || kind === 'tolerance' ? t(`rowKind.${kind}`) : need(`kind.${kind}`);
  const kinds = postedRequirementKinds.filter(
    (kind) => side === 'PARTNER' || kind !== 'exports-to',
  );
  return (
    <fieldset id="requirements" tabIndex={-1} className="min-w-0 scroll-mt-24">
      <legend className="text-sm font-semibold">{t('requirements')}</legend>
      <p className="text-sm text-muted">{t('form.requirementsHint')}</p>
      <ol className="mt-3 border-t border-line">
        {rows.map((row, index) => (
          <li
            key={`${row.kind}-${row.value}-${row.unit}`}
            className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line py-3"
          >
            <input type="hidden" name={rowPart(index, 'kind')} value={row.kind} />
            {row.kind === 'process' || row.kind === 'tolerance' ? (
              <OwnControls row={row} index={index} label={kindName(row.kind)} locale={locale} />
            ) : (
              <RowControls
                locale={locale}
                row={{ ...row, kind: row.kind as RequirementKind }}
                index={index}
              />
            )}
            <SubmitButton
              name="goal"
              value={`remove:${index}`}
              variant="quiet"
              size="sm"
              aria-label={need('removeOf', { number: index + 1 })}
              className="ml-auto"
            >
              {need('remove')}
            </SubmitButton>
          </li>
        ))}
      </ol>
      {rows.length < maxRequirements ? (
        <div className="mt-4 flex flex-wrap items-end gap-3">
          <FormField name="addKind" label={need('addKind')} className="min-w-0 flex-1 basis-60">
            <Select
              id="form-addKind"
              name="addKind"
              options={kinds.map((value) => ({ value, label: kindName(value) }))}
            />
          </FormField>
          <SubmitButton name="goal" value="add" variant="secondary">
            {need('add')}
          </SubmitButton>
        </div>
      ) : null}
    </fieldset>
  );
}

async function OwnControls({
  row,
  index,
  label,
  locale,
}: {
  row: PostedRow;
  index: number;
  label: string;
  locale: Locale;
}) {
  const need = await getTranslations({ locale, namespace: 'need' });
  const name = rowPart(index, 'value');
  if (row.kind === 'tolerance') {
    return (
      <TextField
        name={name}
        label={label}
        inputMode="decimal"
        defaultValue={row.value}
        fieldClassName="min-w-0 flex-1 basis-40"
      />
    );
  }
  return (
    <SelectField
      name={name}
      label={label}
      empty={need('choose')}
      options={termsOf('process').map((one) => ({ value: one.code, label: one.names[locale] }))}
      defaultValue={row.value}
      fieldClassName="min-w-0 flex-1 basis-60"
    />
  );
}
