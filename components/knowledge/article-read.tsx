import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { Reference } from '@/lib/catalogue/reference';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleView } from '@/lib/knowledge/queries';
import { ArticleBody } from './article-body';
import { ArticleFacts } from './article-facts';
import { ArticleSources } from './article-sources';

/** A whole article, as the public reads it and as its writers see it before. */
export async function ArticleRead({
  article,
  reference,
  locale,
  language,
  hrefOf,
  aside,
  children,
}: {
  article: ArticleView;
  reference: Reference;
  locale: Locale;
  /** The language that its words were wanted in. */
  language: Locale;
  hrefOf: (language: Locale) => string;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { shown, version } = article;
  const { title, summary } = shown;
  return (
    <article className="mt-4">
      <PageTitle
        title={<span lang={title?.language}>{title?.body ?? t('desk.untitled')}</span>}
        lead={summary ? <span lang={summary.language}>{summary.body}</span> : null}
        mark={
          <>
            {version.article.isStarting ? <Tag tone="outline">{t('starting')}</Tag> : null}
            {version.article.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
          </>
        }
      />
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_280px] lg:gap-15">
        <div className="min-w-0">
          {article.toBeChecked && version.reviewBy ? (
            <Alert
              tone="warn"
              title={t('article.toBeChecked', { date: formatDate(version.reviewBy, locale) })}
            >
              {t('article.toBeCheckedText')}
            </Alert>
          ) : null}
          <ArticleBody {...{ article, hrefOf }} locale={language} pageLocale={locale} />
          <ArticleSources article={article} locale={locale} />
          {children}
        </div>
        <aside className="min-w-0">
          <Section id="facts" title={t('article.facts')} size="md" className="mb-8">
            <ArticleFacts article={article} reference={reference} locale={locale} />
          </Section>
          {aside}
        </aside>
      </div>
    </article>
  );
}
