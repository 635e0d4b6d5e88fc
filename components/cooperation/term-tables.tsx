import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { CooperationRow } from '@/lib/catalogue/reference';
import { termState } from '@/lib/cooperation/term';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { TermFacts } from './term-facts';

type Part = 'soon' | 'unknown' | 'stated';

function partOf(row: CooperationRow, today: string): Part {
  const state = termState(row.validUntil, today);
  if (state === 'unknown') return 'unknown';
  return state === 'running' ? 'stated' : 'soon';
}

/** What ends soon first, then what nobody has asked about, then the rest by its last day. */
export async function TermTables({
  cooperations,
  today,
  locale,
}: {
  cooperations: readonly CooperationRow[];
  today: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const byDay = [...cooperations].sort((a, b) =>
    (a.validUntil ?? '') < (b.validUntil ?? '') ? -1 : a.validUntil === b.validUntil ? 0 : 1,
  );
  return (
    <div className="mt-8 grid grid-cols-1 gap-10">
      {(['soon', 'unknown', 'stated'] as const).map((part) => {
        const rows = byDay.filter((row) => partOf(row, today) === part);
        return (
          <Section key={part} id={part} title={t(`desk.${part}`)}>
            {part === 'unknown' && rows.length > 0 ? (
              <p className="max-w-text pt-2 text-sm text-muted">{t('desk.unknownLead')}</p>
            ) : null}
            {rows.length === 0 ? (
              <p className="py-3 text-sm text-muted">{t(`desk.${part}None`)}</p>
            ) : (
              <TermTable part={part} rows={rows} today={today} locale={locale} />
            )}
          </Section>
        );
      })}
    </div>
  );
}

async function TermTable({
  part,
  rows,
  today,
  locale,
}: {
  part: Part;
  rows: readonly CooperationRow[];
  today: string;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  return (
    <Table caption={t(`desk.${part}`)}>
      <TableHead>
        <Th>{t('desk.column.cooperation')}</Th>
        <Th>{t('desk.column.term')}</Th>
        <Th end>{t('desk.column.action')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.code}>
            <Td className="wrap-anywhere">
              <TextLink quiet href={`/${locale}/cooperations/${row.code}`}>
                {row.titles[locale]}
              </TextLink>
              <span className="block text-xs text-muted">{row.japaneseParty[locale]}</span>
              <span className="block text-xs text-muted">
                {row.date ? formatPartialDate(row.date, locale, 'short') : c('noDate')}
              </span>
            </Td>
            <Td>
              <TermFacts term={row} today={today} locale={locale} />
            </Td>
            <Td end className="whitespace-nowrap">
              <TextLink
                href={`/${locale}/desk/cooperations?edit=${row.code}#edit`}
                aria-label={`${t(part === 'unknown' ? 'desk.record' : 'desk.change')} ${row.titles[locale]}`}
              >
                {t(part === 'unknown' ? 'desk.record' : 'desk.change')}
              </TextLink>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
