import { getTranslations } from 'next-intl/server';
import { CheckboxGroup } from '@/components/form/fields';
import { fieldGroups } from '@/components/sme/field-groups';
import { GroupedCheckboxes } from '@/components/sme/grouped-checkboxes';
import { QuestionNote } from '@/components/sme/question-note';
import { StepForm } from '@/components/sme/step-form';
import type { StepProps } from '@/components/sme/step-props';
import { TextInThree } from '@/components/sme/text-in-three';
import { saveNeed } from '@/lib/need/actions';
import { isRequirementKind, rowOf, rowPart } from '@/lib/need/requirement-rows';
import { prefectures } from '@/lib/taxonomy/facts';
import { japaneseRegions } from '@/lib/taxonomy/places';
import { RequirementRows } from './requirement-rows';

/** What a firm seeks: fields, phases, places, its own words, checkable requirements. */
export async function NeedStep(props: StepProps) {
  const { locale, mode, view, registration, questions, asked } = props;
  const [t, sme, form] = await Promise.all([
    getTranslations('need'),
    getTranslations('sme'),
    getTranslations('form'),
  ]);
  const optional = form('optional');
  const kept = (view?.requirements ?? []).map(rowOf);
  const rows = isRequirementKind(asked.add)
    ? [...kept, { kind: asked.add, value: '', unit: '' }]
    : kept;
  const labels = {
    fields: t('fields'),
    phases: t('phases'),
    regions: t('regions'),
    prefectures: t('prefectures'),
    seekingTh: t('seekingTh'),
    seekingJa: t('seekingJa'),
    seekingEn: t('seekingEn'),
    ...Object.fromEntries(
      rows.map((row, index) => [rowPart(index, 'value'), t(`kind.${row.kind}`)]),
    ),
  };
  return (
    <StepForm
      {...{ locale, mode, labels }}
      step="need"
      version={`${view?.version ?? 0}-${asked.add ?? ''}`}
      action={saveNeed}
    >
      <QuestionNote questions={questions} points={['seeking']} />
      <TextInThree
        name="seeking"
        labels={{ th: t('seekingTh'), ja: t('seekingJa'), en: t('seekingEn') }}
        hint={t('seekingHint')}
        optional={optional}
        more={sme('otherLanguages')}
        values={registration.seeking}
      />
      <GroupedCheckboxes
        name="fields[]"
        label={t('fields')}
        hint={t('fieldsHint')}
        groups={await fieldGroups(locale)}
        defaultValue={registration.fields}
        openFirst
      />
      <CheckboxGroup
        name="phases[]"
        label={t('phases')}
        options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`phase.${value}`) }))}
        defaultValue={registration.phases.map(String)}
      />
      <CheckboxGroup
        name="regions[]"
        label={t('regions')}
        hint={t('regionsHint')}
        optional={optional}
        columns={2}
        options={japaneseRegions.map((region) => ({
          value: region.code,
          label: region.names[locale],
        }))}
        defaultValue={registration.regions}
      />
      <GroupedCheckboxes
        name="prefectures[]"
        label={t('prefectures')}
        optional={optional}
        groups={japaneseRegions.map((region) => ({
          key: region.code,
          label: region.names[locale],
          options: prefectures
            .filter((row) => row.region === region.code)
            .map((row) => ({ value: row.code, label: row.names[locale] })),
        }))}
        defaultValue={registration.prefectures}
      />
      <QuestionNote questions={questions} points={['requirements']} />
      <RequirementRows locale={locale} rows={rows} />
    </StepForm>
  );
}
