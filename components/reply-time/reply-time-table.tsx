import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { leastCases, type ReplyTime } from '@/lib/reply-time/waits';

export type ReplyTimeRow = { key: string; who: ReactNode; time: ReplyTime };

/** Reply times of the desks and of those they wait for, the slowest first. */
export async function ReplyTimeTable({
  rows,
  locale,
}: {
  rows: readonly ReplyTimeRow[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'replyTime' });
  const sorted = rows.toSorted((a, b) => (b.time.median ?? -1) - (a.time.median ?? -1));
  return (
    <>
      <p className="py-2 text-xs text-muted">{t('lead')}</p>
      {sorted.length === 0 ? (
        <p className="text-sm text-muted">{t('none', { least: leastCases })}</p>
      ) : (
        <Table caption={t('title')}>
          <TableHead>
            <Th>{t('who')}</Th>
            <Th end>{t('days')}</Th>
            <Th end>{t('cases')}</Th>
          </TableHead>
          <tbody>
            {sorted.map(({ key, who, time }) => (
              <Tr key={key}>
                <Th scope="row" className="py-1.5 font-normal">
                  {who}
                </Th>
                <Td end className="py-1.5">
                  {time.median === null ? (
                    <span className="text-muted">–</span>
                  ) : (
                    formatNumber(time.median, locale)
                  )}
                </Td>
                <Td end className="py-1.5">
                  {formatNumber(time.cases, locale)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
