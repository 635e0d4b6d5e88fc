import type { Locale } from '@/lib/i18n/locales';
import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import type { Remembered } from '@/lib/translation/memory';
import type { QueueTextFile } from '@/lib/translation/queue';
import type { QueueFilter } from '@/lib/translation/queue-schema';
import { startOf } from '@/lib/translation/start';
import { ArticleCheck } from './article-check';
import { correctFormId } from './article-forms';
import { MemoryList } from './memory-list';
import { SavedNote } from './saved-note';
import { TextHead } from './text-head';

/** An article as it stands in the desk's queue: the way through the queue around its check. */
export function ArticleOfQueue({
  article,
  file,
  remembered,
  used,
  hrefFor,
  filter,
  typist,
  saved,
  locale,
}: {
  article: ArticleToCheck;
  file: QueueTextFile;
  remembered: readonly Remembered[];
  /** What was taken from the memory before JavaScript. */
  used: readonly string[];
  hrefFor: (id: string) => string;
  filter: QueueFilter;
  typist: string;
  saved: string | readonly string[] | undefined;
  locale: Locale;
}) {
  const { language, into } = article;
  const memory =
    remembered.length > 0 ? (
      <MemoryList
        {...{ remembered, language, into, hrefFor, locale }}
        field={`${correctFormId}-body`}
      />
    ) : null;
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <TextHead file={file} filter={filter} locale={locale} now={new Date()} />
      <SavedNote saved={saved} locale={locale} />
      <ArticleCheck
        {...{ article, typist, memory, locale }}
        queue={{ filter, next: file.next }}
        start={startOfBody(article, remembered, used)}
      />
    </div>
  );
}

/** Only what the memory brings; else the form begins with the words that there are. */
function startOfBody(
  { parts, language, into }: ArticleToCheck,
  remembered: readonly Remembered[],
  used: readonly string[],
): string | null {
  const body = parts.find(({ field }) => field === 'body');
  if (!body) return null;
  const draft = body.translated?.body ?? null;
  const start = startOf({ body: body.source.body, language, into, draft }, remembered, used);
  return start.from === 'memory' ? start.words : null;
}
