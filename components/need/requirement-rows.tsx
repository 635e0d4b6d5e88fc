import { getTranslations } from 'next-intl/server';
import { SelectField, TextField } from '@/components/form/fields';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { countryOptions, languageName } from '@/components/sme/codes';
import { Select } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { type RequirementKind, requirementKinds, units } from '@/lib/matching/requirement-schema';
import {
  bareKinds,
  maxRequirements,
  numberKinds,
  type RequirementRow,
  rowPart,
} from '@/lib/need/requirement-rows';
import { prefectures } from '@/lib/taxonomy/facts';
import { japaneseRegions } from '@/lib/taxonomy/places';
import { termsOf } from '@/lib/taxonomy/terms';

/** Kinds that a firm can ask of a partner; the others are asked of firms. */
const askable = requirementKinds.filter((kind) => kind !== 'exports-to');

/** The checkable requirements of a need: rows that are added and removed by buttons that save. */
export async function RequirementRows({
  locale,
  rows,
}: {
  locale: Locale;
  rows: readonly RequirementRow[];
}) {
  const t = await getTranslations('need');
  return (
    <fieldset id="requirements" tabIndex={-1} className="scroll-mt-24">
      <legend className="text-sm font-semibold">{t('requirements')}</legend>
      <p className="text-sm text-muted">{t('requirementsHint')}</p>
      {rows.length === 0 ? (
        <p className="mt-3 border-y border-line py-3 text-sm text-muted">{t('noRequirements')}</p>
      ) : (
        <ol className="mt-3 border-t border-line">
          {rows.map((row, index) => (
            <li
              key={`${row.kind}-${row.value}-${row.unit}`}
              className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line py-3"
            >
              <input type="hidden" name={rowPart(index, 'kind')} value={row.kind} />
              <RowControls locale={locale} row={row} index={index} />
              <SubmitButton
                name="goal"
                value={`remove:${index}`}
                variant="quiet"
                size="sm"
                aria-label={t('removeOf', { number: index + 1 })}
                className="ml-auto"
              >
                {t('remove')}
              </SubmitButton>
            </li>
          ))}
        </ol>
      )}
      {rows.length < maxRequirements ? (
        <div className="mt-4 flex flex-wrap items-end gap-3">
          <FormField name="kind" label={t('addKind')} className="min-w-0 flex-1 basis-60">
            <Select
              id="form-kind"
              name="kind"
              options={askable.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </FormField>
          <SubmitButton name="goal" value="add" variant="secondary">
            {t('add')}
          </SubmitButton>
        </div>
      ) : null}
    </fieldset>
  );
}

function optionsOf(kind: RequirementKind, locale: Locale) {
  switch (kind) {
    case 'certificate':
      return termsOf('certificate').map((row) => ({ value: row.code, label: row.names[locale] }));
    case 'language':
      return locales.map((value) => ({ value, label: languageName(value, locale) }));
    case 'exports-to':
      return countryOptions(locale);
    case 'place':
      return [
        ...japaneseRegions.map((region) => ({ value: region.code, label: region.names[locale] })),
        ...prefectures.map((row) => ({ value: row.code, label: row.names[locale] })),
      ];
    default:
      return [];
  }
}

export async function RowControls({
  locale,
  row,
  index,
}: {
  locale: Locale;
  row: RequirementRow;
  index: number;
}) {
  const t = await getTranslations('need');
  const label = t(`kind.${row.kind}`);
  const name = rowPart(index, 'value');
  if (bareKinds.includes(row.kind)) return <p className="py-2 text-sm font-semibold">{label}</p>;
  if (!numberKinds.includes(row.kind)) {
    return (
      <SelectField
        name={name}
        label={label}
        empty={t('choose')}
        options={optionsOf(row.kind, locale)}
        defaultValue={row.value}
        fieldClassName="min-w-0 flex-1 basis-60"
      />
    );
  }
  return (
    <>
      <TextField
        name={name}
        label={label}
        inputMode="decimal"
        defaultValue={row.value}
        fieldClassName="min-w-0 flex-1 basis-40"
      />
      {row.kind === 'monthly-volume' ? (
        <SelectField
          name={rowPart(index, 'unit')}
          label={t('unit')}
          options={units.map((value) => ({ value, label: t(`unitName.${value}`) }))}
          defaultValue={row.unit || 'kilogram'}
          fieldClassName="basis-36"
        />
      ) : null}
    </>
  );
}
