import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { canLeave } from '@/lib/introduction/states';
import { file, step } from '@/lib/outcome/actions';
import type { NextStepView } from '@/lib/outcome/project';
import { StepFields, stepLabels } from './step-fields';

type Item = Pick<CaseDetail, 'id' | 'version' | 'state'>;

/** The next step, and the form that files the meeting with one or sets another. */
export async function StepSection({
  item,
  nextStep,
  ended,
  acts,
  locale,
  now,
}: {
  item: Item;
  nextStep: NextStepView | null;
  /** A meeting has ended that was not filed yet. */
  ended: boolean;
  acts: boolean;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const files = acts && ended && item.state === 'MEETING_ARRANGED';
  const sets = acts && canLeave(item.state, 'next-step');
  if (!files && !sets && !nextStep) return null;
  return (
    <Section title={t('panel.nextStep')} level="h3" size="md" rule="none">
      {nextStep ? <Step nextStep={nextStep} locale={locale} /> : null}
      {files ? (
        <Fold title={t('panel.fileTitle')} open>
          <p className="mb-4 text-sm text-muted">{t('panel.fileText')}</p>
          <StepForm item={item} move="file" locale={locale} now={now} />
        </Fold>
      ) : null}
      {sets ? (
        <Fold title={t('panel.stepTitle')}>
          <StepForm item={item} move="step" locale={locale} now={now} />
        </Fold>
      ) : null}
    </Section>
  );
}

async function Step({ nextStep, locale }: { nextStep: NextStepView; locale: Locale }) {
  const [t, survey] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    getTranslations({ locale, namespace: 'survey' }),
  ]);
  return (
    <div className="mt-1 grid gap-1">
      <LabelledText rows={nextStep.texts} locale={locale} />
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {nextStep.taker ? (
          <div className="flex gap-2">
            <dt className="text-muted">{t('panel.by')}</dt>
            <dd>{survey(`taker.${nextStep.taker}`)}</dd>
          </div>
        ) : null}
        {nextStep.day ? (
          <div className="flex gap-2">
            <dt className="text-muted">{t('panel.until')}</dt>
            <dd>{formatPartialDate(nextStep.day, locale)}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

async function StepForm({
  item,
  move,
  locale,
  now,
}: {
  item: Item;
  move: 'file' | 'step';
  locale: Locale;
  now: Date;
}) {
  const [t, labels] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    stepLabels(locale),
  ]);
  return (
    <ActionForm
      action={move === 'file' ? file : step}
      id={`${move}-met`}
      nouns={['outcome', 'introduction']}
      labels={labels}
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="language" value={locale} />
      <div className="grid gap-5">
        <StepFields locale={locale} now={now} />
        <div>
          <SubmitButton wide="phone" pendingText={t('panel.pending')}>
            {move === 'file' ? t('panel.fileSubmit') : t('panel.stepSubmit')}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
