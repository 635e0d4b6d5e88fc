import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag, StateTag } from '@/components/ui/tag';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { CaseRow } from '@/lib/officer/case-queries';
import { CaseClock, readClock } from './case-clock';
import { shortCentreName } from './centre-name';
import { PairName } from './name-text';
import { sideOf } from './turn-side';

export async function CaseList({
  rows,
  now,
  locale,
}: {
  rows: readonly CaseRow[];
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('cases.empty')}>
        {t('cases.emptyText')}
      </EmptyState>
    );
  }
  const calendar = await calendarOfPages();
  return (
    <Table caption={t('cases.caption')} className="mt-6">
      <TableHead>
        <Th>{t('cases.pair')}</Th>
        <Th>{t('cases.state')}</Th>
        <Th className="hidden sm:table-cell">{t('cases.clock')}</Th>
        <Th end className="hidden md:table-cell">
          {t('cases.score')}
        </Th>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const clock = readClock(
            calendar,
            { since: row.clockFrom, dueAt: row.dueAt, countries: countriesOf(row.turn) },
            now,
          );
          return (
            <Tr key={row.id}>
              <Td>
                <TextLink
                  quiet
                  className="font-semibold"
                  href={`/${locale}/officer/introductions/${row.code}`}
                >
                  <PairName sme={row.sme} partner={row.partner} locale={locale} />
                </TextLink>
                <span className="block text-xs text-muted">
                  {row.code} · {shortCentreName(row.centreCode, locale)}
                  {row.requestedBy === 'OFFICER' ? ` · ${t('cases.byOfficer')}` : ''}{' '}
                  {row.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
                </span>
              </Td>
              <Td>
                <StateTag side={sideOf(row.state)}>{words(`state.${row.state}`)}</StateTag>
                <span className="block text-xs text-muted">
                  {formatDate(row.enteredAt, locale, 'short')}
                </span>
                {clock ? (
                  <span className="block sm:hidden">
                    <CaseClock clock={clock} locale={locale} size="sm" />
                  </span>
                ) : null}
              </Td>
              <Td className="hidden whitespace-nowrap sm:table-cell">
                {clock ? (
                  <CaseClock clock={clock} locale={locale} size="sm" />
                ) : (
                  <span className="text-muted">–</span>
                )}
              </Td>
              <Td end className="hidden md:table-cell">
                {row.score ?? '–'}
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
