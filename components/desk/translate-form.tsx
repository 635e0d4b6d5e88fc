import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { MessagePair } from '@/components/ui/message-pair';
import { TranslationTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames } from '@/lib/i18n/locales';
import type { OpenTranslation } from '@/lib/introduction/desk-queries';
import { translate } from '@/lib/introduction/translate-actions';
import { glossaryTerms } from '@/lib/text-record/glossary';

/** One text beside its translation, which a person writes or corrects in place. */
export async function TranslateForm({
  text,
  back,
  locale,
  turn = false,
}: {
  text: OpenTranslation;
  /** The case to return to. */
  back: string | null;
  locale: Locale;
  turn?: boolean;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const language = words(`language.${text.into}`);
  const terms = glossaryTerms(text.body, text.language, text.into);
  const id = `translate-${text.ownerId}-${text.field.replace(':', '-')}`;
  const original = {
    language: languageNames[text.language],
    lang: text.language,
    tag: (
      <TranslationTag origin="original">
        {words('label.original', { language: formatDate(text.updatedAt, locale, 'day') })}
      </TranslationTag>
    ),
    text: text.body,
  };
  const draft = {
    language: languageNames[text.into],
    lang: text.into,
    tag: <TranslationTag origin={text.state}>{t(`translations.${text.state}`)}</TranslationTag>,
    text: text.draft ?? '–',
  };
  return (
    <div>
      <MessagePair sides={[original, draft]} />
      {terms.length > 0 ? (
        <dl className="mt-2 flex flex-wrap gap-x-4 text-xs">
          <dt className="font-semibold">{t('translations.terms')}</dt>
          {terms.map((term) => (
            <dd key={term.key}>
              <span lang={text.language}>{term.from}</span>
              {' → '}
              <strong lang={text.into} className="font-semibold">
                {term.to}
              </strong>
            </dd>
          ))}
        </dl>
      ) : null}
      <ActionForm
        action={translate}
        id={id}
        nouns={['text']}
        labels={{ body: t('translations.body', { language }) }}
      >
        <input type="hidden" name="ownerKind" value={text.ownerKind} />
        <input type="hidden" name="ownerId" value={text.ownerId} />
        <input type="hidden" name="field" value={text.field} />
        <input type="hidden" name="language" value={text.into} />
        <input type="hidden" name="ofRevision" value={text.revision} />
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <div className="mt-3 grid gap-3">
          <TextAreaField
            name="body"
            lang={text.into}
            label={t('translations.body', { language })}
            hint={t('translations.hint')}
            rows={4}
            required
            maxLength={20_000}
            defaultValue={text.draft ?? ''}
          />
          <div>
            <SubmitButton variant={turn ? 'turn' : 'primary'}>
              {t('translations.save')}
            </SubmitButton>
          </div>
        </div>
      </ActionForm>
    </div>
  );
}
