import { getTranslations } from 'next-intl/server';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory } from '@/lib/partner/partner-view';
import { type PartnerQuery, writeParams } from '@/lib/partner/search-schema';

/** The partners found on the map of Japan, with a table of the same counts beside it. */
export async function DirectoryMap({
  directory,
  query,
  locale,
  reference,
}: {
  directory: Directory;
  query: PartnerQuery;
  locale: Locale;
  reference: Reference;
}) {
  const [t, c] = await Promise.all([getTranslations('partner'), getTranslations('catalogue')]);
  const rows = directory.facets.prefecture.flatMap(({ code, count }) => {
    const prefecture = reference.prefecture.get(code);
    return prefecture ? [{ prefecture, count }] : [];
  });
  const stated = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="grid gap-8 border-t-2 border-ink pt-4 md:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <PrefectureMap
        title={t('map.title')}
        description={t('map.description')}
        items={rows.map(({ prefecture, count }, index) => ({
          mapId: prefecture.svgMapId,
          count,
          ...(index < 8 ? { label: `${prefecture.names[locale]} ${count}` } : {}),
        }))}
        attribution={c('mapCredit', { package: '@svg-maps/japan' })}
      />
      <Table caption={t('map.title')}>
        <TableHead>
          <Th>{t('facet.prefecture')}</Th>
          <Th end>{t('map.organisations')}</Th>
        </TableHead>
        <tbody>
          {rows.map(({ prefecture, count }) => (
            <Tr key={prefecture.code}>
              <Td>
                <TextLink
                  quiet
                  href={`/${locale}/partners?${writeParams({ ...query, page: 1, prefecture: [prefecture.code] })}`}
                >
                  {prefecture.names[locale]}
                </TextLink>
              </Td>
              <Td end>{count}</Td>
            </Tr>
          ))}
          {directory.total > stated && query.prefecture.length === 0 ? (
            <Tr>
              <Td className="text-muted">{t('map.none')}</Td>
              <Td end>{directory.total - stated}</Td>
            </Tr>
          ) : null}
        </tbody>
      </Table>
    </div>
  );
}
