import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { OutboxRow } from '@/lib/people/queries';

export const mailTones = {
  QUEUED: 'unknown',
  SENDING: 'unknown',
  SENT: 'ok',
  KEPT: 'plain',
  FAILED: 'bad',
} as const;

export async function Outbox({ rows, locale }: { rows: readonly OutboxRow[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'people' });
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('mail.empty')}>
        {t('mail.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('mail.caption')} className="mt-6">
      <TableHead>
        <Th className="hidden sm:table-cell">{t('mail.made')}</Th>
        <Th>{t('mail.subject')}</Th>
        <Th className="hidden md:table-cell">{t('mail.to')}</Th>
        <Th>{t('list.state')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="hidden whitespace-nowrap text-muted sm:table-cell">
              {formatDate(row.createdAt, locale, 'short', 'Asia/Bangkok')}{' '}
              {formatTime(row.createdAt, locale, 'Asia/Bangkok')}
            </Td>
            <Td>
              <TextLink
                quiet
                lang={row.language}
                className="font-semibold"
                href={`/${locale}/officer/mail/${row.id}`}
              >
                {row.subject}
              </TextLink>
              <span className="block break-all text-xs text-muted md:hidden">{row.toEmail}</span>
            </Td>
            <Td className="hidden md:table-cell">
              <InScript within={locale}>{row.toName}</InScript>
              <span className="block break-all text-xs text-muted">{row.toEmail}</span>
            </Td>
            <Td className="whitespace-nowrap">
              <Tag tone={mailTones[row.state]}>{t(`mail.state.${row.state}`)}</Tag>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
