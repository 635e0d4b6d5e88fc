import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { request } from '@/lib/introduction/sme-actions';
import type { MatchItem } from '@/lib/match/queries';
import { getExplainer } from './explanation';

/** Asks for an introduction, with a message and the questions that the match left open. */
export async function RequestForm({ item, locale }: { item: MatchItem; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  const questions = item.explanation.unknown.flatMap((unknown) =>
    unknown.askOf === 'partner' && unknown.requirement
      ? [
          {
            value: JSON.stringify(unknown.requirement),
            label: explainer.requirement(unknown.requirement, 'ask'),
          },
        ]
      : [],
  );
  return (
    <ActionForm
      action={request}
      id="request-form"
      nouns={['introduction', 'sme', 'partner']}
      labels={{ message: t('ask.message') }}
    >
      <input type="hidden" name="partnerId" value={item.partner.id} />
      <input type="hidden" name="language" value={locale} />
      <TextAreaField
        name="message"
        label={t('ask.message')}
        hint={t('ask.messageHint')}
        rows={6}
        minLength={20}
        maxLength={2000}
        required
      />
      {questions.length > 0 ? (
        <CheckboxGroup name="questions[]" label={t('ask.questions')} options={questions} />
      ) : null}
      <p className="text-sm text-muted">{t('ask.next')}</p>
      <SubmitButton wide>{t('ask.send')}</SubmitButton>
    </ActionForm>
  );
}
