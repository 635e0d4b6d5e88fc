import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { PartnerListRow } from '@/lib/partner/admin-queries';
import { nameOfCode } from '@/lib/taxonomy/names';

export async function PartnerList({
  rows,
  locale,
}: {
  rows: readonly PartnerListRow[];
  locale: Locale;
}) {
  const [t, catalogue, officer] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'catalogue' }),
    getTranslations({ locale, namespace: 'officer' }),
  ]);
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('list.empty')}>
        {t('list.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('list.caption')} className="mt-6">
      <TableHead>
        <Th>{t('list.name')}</Th>
        <Th className="hidden md:table-cell">{t('list.kind')}</Th>
        <Th className="hidden sm:table-cell">{t('list.contact')}</Th>
        <Th className="hidden md:table-cell">{t('list.confidence')}</Th>
        <Th end>{t('list.load')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <TextLink
                quiet
                className="font-semibold"
                href={`/${locale}/officer/partners/${row.id}`}
              >
                <NameText names={row.names} locale={locale} />
              </TextLink>
              <span className="block text-xs text-muted">
                {row.code}
                {row.prefectureCode ? ` · ${nameOfCode(row.prefectureCode, locale)}` : ''}
                {locale === 'ja' ? null : (
                  <>
                    {' · '}
                    <span lang="ja">{row.names.ja}</span>
                  </>
                )}{' '}
                {row.isExample ? <ExampleTag>{officer('examplePartner')}</ExampleTag> : null}
              </span>
            </Td>
            <Td className="hidden md:table-cell">
              {catalogue(`kind.${row.kind}` as 'kind.OTHER')}
            </Td>
            <Td className="hidden sm:table-cell">
              {row.hasContact ? (
                t('list.hasContact')
              ) : (
                <span className="text-muted">{t('list.lacksContact')}</span>
              )}
            </Td>
            <Td className="hidden md:table-cell">
              {catalogue(`confidence.${row.confidence}` as 'confidence.high')}
            </Td>
            <Td end className="whitespace-nowrap">
              <span className={row.open >= row.openLimit ? 'font-semibold' : undefined}>
                {t('list.loadOf', { open: row.open, limit: row.openLimit })}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
