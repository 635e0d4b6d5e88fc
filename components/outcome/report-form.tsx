import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { phases, stages } from '@/lib/outcome/tier';
import { MoneyFields } from './money-fields';

type Form = {
  action: FormAction;
  id: string;
  /** What the form is about: a round's id, a link's token. */
  hidden: Readonly<Record<string, string>>;
  locale: Locale;
};

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

const nouns = ['outcome', 'link'];

/** What came of a case: two taps, with phase, value and a note for those who have more to say. */
export async function ReportForm({ action, id, hidden, locale }: Form) {
  const [t, survey, form] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    getTranslations({ locale, namespace: 'survey' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={action}
      id={id}
      nouns={nouns}
      labels={{
        stage: t('field.stage'),
        phase: t('field.phase'),
        amount: t('field.amount'),
        currency: t('field.currency'),
        note: t('field.note'),
      }}
    >
      <Hidden values={{ ...hidden, language: locale }} />
      <div className="grid gap-5">
        <RadioGroup
          name="stage"
          label={t('field.stage')}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <div className="grid gap-4 border-l-[3px] border-line-strong pl-4">
          <SelectField
            name="phase"
            label={t('field.phase')}
            hint={t('field.phaseHint')}
            empty={t('phase.0')}
            options={phases.map((value) => ({ value: String(value), label: t(`phase.${value}`) }))}
          />
          <MoneyFields
            labels={{
              amount: t('field.amount'),
              amountHint: t('field.amountHint'),
              currency: t('field.currency'),
              chooseCurrency: t('field.chooseCurrency'),
            }}
            currencyName={(currency) => survey(`currency.${currency}`)}
            optional={form('optional')}
          />
          <TextAreaField
            name="note"
            label={t('field.note')}
            hint={t('field.noteHint')}
            optional={form('optional')}
            rows={2}
            maxLength={1000}
            lang={locale}
          />
        </div>
        <div>
          <SubmitButton wide="phone" pendingText={t('panel.pending')}>
            {t('panel.send')}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}

/** One tap: the same as before, or still talking when nothing was said before. */
export async function NoChangeForm({
  same,
  action,
  id,
  hidden,
  locale,
}: Form & { same: string | null }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const answer: Record<string, string> = same ? { same } : { stage: 'talking' };
  return (
    <ActionForm action={action} id={id} nouns={nouns}>
      <Hidden values={{ ...hidden, ...answer, language: locale }} />
      <SubmitButton
        variant={same ? 'primary' : 'secondary'}
        wide="phone"
        pendingText={t('panel.pending')}
      >
        {same ? t('link.noChange') : t('link.stillTalking')}
      </SubmitButton>
    </ActionForm>
  );
}
