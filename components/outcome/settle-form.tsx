import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DecisionField, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { settle } from '@/lib/outcome/actions';
import type { EvidenceView, RoundView } from '@/lib/outcome/project';
import { phases, rulings, stages } from '@/lib/outcome/tier';
import { MoneyFields } from './money-fields';

/** An officer's ruling on one round: with both sides' word, or with the document. */
export async function SettleForm({
  round,
  files,
  from,
  locale,
}: {
  round: RoundView;
  files: readonly EvidenceView[];
  /** `list`: leads back to the list of differences. */
  from?: 'list' | undefined;
  locale: Locale;
}) {
  const [t, survey, form] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    getTranslations({ locale, namespace: 'survey' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={settle}
      id={`settle-${round.id}`}
      nouns={['outcome']}
      labels={{
        ruling: t('settle.ruling'),
        phase: t('field.phase'),
        stage: t('field.stage'),
        amount: t('field.amount'),
        currency: t('field.currency'),
        fileId: t('settle.file'),
        reason: t('settle.reason'),
      }}
    >
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="seen" value={round.seen} />
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <div className="grid gap-5">
        <p className="text-sm text-muted">{t('settle.text')}</p>
        <DecisionField
          name="ruling"
          legend={t('settle.ruling')}
          options={rulings.map((value) => ({
            value,
            label: t(`settle.${value}`),
            hint: t(`settle.${value}Hint`),
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="stage"
            label={t('field.stage')}
            empty={t('settle.chooseStage')}
            options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
          <SelectField
            name="phase"
            label={t('field.phase')}
            empty={t('phase.0')}
            options={phases.map((value) => ({ value: String(value), label: t(`phase.${value}`) }))}
          />
        </div>
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
        <SelectField
          name="fileId"
          label={t('settle.file')}
          hint={files.length === 0 ? t('settle.noFiles') : t('settle.evidencedHint')}
          empty={t('settle.chooseFile')}
          options={files.map((file) => ({ value: file.id, label: file.name }))}
          defaultValue={round.evidence.at(-1)?.id}
        />
        <TextAreaField
          name="reason"
          label={t('settle.reason')}
          rows={3}
          maxLength={2000}
          lang={locale}
        />
        <div>
          <SubmitButton pendingText={t('panel.pending')}>{t('settle.submit')}</SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
