import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { type Step, Stepper } from '@/components/ui/stepper';
import type { Locale } from '@/lib/i18n/locales';
import { isComplete, isStepDone, type Registration } from '@/lib/sme/completeness';
import { type RegistrationStep, registrationSteps, stepOfPoint } from '@/lib/sme/points';
import type { SmeView } from '@/lib/sme/queries';

function stateOf(
  step: RegistrationStep,
  current: RegistrationStep,
  registration: Registration,
  view: SmeView | null,
): Step['state'] {
  if (step === current) return 'current';
  const isAsked =
    view?.state === 'RETURNED' &&
    view.questions.some((question) => stepOfPoint[question.point] === step);
  if (isAsked) return 'attention';
  const isDone = step === 'review' ? false : isStepDone(step, registration);
  return isDone ? 'done' : 'todo';
}

/** Around each step: which it is, which are done; any can be opened in any order. */
export async function StepFrame({
  locale,
  step,
  view,
  registration,
  children,
}: {
  locale: Locale;
  step: RegistrationStep;
  view: SmeView | null;
  registration: Registration;
  children: ReactNode;
}) {
  const t = await getTranslations('sme');
  const number = registrationSteps.indexOf(step) + 1;
  const total = registrationSteps.length;
  return (
    <>
      <Stepper
        label={t('steps')}
        progress={t('progress', { number, total })}
        steps={registrationSteps.map((key) => ({
          key,
          label: t(`step.${key}`),
          state: stateOf(key, step, registration, view),
          href: `/${locale}/sme/register/${key}`,
        }))}
        stateTexts={{
          done: t('stepState.done'),
          current: t('stepState.current'),
          todo: t('stepState.todo'),
          attention: t('stepState.attention'),
        }}
        className="mb-6"
      />
      <PageTitle
        title={t(`stepTitle.${step}`)}
        lead={isComplete(registration) ? undefined : t('register.kept')}
        className="mb-6"
      />
      {children}
    </>
  );
}
