import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import type { Choice } from '@/components/form/autocomplete-filter';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { CheckboxField, CheckboxGroup, TextField } from '@/components/form/fields';
import { Section } from '@/components/ui/section';
import type { Locale, Names } from '@/lib/i18n/locales';
import {
  type Conditions,
  conditionsOf,
  type Eligibility,
} from '@/lib/programme/eligibility-schema';
import { noConditions, sideName } from '@/lib/programme/round-form';
import { type Side, sides } from '@/lib/programme/states';
import {
  fields,
  ftiClusters,
  ftiGroups,
  isicRows,
  prefectures,
  provinces,
  targetIndustries,
} from '@/lib/taxonomy/facts';
import { EEC, japaneseRegions, thaiRegions } from '@/lib/taxonomy/places';

const kinds = [
  'BIG_BROTHER',
  'PREFECTURE_PARTNER',
  'SMRJ_SUPPORT',
  'UNIVERSITY',
  'STARTUP',
  'OTHER',
] as const;

export type Named = { code: string; names: Names };

export function choices(rows: readonly Named[], locale: Locale): Choice[] {
  return rows.map(({ code, names }) => ({
    value: code,
    label: names[locale],
    detail: code,
    search: Object.values(names).join(' '),
  }));
}

const industries: readonly Named[] = [
  ...targetIndustries,
  ...ftiClusters,
  ...ftiGroups,
  ...isicRows.filter(({ code }) => /^ISIC-\d{2}$/.test(code)),
];

/** Who may take part, one side after the other; a side that is not ticked cannot apply. */
export async function ConditionFields({
  eligibility,
  locale,
}: {
  eligibility: Eligibility;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <Section id="eligibility" title={t('officer.conditions')}>
      <div className="grid gap-8 pt-3 lg:grid-cols-2">
        {sides.map((side) => (
          <SideFields key={side} side={side} eligibility={eligibility} locale={locale} />
        ))}
      </div>
    </Section>
  );
}

async function SideFields({
  side,
  eligibility,
  locale,
}: {
  side: Side;
  eligibility: Eligibility;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const stored = conditionsOf(eligibility, side);
  return (
    <fieldset className="grid min-w-0 content-start gap-4">
      <legend className="text-md font-semibold">
        {t(side === 'SME' ? 'round.sideSme' : 'round.sidePartner')}
      </legend>
      <CheckboxField
        name={sideName(side, 'takes')}
        label={t('officer.sideTakesPart')}
        defaultChecked={stored !== undefined}
      />
      <ConditionControls side={side} wants={stored ?? noConditions} locale={locale} />
    </fieldset>
  );
}

/** The controls of one side's conditions, each of which may stay empty. */
export async function ConditionControls({
  side,
  wants,
  locale,
}: {
  side: Side;
  wants: Conditions;
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    comboboxTexts(),
  ]);
  const places: readonly Named[] =
    side === 'SME'
      ? [{ code: EEC, names: { th: 'EEC', ja: 'EEC', en: 'EEC' } }, ...thaiRegions, ...provinces]
      : [...japaneseRegions, ...prefectures];
  const list = (part: 'industries' | 'places' | 'fields', rows: readonly Named[]) => (
    <Autocomplete
      multiple
      name={`${sideName(side, part)}[]`}
      label={t(`officer.wants.${part}`)}
      optional={t('officer.optional')}
      options={choices(rows, locale)}
      defaultValue={wants[part]}
      texts={texts}
    />
  );
  return (
    <>
      {list('industries', industries)}
      {list('places', places)}
      {list(
        'fields',
        fields.map(({ code, labels }) => ({ code, names: labels })),
      )}
      <CheckboxGroup
        name={`${sideName(side, 'phases')}[]`}
        label={t('officer.wants.phases')}
        optional={t('officer.optional')}
        options={(['1', '2', '3'] as const).map((value) => ({
          value,
          label: t(`condition.phases.${value}`),
        }))}
        defaultValue={wants.phases.map(String)}
      />
      {side === 'SME' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {(['min', 'max'] as const).map((part) => (
            <TextField
              key={part}
              name={sideName(side, part)}
              label={t(`officer.wants.${part}`)}
              inputMode="numeric"
              optional={t('officer.optional')}
              defaultValue={wants.employees?.[part]?.toString() ?? ''}
            />
          ))}
        </div>
      ) : (
        <CheckboxGroup
          name={`${sideName(side, 'kinds')}[]`}
          label={t('officer.wants.kinds')}
          optional={t('officer.optional')}
          columns={2}
          options={kinds.map((value) => ({ value, label: t(`condition.kinds.${value}`) }))}
          defaultValue={wants.kinds}
        />
      )}
      {wants.countries.map((country) => (
        <input
          key={country}
          type="hidden"
          name={`${sideName(side, 'countries')}[]`}
          value={country}
        />
      ))}
    </>
  );
}
