import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { fillableSteps, missingIn, type Registration } from '@/lib/sme/completeness';
import { type RegistrationStep, stepOfPoint } from '@/lib/sme/points';
import type { SmeView } from '@/lib/sme/queries';
import { answersOf } from './answers';
import { QuestionNote } from './question-note';

/** All answers of a registration, part by part, each with its way to change it. */
export async function AnswerSections({
  locale,
  view,
  registration,
  editBase,
}: {
  locale: Locale;
  view: SmeView | null;
  registration: Registration;
  /** Path of the steps; without it nothing can be changed. */
  editBase?: string | undefined;
}) {
  const t = await getTranslations('sme');
  const parts = await Promise.all(
    fillableSteps.map(async (step) => ({
      step,
      answers: await answersOf(step, { locale, view, registration }),
    })),
  );
  return (
    <div className="grid gap-10">
      {parts.map(({ step, answers }) => (
        <Section
          key={step}
          id={step}
          title={t(`stepTitle.${step}`)}
          aside={
            editBase ? (
              <TextLink href={`/${locale}${editBase}/${step}`} className="py-2 text-sm">
                {t('review.edit')}
                <span className="sr-only"> {t(`step.${step}`)}</span>
              </TextLink>
            ) : undefined
          }
        >
          <Missing step={step} registration={registration} />
          {view?.state === 'RETURNED' ? (
            <div className="mt-3">
              <QuestionNote
                questions={view.questions}
                points={view.questions
                  .map((question) => question.point)
                  .filter((point) => stepOfPoint[point] === step)}
              />
            </div>
          ) : null}
          <DescriptionList
            items={answers.map((answer) => ({
              ...answer,
              text: answer.text ?? <span className="text-muted">{t('unanswered')}</span>,
            }))}
          />
        </Section>
      ))}
    </div>
  );
}

async function Missing({
  step,
  registration,
}: {
  step: RegistrationStep;
  registration: Registration;
}) {
  if (Object.keys(missingIn(step, registration)).length === 0) return null;
  const t = await getTranslations('sme');
  return (
    <p className="mt-3">
      <Tag tone="warn">{t('stepState.todo')}</Tag>
    </p>
  );
}
