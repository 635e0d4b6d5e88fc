import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { AnswerForm } from '@/components/form/answer-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { SubmitButton } from '@/components/form/submit-button';
import { WordFields } from '@/components/knowledge/word-fields';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleField } from '@/lib/knowledge/schema';
import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import { checkArticle, correctArticle } from '@/lib/translation/article-actions';
import type { TextPlace } from '@/lib/translation/queue';
import { type QueueFilter, queryOf } from '@/lib/translation/queue-schema';

/** The way through the desk's queue; null on the officers' pages. */
export type QueueWay = { filter: QueueFilter; next: TextPlace | null } | null;

type Props = { article: ArticleToCheck; queue: QueueWay; locale: Locale };

export const correctFormId = 'correct-translation';

function Hidden({ article, queue }: Pick<Props, 'article' | 'queue'>) {
  const fields = {
    ...{ id: article.versionId, language: article.into, seen: article.seen },
    seenNext: article.next?.seen ?? '',
    ...(queue ? { queue: queryOf(queue.filter).slice(1) } : {}),
    ...(queue?.next ? { next: `${queue.next.id} ${queue.next.into}` } : {}),
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** The words stay: who has read them against the original is said from then on. */
export async function ConfirmForm({ article, queue, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  return (
    <AnswerForm
      action={checkArticle}
      id="confirm-translation"
      nouns={['article', 'text']}
      text={t('check.confirmText')}
      button={t(queue?.next ? 'check.confirmNext' : 'check.confirm')}
      pendingText={t('check.saving')}
    >
      <Hidden article={article} queue={queue} />
    </AnswerForm>
  );
}

/** Other words: they wait for an officer as the next version. */
export async function CorrectForm({
  article,
  queue,
  typist,
  start,
  locale,
}: Props & { typist: string; start: string | null }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'translation' }),
  ]);
  const { into, next, versionId } = article;
  const wordsOf = (field: ArticleField) =>
    next?.words[field] ??
    article.parts.find((part) => part.field === field)?.translated?.body ??
    '';
  const labels = { title: t('edit.name'), summary: t('edit.summary'), body: t('edit.body') };
  return (
    <ActionForm
      action={correctArticle}
      id={correctFormId}
      nouns={['article', 'text']}
      labels={labels}
      className="grid max-w-text gap-5"
    >
      <Hidden article={article} queue={queue} />
      <DraftKeeper
        name={`${typist}:translation:${versionId}:${into}`}
        fields={['title', 'summary', 'body']}
        generation={next?.seen}
        texts={{ restored: form('form.restored'), discard: form('form.discard') }}
      />
      <WordFields
        language={into}
        labels={labels}
        hints={{ body: t('check.bodyHint') }}
        bodyRows={18}
        words={{
          title: wordsOf('title'),
          summary: wordsOf('summary'),
          body: start ?? wordsOf('body'),
        }}
      />
      <p className="text-sm">{t('check.correctText')}</p>
      <div>
        <SubmitButton variant="secondary" pendingText={t('check.saving')} wide="phone">
          {t('check.correct')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
