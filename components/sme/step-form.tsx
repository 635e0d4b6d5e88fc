import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import type { RegistrationStep } from '@/lib/sme/points';

export type StepMode = 'register' | 'profile';

/** The form of one step: its fields, and the ways on. */
export async function StepForm({
  step,
  mode,
  locale,
  version,
  action,
  labels,
  children,
}: {
  step: RegistrationStep;
  /** Filling in a registration, or keeping up an approved firm's profile. */
  mode: StepMode;
  locale: Locale;
  /** Of the saved data: a form made from older data is made anew. */
  version: string;
  action: FormAction;
  labels: Record<string, string>;
  children: ReactNode;
}) {
  const t = await getTranslations('sme');
  return (
    <ActionForm
      key={`${step}-${version}`}
      action={action}
      nouns={['sme']}
      labels={labels}
      className="grid max-w-text gap-6"
    >
      {/* Enter in a field presses the first button of a form: it shall be the one that goes on. */}
      <button
        type="submit"
        name="goal"
        value="continue"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {children}
      <div className="flex flex-col gap-3 border-t-2 border-ink pt-5 sm:flex-row sm:items-center">
        <SubmitButton name="goal" value="continue" wide="phone">
          {mode === 'register' ? t('register.continue') : t('register.save')}
        </SubmitButton>
        {mode === 'register' ? (
          <SubmitButton name="goal" value="keep" variant="secondary" wide="phone">
            {t('register.keep')}
          </SubmitButton>
        ) : (
          <TextLink href={`/${locale}/sme/profile`} className="py-2.5 text-center text-sm">
            {t('register.cancel')}
          </TextLink>
        )}
      </div>
    </ActionForm>
  );
}
