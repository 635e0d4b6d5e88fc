import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextOrigin } from '@/components/text-record/text-origin';
import { Alert } from '@/components/ui/alert';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import { ArticleFindings } from './article-findings';
import { ConfirmForm, CorrectForm, type QueueWay } from './article-forms';
import { ArticleSideBySide } from './article-side-by-side';

/**
 * An article's translation beside its original: what the check has found, both texts, and what its
 * reader makes of it: right as it stands, or other words.
 */
export async function ArticleCheck({
  article,
  queue,
  typist,
  start = null,
  memory,
  locale,
}: {
  article: ArticleToCheck;
  queue: QueueWay;
  /** Whose unsaved words this browser keeps. */
  typist: string;
  /** What the body begins with when its reader has taken words from the memory. */
  start?: string | null;
  memory?: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { state, next } = article;
  const isClosed = next !== null && (next.state !== 'DRAFT' || next.originalMoves);
  const mayConfirm = state === 'machine' || state === 'stale';
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <TextLink href={`/${locale}/knowledge/${article.slug}?text=${article.into}`}>
          {t('check.publicPage')}
        </TextLink>
        <TextLink href="#verdict">{t('check.toVerdict')}</TextLink>
      </p>
      <Origin {...{ article, queue, locale }} />
      <NextVersion article={article} locale={locale} />
      <ArticleFindings article={article} locale={locale} />
      <ArticleSideBySide article={article} locale={locale} />
      <Section id="verdict" title={t('check.verdict')} rule="none" className="mt-9">
        {mayConfirm ? <ConfirmForm {...{ article, queue, locale }} /> : null}
        {state === 'checked' ? <p className="mt-3 text-sm">{t('check.isChecked')}</p> : null}
        {isClosed ? null : (
          <div className="mt-5">
            <Fold
              title={t(state === 'missing' ? 'check.translate' : 'check.correctTitle')}
              open={state === 'missing' || start !== null || next?.isOwn === true}
            >
              <CorrectForm {...{ article, queue, typist, start, locale }} />
              {memory}
            </Fold>
          </div>
        )}
      </Section>
    </>
  );
}

/** Whose words they are; the head of the queue's page has the state by itself already. */
async function Origin({
  article,
  queue,
  locale,
}: {
  article: ArticleToCheck;
  queue: QueueWay;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const text = article.parts.find(({ field }) => field === 'body')?.translated;
  if (queue && !text?.checkedByName && !text?.machine) return null;
  if (text) return <TextOrigin text={text} locale={locale} wanted={null} className="mt-3" />;
  return (
    <p className="mt-3">
      <TranslationTag origin="missing">{t('check.missing')}</TranslationTag>
    </p>
  );
}

/** A version in progress decides whether a correction can go anywhere. */
async function NextVersion({ article, locale }: { article: ArticleToCheck; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { next } = article;
  if (!next) return null;
  const { number, returnNote, isOwn } = next;
  if (next.state !== 'DRAFT') {
    const key = next.isChecked ? 'check.nextChecked' : 'check.nextInReview';
    return <Alert className="mt-4 max-w-text" title={t(key, { number })} />;
  }
  if (isOwn && returnNote) {
    const title = <InScript within={locale}>{t('check.sentBack', { note: returnNote })}</InScript>;
    return <Alert tone="warn" className="mt-4 max-w-text" title={title} />;
  }
  const key = next.originalMoves ? 'check.originalMoves' : 'check.nextDraft';
  return <Alert className="mt-4 max-w-text" title={t(key, { number })} />;
}
