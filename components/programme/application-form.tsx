import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { submitApplication } from '@/lib/programme/applicant-actions';
import { type Answers, fieldsOf } from '@/lib/programme/form-schema';
import type { RoundView } from '@/lib/programme/round-view';
import type { ApplicationState, Side } from '@/lib/programme/states';
import { answerName, QuestionFields } from './question-fields';

/** The application of one applicant to one round: its questions are the round's own. */
export async function ApplicationForm({
  reader,
  round,
  side,
  applicantId,
  application,
  base,
  locale,
}: {
  /** Who writes: what they type is kept in their browser under their id. */
  reader: string;
  round: RoundView;
  side: Side;
  /** For whom staff write; empty: for the viewer's own side. */
  applicantId: string;
  application: {
    answers: Answers;
    language: Locale;
    version: number;
    state: ApplicationState;
  } | null;
  /** The page of the round for whoever writes, without the language. */
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const questions = fieldsOf(round.form, side);
  const labels = {
    language: t('application.language'),
    ...Object.fromEntries(questions.map(({ key, label }) => [answerName(key), label[locale]])),
  };
  return (
    <ActionForm
      action={submitApplication}
      key={application?.version ?? 0}
      nouns={['round', 'application']}
      labels={labels}
      className="mt-6 grid max-w-text gap-6"
    >
      {/* Enter in a field presses the first button of a form: it keeps, and sends nothing. */}
      <button
        type="submit"
        name="goal"
        value="draft"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <DraftKeeper
        name={`${reader}:application:${round.code}:${applicantId}`}
        fields={questions.map(({ key }) => answerName(key))}
        generation={String(application?.version ?? 0)}
        texts={{ restored: t('application.restored'), discard: t('application.discard') }}
      />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="roundCode" value={round.code} />
      <input type="hidden" name="applicantId" value={applicantId} />
      {application ? <input type="hidden" name="version" value={application.version} /> : null}
      <SelectField
        name="language"
        label={t('application.language')}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={application?.language ?? locale}
        fieldClassName="sm:max-w-60"
      />
      <QuestionFields questions={questions} answers={application?.answers ?? {}} locale={locale} />
      <div className="border-t-2 border-ink pt-5">
        <p className="mb-3 text-sm text-muted">{t('application.submitText')}</p>
        <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
          <SubmitButton name="goal" value="submit" wide="phone">
            {application?.state === 'SUBMITTED'
              ? t('application.resubmit')
              : t('application.submit')}
          </SubmitButton>
          {application?.state === 'SUBMITTED' ? null : (
            <SubmitButton name="goal" value="draft" variant="secondary" wide="phone">
              {t('application.saveDraft')}
            </SubmitButton>
          )}
        </div>
      </div>
    </ActionForm>
  );
}
