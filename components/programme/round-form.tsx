import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { type Locale, locales } from '@/lib/i18n/locales';
import { createRound, editRound } from '@/lib/programme/round-actions';
import { ConditionFields } from './condition-fields';
import { CourseFields, courseLabels, type HostChoice } from './course-fields';
import { DataRows } from './data-rows';
import { QuotaFields } from './quota-fields';
import type { RoundValues } from './round-values';

const titleOf = { th: 'titleTh', ja: 'titleJa', en: 'titleEn' } as const;
const placeOf = { th: 'placeTh', ja: 'placeJa', en: 'placeEn' } as const;
const dates = ['opensOn', 'closesOn', 'answersBy', 'startsOn', 'endsOn'] as const;

/** Makes a round from its programme's template, or changes one. */
export async function RoundForm({
  values,
  hosts,
  target,
  page,
  locale,
}: {
  values: RoundValues;
  /** Partners that may give a course. */
  hosts: readonly HostChoice[];
  /** A new round of a programme, or a round that is there. */
  target: { programmeCode: string } | { code: string; version: number };
  page: string;
  locale: Locale;
}) {
  const [t, language, texts, ofCourse] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getTranslations({ locale, namespace: 'text.language' }),
    dateTexts(locale),
    courseLabels(locale),
  ]);
  const optional = t('officer.optional');
  const labels = {
    opensOn: t('officer.opensOn'),
    closesOn: t('officer.closesOn'),
    answersBy: t('round.answersBy'),
    startsOn: t('officer.startsOn'),
    endsOn: t('officer.endsOn'),
    ...ofCourse,
    placesSme: t('officer.placesSme'),
    placesPartner: t('officer.placesPartner'),
    badgeMonths: t('officer.badgeMonths'),
    eligibility: t('officer.conditions'),
    quotas: t('officer.quotasPart'),
    form: t('officer.formPart'),
    sheet: t('officer.sheetPart'),
    ...Object.fromEntries(
      locales.flatMap((one) => [
        [titleOf[one], t('officer.titleIn', { language: language(one) })],
        [placeOf[one], t('officer.placeIn', { language: language(one) })],
      ]),
    ),
  } as Record<string, string>;
  const isNew = 'programmeCode' in target;
  return (
    <ActionForm
      action={isNew ? createRound : editRound}
      key={isNew ? target.programmeCode : target.version}
      nouns={['round']}
      labels={labels}
      className="mt-6 grid gap-9"
    >
      <input type="hidden" name="page" value={page} />
      {isNew ? (
        <input type="hidden" name="programmeCode" value={target.programmeCode} />
      ) : (
        <>
          <input type="hidden" name="code" value={target.code} />
          <input type="hidden" name="version" value={target.version} />
        </>
      )}
      <Section id="names" title={t('officer.namesIn')}>
        <div className="grid gap-4 pt-3 md:grid-cols-3">
          {locales.map((one) => (
            <TextField
              key={one}
              name={titleOf[one]}
              lang={one}
              label={labels[titleOf[one]]}
              maxLength={200}
              defaultValue={values.titles[one] ?? ''}
            />
          ))}
          {locales.map((one) => (
            <TextField
              key={one}
              name={placeOf[one]}
              lang={one}
              label={labels[placeOf[one]]}
              optional={optional}
              maxLength={200}
              defaultValue={values.place[one] ?? ''}
            />
          ))}
        </div>
      </Section>
      <Section id="days" title={t('officer.dates')}>
        <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
          {dates.map((name) => (
            <DateField
              key={name}
              name={name}
              label={labels[name]}
              {...(name === 'startsOn' || name === 'endsOn' ? { optional } : {})}
              defaultValue={values.days[name] ?? ''}
              texts={texts}
            />
          ))}
        </div>
      </Section>
      <Section id="places" title={t('round.places')}>
        <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
          {(['placesSme', 'placesPartner', 'badgeMonths'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              inputMode="numeric"
              optional={optional}
              {...(name === 'badgeMonths' ? {} : { hint: t('officer.placesHint') })}
              defaultValue={values.numbers[name]?.toString() ?? ''}
            />
          ))}
        </div>
      </Section>
      <CourseFields values={values} hosts={hosts} labels={labels} locale={locale} />
      <ConditionFields eligibility={values.eligibility} locale={locale} />
      <QuotaFields quotas={values.quotas} locale={locale} />
      <DataRows form={values.form} sheet={values.sheet} locale={locale} />
      <div className="border-t-2 border-ink pt-5">
        <SubmitButton wide="phone">{t(isNew ? 'officer.make' : 'officer.save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
