import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { give } from '@/lib/knowledge/actions';

/** What a reader has just said, as the address tells after their form was sent. */
export type Said = 'helpful' | 'unclear' | 'noted' | null;

/** Whether it helped: two buttons; whoever finds it unclear is asked what. */
export async function FeedbackForm({
  slug,
  number,
  language,
  said,
  helpful,
  locale,
}: {
  slug: string;
  number: number;
  /** The language in which it was read. */
  language: Locale;
  said: Said;
  helpful: number;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const about = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="language" value={language} />
    </>
  );
  return (
    <Section
      id="feedback"
      title={t('feedback.title')}
      rule="above"
      className="mt-10 max-w-text"
      data-print="hide"
    >
      {said === 'helpful' || said === 'noted' ? (
        <p role="status" className="mt-3">
          {t(said === 'noted' ? 'feedback.thanksUnclear' : 'feedback.thanks')}
        </p>
      ) : said === 'unclear' ? (
        <ActionForm
          action={give}
          nouns={['article']}
          labels={{ note: t('feedback.what') }}
          className="mt-3 grid gap-3"
        >
          {about}
          <input type="hidden" name="verdict" value="unclear" />
          <p role="status">{t('feedback.thanks')}</p>
          <TextAreaField
            name="note"
            label={t('feedback.what')}
            hint={t('feedback.whatHint')}
            rows={3}
            maxLength={1000}
          />
          <div>
            <SubmitButton pendingText={t('feedback.sending')} variant="secondary">
              {t('feedback.send')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ActionForm action={give} nouns={['article']} className="mt-3">
          {about}
          <div className="flex flex-wrap gap-3">
            {(['helpful', 'unclear'] as const).map((verdict) => (
              <SubmitButton
                key={verdict}
                name="verdict"
                value={verdict}
                variant="secondary"
                pendingText={t('feedback.sending')}
              >
                {t(`feedback.${verdict}`)}
              </SubmitButton>
            ))}
          </div>
        </ActionForm>
      )}
      {helpful > 0 ? (
        <p className="mt-3 text-sm text-muted">{t('feedback.count', { count: helpful })}</p>
      ) : null}
    </Section>
  );
}
