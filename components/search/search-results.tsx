import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
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
  /** Words that nothing explains are written down. */
  recorded: boolean;
  /** Where the reader looks after the words themselves. */
  vocabularyHref: string | null;
};

/** One page of results beside its filters. */
export async function SearchResults({ query, answer, near, locale, ...known }: Props) {
  const t = await getTranslations('search');
  const { total, isMore, hits } = answer;
  const filters = query.industry.length + query.field.length + query.place.length;
  // Without anything to filter the column at the left would stand empty.
  const hasFacets = total > 0 || filters > 0;
  const hrefFor = (page: number) => `/${locale}/search?${writeParams({ ...query, page })}`;
  return (
    <div
      className={cx(
        'mt-8 grid grid-cols-[minmax(0,1fr)] gap-8 md:gap-13',
        hasFacets && 'md:grid-cols-[210px_minmax(0,1fr)]',
      )}
    >
      {hasFacets ? <SearchFacets query={query} answer={answer} locale={locale} /> : null}
      <section aria-labelledby="found" className={cx('min-w-0', hasFacets && 'md:col-start-2')}>
        <h2 id="found" className={total === 0 ? 'sr-only' : 'mb-1 text-xl'}>
          {isMore ? t('countMore', { total }) : t('count', { total })}
        </h2>
        <KindTabs query={query} answer={answer} locale={locale} />
        {total === 0 ? (
          <NothingFound answer={answer} near={near} locale={locale} {...known} />
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
