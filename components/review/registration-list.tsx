import { getTranslations } from 'next-intl/server';
import { CaseClock, readClock } from '@/components/officer/case-clock';
import { shortCentreName } from '@/components/officer/centre-name';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag, StateTag } from '@/components/ui/tag';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RegistrationRow } from '@/lib/sme/review-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { sideOfSme } from './state-mark';

export async function RegistrationList({
  rows,
  now,
  locale,
}: {
  rows: readonly RegistrationRow[];
  now: Date;
  locale: Locale;
}) {
  const [t, sme, officer] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
    getTranslations({ locale, namespace: 'officer' }),
  ]);
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('list.empty')}>
        {t('list.emptyText')}
      </EmptyState>
    );
  }
  const calendar = await calendarOfPages();
  return (
    <Table caption={t('list.caption')} className="mt-6">
      <TableHead>
        <Th>{t('list.firm')}</Th>
        <Th>{t('list.state')}</Th>
        <Th className="hidden sm:table-cell">{t('list.clock')}</Th>
        <Th className="hidden md:table-cell">{t('list.place')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <TextLink
                quiet
                className="font-semibold"
                href={`/${locale}/officer/registrations/${row.id}`}
              >
                <NameText names={row.names} locale={locale} fallback={row.code} />
              </TextLink>
              <span className="block text-xs text-muted">
                {row.code}
                {row.industries[0] ? ` · ${nameOfCode(row.industries[0], locale)}` : ''}{' '}
                {row.isExample ? <ExampleTag>{officer('example')}</ExampleTag> : null}
              </span>
            </Td>
            <Td>
              <StateTag side={sideOfSme(row.state)}>{sme(`state.${row.state}`)}</StateTag>
              <span className="block text-xs text-muted sm:hidden">
                <CaseClock
                  clock={readClock(calendar, { since: row.enteredAt, dueAt: row.dueAt }, now)}
                  locale={locale}
                  size="sm"
                />
              </span>
              <span className="hidden text-xs text-muted sm:block">
                {t('list.since', { date: formatDate(row.enteredAt, locale, 'short') })}
              </span>
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">
              {row.dueAt ? (
                <CaseClock
                  clock={readClock(calendar, { since: row.enteredAt, dueAt: row.dueAt }, now)}
                  locale={locale}
                  size="sm"
                />
              ) : (
                <span className="text-muted">–</span>
              )}
            </Td>
            <Td className="hidden md:table-cell">
              {row.provinceCode ? nameOfCode(row.provinceCode, locale) : '–'}
              <span className="block text-xs text-muted">
                {shortCentreName(row.centreCode, locale)}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
