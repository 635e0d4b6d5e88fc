import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { CooperationRow, Reference } from '@/lib/catalogue/reference';
import { formatNumber, formatYear } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The map in words: each prefecture with its agreements by year, the most first. */
export async function PrefectureYears({
  cooperations,
  reference,
  locale,
}: {
  cooperations: readonly CooperationRow[];
  reference: Reference;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const rows = reference.prefectures
    .map((prefecture) => ({
      prefecture,
      own: cooperations
        .filter(({ prefectures }) => prefectures.includes(prefecture.code))
        .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
    }))
    .filter(({ own }) => own.length > 0)
    .sort(
      (a, b) => b.own.length - a.own.length || (a.prefecture.code < b.prefecture.code ? -1 : 1),
    );
  if (rows.length === 0) return null;
  return (
    <Table caption={t('matrix.title')}>
      <TableHead>
        <Th>{t('matrix.prefecture')}</Th>
        <Th>{t('matrix.agreements')}</Th>
        <Th end>{t('matrix.count')}</Th>
      </TableHead>
      <tbody>
        {rows.map(({ prefecture, own }) => (
          <Tr key={prefecture.code}>
            <Th scope="row" className="py-2.5">
              {prefecture.names[locale]}
            </Th>
            <Td>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {own.map((one) => (
                  <li key={one.code}>
                    <TextLink
                      href={`/${locale}/cooperations/${one.code}`}
                      aria-label={`${one.year === null ? t('matrix.undated') : formatYear(one.year, locale)} ${one.titles[locale]}`}
                    >
                      {one.year === null ? t('matrix.undated') : formatYear(one.year, locale)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Td>
            <Td end>{formatNumber(own.length, locale)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
