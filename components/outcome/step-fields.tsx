import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { SelectField, TextField } from '@/components/form/fields';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { Locale } from '@/lib/i18n/locales';
import { takers } from '@/lib/outcome/outlook';

/** Who does what by when. */
export async function StepFields({
  locale,
  now,
  optional = false,
}: {
  locale: Locale;
  now: Date;
  optional?: boolean;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'survey' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const today = dayOf(now);
  return (
    <div className="grid gap-4">
      <TextField
        name="step"
        label={t('field.step')}
        hint={t('field.stepHint')}
        optional={optional ? form('optional') : undefined}
        maxLength={500}
        lang={locale}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          name="stepDay"
          texts={await dateTexts(locale)}
          label={t('field.stepDay')}
          hint={t('field.stepDayHint')}
          min={nextDay(today)}
          max={nextDay(today, 365)}
        />
        <SelectField
          name="taker"
          label={t('field.taker')}
          empty={t('field.chooseTaker')}
          options={takers.map((value) => ({ value, label: t(`taker.${value}`) }))}
          fieldClassName="sm:self-end"
        />
      </div>
    </div>
  );
}

/** The names of the step's fields, for the summary of errors. */
export async function stepLabels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'survey' });
  return { step: t('field.step'), stepDay: t('field.stepDay'), taker: t('field.taker') };
}
