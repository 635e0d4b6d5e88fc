import { TextAreaField, TextField } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';
import {
  type ArticleField,
  longestBody,
  longestSummary,
  longestTitle,
} from '@/lib/knowledge/schema';

/** Title, summary and body of an article in one language, as they are typed. */
export function WordFields({
  language,
  labels,
  hints,
  bodyRows,
  words,
}: {
  language: Locale;
  labels: Record<ArticleField, string>;
  hints: { summary?: string; body: string };
  bodyRows: number;
  words: Record<ArticleField, string>;
}) {
  return (
    <>
      <TextField
        name="title"
        label={labels.title}
        lang={language}
        maxLength={longestTitle}
        defaultValue={words.title}
      />
      <TextAreaField
        name="summary"
        label={labels.summary}
        {...(hints.summary ? { hint: hints.summary } : {})}
        lang={language}
        rows={3}
        maxLength={longestSummary}
        defaultValue={words.summary}
      />
      <TextAreaField
        name="body"
        label={labels.body}
        hint={hints.body}
        lang={language}
        rows={bodyRows}
        maxLength={longestBody}
        defaultValue={words.body}
      />
    </>
  );
}
