import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { DecisionField, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { AllVersions } from '@/components/text-record/all-versions';
import { Checkbox } from '@/components/ui/choice';
import { Section } from '@/components/ui/section';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import type { Guard } from '@/lib/introduction/guards';
import { rejectReasons } from '@/lib/introduction/reasons';
import { decideCase } from '@/lib/officer/case-actions';
import { needsTranslation } from '@/lib/text-record/best';
import { CaseConsequence } from './case-consequence';
import { CaseGuards } from './case-guards';
import { WhenChosen } from './when-chosen';

/** Guards at the left, the decision at the right; warnings are ticked before approving. */
export async function CaseDecision({
  item,
  guards,
  now,
  locale,
}: {
  item: CaseDetail;
  guards: readonly Guard[];
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const queues = guards.some((guard) => guard.level === 'queue');
  const blocked = guards.some((guard) => guard.level === 'block');
  const warnings = guards.filter((guard) => guard.level === 'warn');
  const button = (text: string, variant: 'primary' | 'bad' = 'primary'): ReactNode => (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <SubmitButton variant={variant} wide="phone" pendingText={t('review.pending')}>
        {text}
      </SubmitButton>
    </div>
  );
  return (
    <ActionForm
      action={decideCase}
      id="decide"
      nouns={['introduction', 'partner']}
      className="group/decision mt-12 grid gap-x-10 gap-y-10 [&>[tabindex]]:lg:col-span-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]"
      labels={{
        decision: t('review.decisionLegend'),
        approveText: t('review.approveText'),
        returnText: t('review.returnText'),
        rejectText: t('review.rejectText'),
        reason: t('review.reason'),
      }}
    >
      <div className="min-w-0">
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="version" value={item.version} />
        <Section id="guards" title={t('review.guards')}>
          <CaseGuards guards={guards} locale={locale} />
          {warnings.length > 0 ? (
            <fieldset className="mt-3">
              <legend className="sr-only">{t('review.confirmTitle')}</legend>
              {warnings.map((guard) => (
                <Checkbox
                  key={guard.code}
                  name="confirmed[]"
                  value={guard.code}
                  label={words(`guard.${guard.code}.confirm` as 'guard.met-before.confirm')}
                />
              ))}
            </fieldset>
          ) : null}
        </Section>
      </div>
      <Section id="decision" title={t('review.decision')} className="min-w-0">
        <div className="mt-4 grid gap-5">
          <DecisionField
            name="decision"
            legend={t('review.decisionLegend')}
            value={blocked ? 'return' : 'approve'}
            options={[
              {
                value: 'approve',
                label: t('review.approve'),
                hint: t(approveHint(blocked, queues)),
                disabled: blocked,
              },
              { value: 'return', label: t('review.return'), hint: t('review.returnHint') },
              { value: 'reject', label: t('review.reject'), hint: t('review.rejectHint') },
            ]}
          />
          <WhenChosen decision="approve">
            <CaseMessage item={item} locale={locale} />
            <TextAreaField
              name="approveText"
              rows={2}
              label={t('review.approveText')}
              optional={t('review.optional')}
            />
          </WhenChosen>
          <WhenChosen decision="return">
            <TextAreaField name="returnText" rows={4} label={t('review.returnText')} />
          </WhenChosen>
          <WhenChosen decision="reject">
            <SelectField
              name="reason"
              label={t('review.reason')}
              empty={t('review.reasonEmpty')}
              options={rejectReasons.map((code) => ({
                value: code,
                label: words(`rejectReason.${code}`),
              }))}
            />
            <TextAreaField name="rejectText" rows={4} label={t('review.rejectText')} />
          </WhenChosen>
          <SelectField
            name="language"
            label={t('review.language')}
            fieldClassName="max-w-48"
            defaultValue={locale}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
          <WhenChosen decision="approve">
            <CaseConsequence decision={queues ? 'queue' : 'approve'} now={now} locale={locale} />
            {button(t(queues ? 'review.submitQueue' : 'review.submitApprove'))}
          </WhenChosen>
          <WhenChosen decision="return">
            <CaseConsequence decision="return" now={now} locale={locale} />
            {button(t('review.submitReturn'))}
          </WhenChosen>
          <WhenChosen decision="reject">
            <CaseConsequence decision="reject" now={now} locale={locale} />
            {button(t('review.submitReject'), 'bad')}
          </WhenChosen>
        </div>
      </Section>
    </ActionForm>
  );
}

function approveHint(blocked: boolean, queues: boolean) {
  if (blocked) return 'review.approveBlocked';
  return queues ? 'review.approveQueueHint' : 'review.approveHint';
}

/** The words that go to the partner, in the versions that there are. */
export async function CaseMessage({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const field = item.requestedBy === 'OFFICER' ? 'proposal' : 'message';
  const rows = item.texts.filter(
    (text) => text.ownerKind === 'INTRODUCTION' && text.field === field,
  );
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="mb-1 text-sm font-semibold">{t(`review.${field}`)}</p>
      <AllVersions rows={rows} locale={locale} />
      {needsTranslation(rows, 'ja') === 'missing' ? (
        <p className="mt-1 text-xs text-muted">{t('review.noTranslation')}</p>
      ) : null}
    </div>
  );
}
