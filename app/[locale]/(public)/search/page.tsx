import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { SearchHead } from '@/components/search/search-head';
import { SearchResults } from '@/components/search/search-results';
import { SearchStart } from '@/components/search/search-start';
import { getViewer } from '@/lib/auth/viewer';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { isStaff } from '@/lib/search/policy';
import { search } from '@/lib/search/queries';
import { writeParams } from '@/lib/search/search-schema';
import { suggestConcepts } from '@/lib/taxonomy/suggest-concepts';
import { isAsked, readQuery } from './read-query';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const query = readQuery(await queryOf(searchParams));
  const t = await getTranslations({ locale, namespace: 'search' });
  const asked = isAsked(query);
  return {
    title: query.q ? t('titleOf', { q: query.q }) : t('title'),
    description: t('description'),
    alternates: alternatesOf(asked ? `/search?${writeParams(query)}` : '/search', locale),
    // Results are nobody's search results.
    ...(asked ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = readQuery(await queryOf(searchParams));
  const [viewer, t] = await Promise.all([getViewer(), getTranslations('search')]);
  const answer = isAsked(query) ? await search(query, viewer, locale) : null;
  const near = answer?.total === 0 ? suggestConcepts(query.q, locale, 5) : [];
  return (
    <form method="get" action={`/${locale}/search`} className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-5" />
      <SearchHead query={query} answer={answer} locale={locale} signedIn={viewer !== null} />
      {answer ? (
        <SearchResults
          query={query}
          answer={answer}
          near={near}
          locale={locale}
          recorded={!isStaff(viewer)}
          vocabularyHref={viewer?.role === 'OFFICER' ? `/${locale}/officer/vocabulary` : null}
        />
      ) : (
        <SearchStart locale={locale} />
      )}
    </form>
  );
}
