import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { outlooks } from '@/lib/outcome/outlook';
import { MoneyFields } from './money-fields';
import { StepFields, stepLabels } from './step-fields';

/** The survey after a meeting, on one page: by link and signed in alike. */
export async function SurveyForm({
  action,
  id,
  hidden,
  fileable,
  locale,
  now,
}: {
  action: FormAction;
  id: string;
  /** What the form is about: a meeting's id, a link's token. */
  hidden: Readonly<Record<string, string>>;
  /** Nobody has filed the meeting as met yet. */
  fileable: boolean;
  locale: Locale;
  now: Date;
}) {
  const [t, form, labels] = await Promise.all([
    getTranslations({ locale, namespace: 'survey' }),
    getTranslations({ locale, namespace: 'form' }),
    stepLabels(locale),
  ]);
  const marks = (['5', '4', '3', '2', '1'] as const).map((value) => ({
    value,
    label: t(`usefulness.${value}`),
  }));
  return (
    <ActionForm
      action={action}
      id={id}
      nouns={['survey', 'outcome', 'introduction', 'link']}
      labels={{
        ...labels,
        usefulness: t('field.usefulness'),
        outlook: t('field.outlook'),
        amount: t('field.amount'),
        currency: t('field.currency'),
        comment: t('field.comment'),
      }}
    >
      {Object.entries({ ...hidden, language: locale }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-6">
        <RadioGroup
          name="usefulness"
          label={t('field.usefulness')}
          hint={t('field.usefulnessHint')}
          options={marks}
        />
        <RadioGroup
          name="outlook"
          label={t('field.outlook')}
          options={outlooks.map((value) => ({ value, label: t(`outlook.${value}`) }))}
        />
        <MoneyFields
          labels={{
            amount: t('field.amount'),
            amountHint: t('field.amountHint'),
            currency: t('field.currency'),
            chooseCurrency: t('field.chooseCurrency'),
          }}
          currencyName={(currency) => t(`currency.${currency}`)}
          optional={form('optional')}
        />
        <div className="grid gap-4 border-l-[3px] border-line-strong pl-4">
          <StepFields locale={locale} now={now} optional />
          {fileable ? (
            <CheckboxField
              name="file"
              label={t('field.file')}
              hint={t('field.fileHint')}
              defaultChecked
            />
          ) : null}
        </div>
        <TextAreaField
          name="comment"
          label={t('field.comment')}
          hint={t('field.commentHint')}
          optional={form('optional')}
          rows={3}
          maxLength={2000}
          lang={locale}
        />
        <div>
          <SubmitButton wide="phone" pendingText={t('pending')}>
            {t('submit')}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
