import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from '@/lib/search/answer';
import { type SearchQuery, writeParams } from '@/lib/search/search-schema';
import type { ConceptSuggestion } from '@/lib/taxonomy/suggest-concepts';
import { KindTabs } from './kind-tabs';
import { NothingFound } from './nothing-found';
import { SearchFacets } from './search-facets';
import { SearchHits } from './search-hits';

type Props = {
  query: SearchQuery;
  answer: SearchAnswer;
  near: readonly ConceptSuggestion[];
  locale: Locale;
};

/** One page of results beside its filters. */
export async function SearchResults({ query, answer, near, locale }: Props) {
  const t = await getTranslations('search');
  const { total, isMore, hits } = answer;
  const hrefFor = (page: number) => `/${locale}/search?${writeParams({ ...query, page })}`;
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[210px_minmax(0,1fr)] md:gap-13">
      <SearchFacets query={query} answer={answer} locale={locale} />
      <section aria-labelledby="found" className="min-w-0 md:col-start-2">
        <h2 id="found" className={total === 0 ? 'sr-only' : 'mb-1 text-xl'}>
          {isMore ? t('countMore', { total }) : t('count', { total })}
        </h2>
        <KindTabs query={query} answer={answer} locale={locale} />
        {total === 0 ? (
          <NothingFound query={query} answer={answer} near={near} locale={locale} />
        ) : hits.length === 0 ? (
          <EmptyState
            title={t('pastEnd.title')}
            actions={<TextLink href={hrefFor(1)}>{t('pastEnd.first')}</TextLink>}
          />
        ) : (
          <SearchHits answer={answer} locale={locale} />
        )}
        <Pagination
          className="mt-6"
          label={t('pages.label')}
          current={query.page}
          last={Math.max(1, Math.ceil(total / query.perPage))}
          hrefFor={hrefFor}
          pageText={(page) => t('pages.page', { page })}
          previousText={t('pages.previous')}
          nextText={t('pages.next')}
        />
        {total > 0 && hits.some(({ kind }) => kind === 'partner') ? (
          <p className="mt-5 text-sm">
            <TextLink
              href={`/${locale}/partners?${writeParams({ q: query.q, exact: query.exact })}`}
            >
              {t('directory')}
            </TextLink>
          </p>
        ) : null}
      </section>
    </div>
  );
}
