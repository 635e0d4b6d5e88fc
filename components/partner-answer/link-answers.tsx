import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { shareField } from '@/components/introduction/share-field';
import { buttonClass } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { answerLink } from '@/lib/introduction/link-actions';
import { declineReasons } from '@/lib/introduction/reasons';

/**
 * Three answers of the same size. Each opens its own short form; opening decides nothing, and
 * nothing here needs JavaScript.
 */
export async function LinkAnswers({ token, locale }: { token: string; locale: Locale }) {
  const [t, words, form] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const share = await shareField(locale);
  const hidden = (answer: string) => (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="answer" value={answer} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
  const wordsField = (
    <TextAreaField
      name="text"
      label={t('answers.words')}
      optional={form('optional')}
      rows={3}
      maxLength={2000}
    />
  );
  return (
    <Section title={t('answers.title')} id="answers">
      <div className="mt-4 grid gap-3">
        <Answer title={t('answers.accept')} variant="turn">
          <ActionForm
            action={answerLink}
            id="accept"
            nouns={['introduction']}
            labels={{ text: t('answers.words') }}
          >
            {hidden('accept')}
            <div className="grid gap-3">
              <p className="text-sm">{t('answers.acceptText')}</p>
              {share}
              {wordsField}
              <SubmitButton variant="turn" wide>
                {t('answers.acceptSend')}
              </SubmitButton>
            </div>
          </ActionForm>
        </Answer>
        <Answer title={t('answers.ask')} variant="secondary">
          <ActionForm
            action={answerLink}
            id="ask"
            nouns={['introduction']}
            labels={{ text: t('answers.question') }}
          >
            {hidden('ask')}
            <div className="grid gap-3">
              <TextAreaField
                name="text"
                label={t('answers.question')}
                hint={t('answers.questionHint')}
                rows={4}
                maxLength={2000}
                required
              />
              <SubmitButton wide>{t('answers.askSend')}</SubmitButton>
            </div>
          </ActionForm>
        </Answer>
        <Answer title={t('answers.decline')} variant="secondary">
          <ActionForm
            action={answerLink}
            id="decline"
            nouns={['introduction']}
            labels={{ reason: t('answers.reason'), text: t('answers.words') }}
          >
            {hidden('decline')}
            <div className="grid gap-3">
              <p className="text-sm">{t('answers.declineText')}</p>
              <SelectField
                name="reason"
                label={t('answers.reason')}
                required
                empty={t('answers.chooseReason')}
                options={declineReasons.map((reason) => ({
                  value: reason,
                  label: words(`declineReason.${reason}`),
                }))}
              />
              {wordsField}
              <SubmitButton wide>{t('answers.declineSend')}</SubmitButton>
            </div>
          </ActionForm>
        </Answer>
      </div>
      <p className="mt-3 text-sm text-muted">{t('answers.note')}</p>
    </Section>
  );
}

function Answer({
  title,
  variant,
  children,
}: {
  title: ReactNode;
  variant: 'turn' | 'secondary';
  children: ReactNode;
}) {
  return (
    <details name="answer">
      <summary
        className={`${buttonClass({ variant, wide: true })} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}
      >
        {title}
      </summary>
      <div className="border-b border-line px-1 py-4">{children}</div>
    </details>
  );
}
