import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { request } from '@/lib/introduction/sme-actions';
import type { MatchItem } from '@/lib/match/queries';
import { getExplainer } from './explanation';

/**
 * Asks for an introduction. A question that the match left open and that the firm chose to ask
 * stands in the message already.
 */
export async function RequestForm({
  item,
  locale,
  asked,
}: {
  item: MatchItem;
  locale: Locale;
  /** Places in the match's list of unknowns. */
  asked: readonly number[];
}) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  const questions = asked.flatMap((place) => {
    const unknown = item.explanation.unknown[place];
    if (!unknown) return [];
    const { requirement } = unknown;
    const about = requirement
      ? explainer.requirement(requirement, 'name')
      : explainer.unknown(unknown);
    return [t('ask.question', { about })];
  });
  return (
    <ActionForm
      action={request}
      id="request-form"
      className="mt-4 grid gap-4"
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
        defaultValue={questions.join('\n')}
      />
      <p className="text-sm text-muted">{t('ask.next')}</p>
      <SubmitButton wide>{t('ask.send')}</SubmitButton>
    </ActionForm>
  );
}
