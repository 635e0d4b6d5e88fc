import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { CheckboxField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextOrigin } from '@/components/text-record/text-origin';
import type { Locale } from '@/lib/i18n/locales';
import { save } from '@/lib/knowledge/actions';
import type { DeskView } from '@/lib/knowledge/desk-queries';
import type { ArticleField } from '@/lib/knowledge/schema';
import { fieldRows } from '@/lib/knowledge/texts';
import { versionsOf } from '@/lib/text-record/best';
import { WordFields } from './word-fields';

/** The words of one language of a draft. */
export async function WordsForm({
  found,
  language,
  reader,
  locale,
}: {
  found: DeskView;
  language: Locale;
  /** Who types: kept in their browser under their id. */
  reader: string;
  locale: Locale;
}) {
  const [t, need] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'postedNeed' }),
  ]);
  const { version, texts } = found;
  const wordsOf = (field: ArticleField) =>
    versionsOf(fieldRows(texts, version.id, field)).versions[language];
  const isOriginal = language === version.language;
  const body = wordsOf('body');
  const isOpenToMark = body && (body.label === 'machine' || body.label === 'stale');
  const labels = { title: t('edit.name'), summary: t('edit.summary'), body: t('edit.body') };
  return (
    <ActionForm
      action={save}
      key={`${version.version} ${language}`}
      nouns={['article', 'text']}
      labels={labels}
      className="grid gap-5"
    >
      <input type="hidden" name="id" value={version.id} />
      <input type="hidden" name="version" value={version.version} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="part" value={language} />
      <DraftKeeper
        name={`${reader}:article:${version.id}:${language}`}
        fields={['title', 'summary', 'body']}
        generation={String(version.version)}
        texts={{ restored: need('draft.restored'), discard: need('draft.discard') }}
      />
      {body && !isOriginal ? <TextOrigin text={body} locale={locale} wanted={null} /> : null}
      <WordFields
        language={language}
        labels={labels}
        hints={{ summary: t('edit.summaryHint'), body: t('edit.bodyHint') }}
        bodyRows={24}
        words={{
          title: wordsOf('title')?.body ?? '',
          summary: wordsOf('summary')?.body ?? '',
          body: body?.body ?? '',
        }}
      />
      {isOpenToMark && !isOriginal ? (
        <CheckboxField name="checked" label={t('edit.checked')} />
      ) : null}
      <div>
        <SubmitButton pendingText={t('edit.saving')} wide="phone">
          {t('edit.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
