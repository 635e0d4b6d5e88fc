import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Country } from '@/lib/calendar/working-days';
import type { HolidayRow } from '@/lib/holiday/queries';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';

type Words = Awaited<ReturnType<typeof getTranslations<'holiday'>>>;

/** The days of a year: what is announced, what is only computed, what does not stop the clock. */
export async function HolidayTable({
  rows,
  country,
  editPath,
  locale,
}: {
  rows: readonly HolidayRow[];
  country: Country;
  /** Where a day is edited; null for readers. */
  editPath: string | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'holiday' });
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('caption', { country })} className="mt-6">
      <TableHead>
        <Th>{t('head.date')}</Th>
        <Th>{t('head.name')}</Th>
        <Th className="hidden sm:table-cell">{t('head.state')}</Th>
        <Th className="hidden lg:table-cell">{t('head.source')}</Th>
        {editPath ? <Th end>{t('head.edit')}</Th> : null}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={`${row.date} ${row.names.en}`}>
            <Td className="whitespace-nowrap">
              <DateCell row={row} locale={locale} />
            </Td>
            <Td>
              <span className={row.removed ? 'line-through' : 'font-semibold'}>
                {row.names[locale]}
              </span>
              <Others row={row} locale={locale} />
              <span className="mt-1 flex flex-wrap gap-1 sm:hidden">
                <Tags row={row} t={t} />
              </span>
            </Td>
            <Td className="hidden sm:table-cell">
              <span className="flex flex-wrap gap-1">
                <Tags row={row} t={t} />
              </span>
            </Td>
            <Td className="hidden max-w-80 text-xs text-muted lg:table-cell">
              <span className="break-words">{row.source}</span>
              {row.edited ? (
                <span className="block">
                  {t('edited', {
                    name: row.edited.by,
                    date: formatDate(row.edited.at, locale, 'short', 'Asia/Bangkok'),
                  })}
                </span>
              ) : null}
            </Td>
            {editPath ? (
              <Td end>
                <TextLink
                  href={`${editPath}&edit=${encodeURIComponent(`${row.date} ${row.names.en}`)}#edit`}
                >
                  {t('head.edit')}
                  <span className="sr-only"> {row.names[locale]}</span>
                </TextLink>
              </Td>
            ) : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function DateCell({ row, locale }: { row: HolidayRow; locale: Locale }) {
  const date = new Date(`${row.date}T00:00:00Z`);
  return (
    <>
      {formatDate(date, locale, 'day', 'Asia/Bangkok')}
      <span className="block text-xs text-muted">
        {new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date)}
      </span>
    </>
  );
}

function Others({ row, locale }: { row: HolidayRow; locale: Locale }) {
  return (
    <span className="block text-xs text-muted">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <span key={other} lang={other} className="mr-2">
            {row.names[other]}
          </span>
        ))}
    </span>
  );
}

function Tags({ row, t }: { row: HolidayRow; t: Words }) {
  if (row.removed) return <Tag tone="plain">{t('tag.removed')}</Tag>;
  return (
    <>
      {row.counts ? (
        <Tag tone="mark">{t('tag.counts')}</Tag>
      ) : (
        <Tag tone="outline">{t(row.kind === 'customary' ? 'tag.customary' : 'tag.runs')}</Tag>
      )}
      {!row.official && row.kind !== 'customary' ? (
        <Tag tone="warn">{t('tag.computed', { confidence: row.confidence })}</Tag>
      ) : null}
      {row.official ? <Tag tone="ok">{t('tag.official')}</Tag> : null}
    </>
  );
}
