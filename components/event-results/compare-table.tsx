import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { type ComparedRow, comparedRows } from '@/lib/event-results/compare';
import type { EventResults } from '@/lib/event-results/queries';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { figureWords } from './figure-words';

/** Events side by side, one figure a row; shares stand beside counts, for events differ in size. */
export async function CompareTable({
  results,
  locale,
}: {
  results: readonly EventResults[];
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'eventResults' }),
    figureWords(locale),
  ]);
  const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
  const label = ({ key }: ComparedRow) =>
    key === 'mean.SME' || key === 'mean.PARTNER'
      ? t(`side.mean.${key === 'mean.SME' ? 'SME' : 'PARTNER'}`)
      : words(key);
  return (
    <Table caption={t('compare.title')}>
      <TableHead>
        <Th>{t('column.figure')}</Th>
        {results.map(({ event }) => (
          <Th key={event.code} end className="min-w-20 md:min-w-28">
            <TextLink href={`/${locale}/officer/events/${event.code}/results`}>
              <InScript within={locale}>{event.names[locale]}</InScript>
            </TextLink>
            <span className="tabular block">{event.code}</span>
          </Th>
        ))}
      </TableHead>
      <tbody>
        {comparedRows(results).map((row) => (
          <Tr key={row.key}>
            <Td className="min-w-28 md:min-w-40">{label(row)}</Td>
            {row.cells.map(({ code, count, share, opens }) => {
              const number = count === null ? '–' : formatNumber(count, locale);
              const text =
                share === null
                  ? number
                  : t('compare.share', { count: number, percent: percent.format(share) });
              return (
                <Td key={code} end>
                  {opens && count ? (
                    <a
                      className="link tabular inline-block min-h-6 min-w-6"
                      href={`/${locale}/officer/events/${code}/results?show=${encodeURIComponent(row.key)}#lines`}
                      aria-label={`${code} ${label(row)} ${text}`}
                    >
                      {text}
                    </a>
                  ) : (
                    <span className="tabular">{text}</span>
                  )}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
