import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { DirectoryFacets } from '@/components/partner/directory-facets';
import { DirectoryLetters } from '@/components/partner/directory-letters';
import { DirectoryMap } from '@/components/partner/directory-map';
import { DirectoryResults } from '@/components/partner/directory-results';
import { DirectorySearch } from '@/components/partner/directory-search';
import { DirectoryToolbar } from '@/components/partner/directory-toolbar';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { searchPartners } from '@/lib/partner/queries';
import { readLeniently, withOwnLetter, writeParams } from '@/lib/partner/search-schema';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'partner' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/partners', locale),
  };
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const parameters = await queryOf(searchParams);
  const query = withOwnLetter(readLeniently(parameters), locale);
  const view = parameters.get('view') === 'map' ? 'map' : 'list';
  const [{ version, reference }, t, everywhere] = await Promise.all([
    getCatalogue(),
    getTranslations('partner'),
    getTranslations('search'),
  ]);
  const directory = await searchPartners(version, query, locale);
  const base = `/${locale}/partners`;
  const last = Math.max(1, Math.ceil(directory.total / query.perPage));
  return (
    <form method="get" action={base} className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-5" />
      <DirectorySearch query={query} terms={directory.terms} locale={locale} />
      {query.letter ? <input type="hidden" name="letter" value={query.letter} /> : null}
      {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
      {view === 'map' ? <input type="hidden" name="view" value="map" /> : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[210px_minmax(0,1fr)] md:gap-13">
        <DirectoryFacets
          directory={directory}
          query={query}
          locale={locale}
          reference={reference}
          clearHref={`${base}?${writeParams({ q: query.q, exact: query.exact })}`}
        />
        <section aria-labelledby="found" className="min-w-0">
          <DirectoryLetters directory={directory} query={query} view={view} locale={locale} />
          <DirectoryToolbar directory={directory} query={query} view={view} locale={locale} />
          {directory.total === 0 ? (
            <EmptyState
              title={t('empty.title')}
              actions={
                <>
                  <ButtonLink href={base}>{t('empty.clear')}</ButtonLink>
                  <ButtonLink href={`/${locale}/contact`} variant="secondary">
                    {t('empty.contact')}
                  </ButtonLink>
                </>
              }
            >
              {t('empty.text')}
            </EmptyState>
          ) : view === 'map' ? (
            <DirectoryMap
              directory={directory}
              query={query}
              locale={locale}
              reference={reference}
            />
          ) : (
            <DirectoryResults
              items={directory.items}
              terms={directory.terms}
              locale={locale}
              reference={reference}
            />
          )}
          {view === 'list' ? (
            <Pagination
              className="mt-6"
              label={t('pages.label')}
              current={query.page}
              last={last}
              hrefFor={(page) => `${base}?${writeParams({ ...query, page })}`}
              pageText={(page) => t('pages.page', { page })}
              previousText={t('pages.previous')}
              nextText={t('pages.next')}
            />
          ) : null}
          <p className="mt-4 text-sm">
            <TextLink href={`/${locale}/search?${writeParams({ q: query.q, exact: query.exact })}`}>
              {query.q ? everywhere('everywhere', { q: query.q }) : everywhere('everything')}
            </TextLink>
          </p>
          <p className="mt-4 text-xs text-muted">{t('note')}</p>
        </section>
      </div>
    </form>
  );
}
