import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArticleList } from '@/components/knowledge/article-list';
import { TopicList } from '@/components/knowledge/topic-list';
import { PageTitle } from '@/components/layout/page-title';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import { alternatesOf } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { listArticles, perPage } from '@/lib/knowledge/queries';
import { type ArticleQuery, listSchema } from '@/lib/knowledge/schema';
import { nameOfCode } from '@/lib/taxonomy/names';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const feed = { url: `/${locale}/knowledge/feed.xml`, title: t('feed.title') };
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternatesOf('/knowledge', locale),
      types: { 'application/atom+xml': [feed] },
    },
  };
}

export default async function KnowledgePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = listSchema.parse(Object.fromEntries(await queryOf(searchParams)));
  const [t, { items, total, topics }] = await Promise.all([
    getTranslations('knowledge'),
    listArticles(query, locale),
  ]);
  const base = `/${locale}/knowledge`;
  const last = Math.max(1, Math.ceil(total / perPage));
  const code = query.programme ?? query.partner ?? query.cooperation;
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-6" />
      <SearchBox locale={locale} />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[252px_minmax(0,1fr)] md:gap-13">
        <TopicList topics={topics} current={query.topic ?? null} locale={locale} />
        <section aria-labelledby="found" className="min-w-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-1.5">
            <h2 id="found" className="text-xl">
              {t('found', { count: total })}
            </h2>
            <a
              href={`${base}/feed.xml`}
              type="application/atom+xml"
              className="link inline-flex min-h-6 items-center text-sm"
            >
              {t('feed.link')}
            </a>
          </div>
          {code ? (
            <p className="mt-3 text-sm">
              {t('about', { name: nameOfCode(code, locale) })}{' '}
              <TextLink href={base}>{t('clear')}</TextLink>
            </p>
          ) : null}
          {items.length > 0 ? (
            <ArticleList items={items} locale={locale} />
          ) : (
            <EmptyState
              title={t('empty.title')}
              actions={
                <ButtonLink href={`/${locale}/sme/consultations/new`}>{t('empty.ask')}</ButtonLink>
              }
            >
              {t('empty.text')}
            </EmptyState>
          )}
          <Pagination
            className="mt-6"
            label={t('pages.label')}
            current={query.page}
            last={last}
            hrefFor={(page) => `${base}?${paramsOf({ ...query, page })}`}
            pageText={(page) => t('pages.page', { page })}
            previousText={t('pages.previous')}
            nextText={t('pages.next')}
          />
        </section>
      </div>
    </div>
  );
}

function paramsOf({ page, ...query }: ArticleQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) params.set(key, value);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** The words go to the portal's search, among articles alone. */
async function SearchBox({ locale }: { locale: Locale }) {
  const t = await getTranslations('knowledge');
  return (
    <form method="get" action={`/${locale}/search`} className="max-w-text">
      <input type="hidden" name="kind" value="knowledge" />
      <Field id="knowledge-q" label={t('search')} hint={t('searchHint')}>
        <div className="flex gap-3">
          <TextInput
            id="knowledge-q"
            name="q"
            type="search"
            maxLength={200}
            aria-describedby="knowledge-q-hint"
            className="min-w-0 flex-1"
          />
          <Button type="submit">{t('searchAction')}</Button>
        </div>
      </Field>
    </form>
  );
}
