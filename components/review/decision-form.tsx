import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, DecisionField, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { WhenChosen } from '@/components/officer/when-chosen';
import type { Locale } from '@/lib/i18n/locales';
import { checklistOf, reviewPoints } from '@/lib/sme/points';
import { decide } from '@/lib/sme/review-actions';
import { questionInput } from '@/lib/sme/review-schema';
import { holdReasons, rejectReasons, returnReasons, type Stage } from '@/lib/sme/states';
import { Consequence } from './consequence';

/** Four answers; each shows its own questions, what follows from it, and its own button. */
export async function DecisionForm({
  sme,
  now,
  locale,
}: {
  sme: { id: string; version: number; stage: Stage };
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
  ]);
  const { stage } = sme;
  const reasons = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: words(`reason.${code}` as 'reason.other') }));
  const reason = (decision: 'return' | 'hold' | 'reject', codes: readonly string[]) => (
    <SelectField
      name={`${decision}Reason`}
      label={t('decide.reason')}
      empty={t('decide.reasonEmpty')}
      options={reasons(codes)}
    />
  );
  const button = (text: string, variant: 'primary' | 'bad' = 'primary'): ReactNode => (
    <div>
      <SubmitButton variant={variant} wide="phone" pendingText={t('decide.pending')}>
        {text}
      </SubmitButton>
    </div>
  );
  const optional = t('decide.optional');
  return (
    <ActionForm
      action={decide}
      id="decide"
      nouns={['sme']}
      className="group/decision mt-4 grid gap-5"
      labels={{
        decision: t('decide.legend'),
        checklist: t('decide.checklist', { stage }),
        questions: t('decide.questions'),
        returnReason: t('decide.reason'),
        holdReason: t('decide.reason'),
        rejectReason: t('decide.reason'),
        holdNote: t('decide.noteHold'),
        rejectNote: t('decide.noteReject'),
      }}
    >
      <input type="hidden" name="smeId" value={sme.id} />
      <input type="hidden" name="version" value={sme.version} />
      <DecisionField
        name="decision"
        legend={t('decide.legend')}
        value="approve"
        stacked
        options={(['approve', 'return', 'hold', 'reject'] as const).map((value) => ({
          value,
          label: t(`decide.${value}`),
          hint: t(`decide.${value}Hint`),
        }))}
      />
      <WhenChosen decision="approve">
        <CheckboxGroup
          name="checklist[]"
          label={t('decide.checklist', { stage })}
          hint={t('decide.checklistHint')}
          options={checklistOf(stage).map((point) => ({
            value: point,
            label: words(`point.${point}`),
          }))}
        />
        <TextAreaField
          name="approveNote"
          rows={2}
          label={t('decide.noteApprove')}
          optional={optional}
        />
        <Consequence decision="approve" stage={stage} now={now} locale={locale} />
        {button(t(stage === 1 ? 'decide.submitApprove1' : 'decide.submitApprove2'))}
      </WhenChosen>
      <WhenChosen decision="return">
        {reason('return', returnReasons)}
        <Questions
          legend={t('decide.questions')}
          hint={t('decide.questionsHint')}
          points={reviewPoints.map((point) => ({
            name: questionInput(point),
            label: words(`point.${point}`),
          }))}
        />
        <TextAreaField
          name="returnNote"
          rows={2}
          label={t('decide.noteReturn')}
          optional={optional}
        />
        <Consequence decision="return" stage={stage} now={now} locale={locale} />
        {button(t('decide.submitReturn'))}
      </WhenChosen>
      <WhenChosen decision="hold">
        {reason('hold', holdReasons)}
        <TextAreaField name="holdNote" rows={3} label={t('decide.noteHold')} />
        <Consequence decision="hold" stage={stage} now={now} locale={locale} />
        {button(t('decide.submitHold'))}
      </WhenChosen>
      <WhenChosen decision="reject">
        {reason('reject', rejectReasons)}
        <TextAreaField name="rejectNote" rows={3} label={t('decide.noteReject')} />
        <Consequence decision="reject" stage={stage} now={now} locale={locale} />
        {button(t('decide.submitReject'), 'bad')}
      </WhenChosen>
    </ActionForm>
  );
}

function Questions({
  legend,
  hint,
  points,
}: {
  legend: string;
  hint: string;
  points: readonly { name: string; label: string }[];
}) {
  return (
    <fieldset id="decide-questions" tabIndex={-1} className="min-w-0">
      <legend className="text-sm font-semibold">{legend}</legend>
      <p className="text-sm text-muted">{hint}</p>
      <div className="mt-2 grid gap-2">
        {points.map((point) => (
          <TextAreaField
            key={point.name}
            name={point.name}
            label={point.label}
            rows={1}
            className="field-sizing-content min-h-11 text-sm"
            fieldClassName="grid items-start gap-x-3 sm:grid-cols-[8.5rem_minmax(0,1fr)] [&>label]:font-normal [&>label]:pt-2"
          />
        ))}
      </div>
    </fieldset>
  );
}
