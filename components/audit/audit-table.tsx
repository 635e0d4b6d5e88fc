import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { AuditRow } from '@/lib/audit/queries';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { actionNames } from './action-name';

export async function AuditTable({ rows, locale }: { rows: readonly AuditRow[]; locale: Locale }) {
  const [t, names] = await Promise.all([
    getTranslations({ locale, namespace: 'audit' }),
    actionNames(locale),
  ]);
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('caption')} className="mt-6">
      <TableHead>
        <Th className="hidden sm:table-cell">{t('at')}</Th>
        <Th>{t('action')}</Th>
        <Th className="hidden sm:table-cell">{t('actor')}</Th>
        <Th>{t('subject')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const at = `${formatDate(row.at, locale, 'short', 'Asia/Bangkok')} ${formatTime(row.at, locale, 'Asia/Bangkok')}`;
          return (
            <Tr key={row.id}>
              <Td className="tabular hidden whitespace-nowrap text-muted sm:table-cell">{at}</Td>
              <Td>
                <TextLink
                  quiet
                  className="font-semibold"
                  href={`/${locale}/officer/audit/${row.id}`}
                >
                  {names.action(row.action)}
                </TextLink>
                <span className="block text-xs text-muted sm:hidden">
                  <InScript within={locale}>
                    {row.actorRole === 'VISITOR' ? names.role(row.actorRole) : row.actorName}
                  </InScript>{' '}
                  · {at}
                </span>
              </Td>
              <Td className="hidden sm:table-cell">
                <InScript within={locale}>
                  {row.actorRole === 'VISITOR' ? null : row.actorName}
                </InScript>
                <span className="block text-xs text-muted">{names.role(row.actorRole)}</span>
              </Td>
              <Td className="break-words">
                <InScript within={locale}>{row.subjectLabel}</InScript>
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
