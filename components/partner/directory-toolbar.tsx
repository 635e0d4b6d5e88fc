import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory } from '@/lib/partner/partner-view';
import { type PartnerQuery, writeParams } from '@/lib/partner/search-schema';

/** How many were found, as a list or a map, and in what order. */
export async function DirectoryToolbar({
  directory,
  query,
  view,
  locale,
}: {
  directory: Directory;
  query: PartnerQuery;
  view: 'list' | 'map';
  locale: Locale;
}) {
  const t = await getTranslations('partner');
  const href = (change: Partial<PartnerQuery>, map = view === 'map') => {
    const params = writeParams({ ...query, page: 1, ...change });
    if (map) params.set('view', 'map');
    return `/${locale}/partners?${params}`;
  };
  const sort = query.sort ?? (query.q ? 'fit' : 'name');
  const sorts = query.q ? (['fit', 'name'] as const) : (['name', 'code'] as const);
  const { total, all } = directory;
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <h2 id="found" className="text-xl">
        {total === all ? t('countAll', { all }) : t('count', { total, all })}
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Segment
          label={t('view.label')}
          items={[
            { href: href({}, false), label: t('view.list'), current: view === 'list' },
            { href: href({}, true), label: t('view.map'), current: view === 'map' },
          ]}
        />
        {view === 'list' ? (
          <p className="flex flex-wrap gap-x-2 text-sm">
            <span className="text-muted">{t('sort.label')}</span>
            {sorts.map((one, index) => (
              <span key={one} className="flex gap-x-2">
                {index > 0 ? <span aria-hidden="true">·</span> : null}
                {one === sort ? (
                  <strong className="font-semibold">{t(`sort.${one}`)}</strong>
                ) : (
                  <TextLink href={href({ sort: one })}>{t(`sort.${one}`)}</TextLink>
                )}
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </div>
  );
}
