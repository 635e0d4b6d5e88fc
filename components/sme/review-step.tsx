import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { submitSme } from '@/lib/sme/actions';
import { isComplete } from '@/lib/sme/completeness';
import { AnswerSections } from './answer-sections';
import type { StepProps } from './step-props';

/** Everything once more, then the sending; its consequence stands above the button. */
export async function ReviewStep({ locale, view, registration }: StepProps) {
  const [t, form] = await Promise.all([getTranslations('sme'), getTranslations('form')]);
  const centre = view?.centre?.names[locale] ?? t('review.myCentre');
  return (
    <div className="grid max-w-text gap-8">
      <p>{t('review.lead')}</p>
      <AnswerSections
        locale={locale}
        view={view}
        registration={registration}
        editBase="/sme/register"
      />
      <ActionForm
        action={submitSme}
        nouns={['sme']}
        labels={{ note: t('review.note') }}
        className="border-t-2 border-ink pt-5"
      >
        {isComplete(registration) ? (
          <>
            {view?.state === 'RETURNED' ? (
              <TextAreaField
                name="note"
                label={t('review.note')}
                hint={t('review.noteHint')}
                optional={form('optional')}
                rows={3}
                fieldClassName="mb-5"
              />
            ) : null}
            <p className="mb-4 text-sm text-muted">{t('review.after', { centre })}</p>
            <SubmitButton wide="phone">{t('review.submit')}</SubmitButton>
          </>
        ) : (
          <Alert tone="warn" title={t('review.incomplete')} />
        )}
      </ActionForm>
    </div>
  );
}
