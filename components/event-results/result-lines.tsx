import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { ResultLine } from '@/lib/event-results/results';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';

const whenOf = (date: Date, locale: Locale): string =>
  `${formatDate(date, locale, 'day', 'Asia/Bangkok')} ${formatTime(date, locale, 'Asia/Bangkok')}`;

function Name({ names, locale }: { names: PartialNames | null; locale: Locale }) {
  const name = names ? bestName(names, locale) : null;
  return name ? <InScript within={locale}>{name.text}</InScript> : null;
}

/** What one figure counts. */
export async function ResultLines({
  title,
  lines,
  back,
  bench,
  locale,
}: {
  title: string;
  lines: readonly ResultLine[];
  /** The page without the list. */
  back: string;
  /** Whose pages of cases the lines lead to. */
  bench: 'officer' | 'desk';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  const meetings = lines.some(({ state }) => state !== null);
  const state = (word: string | null) => {
    const key = `meetingState.${word}`;
    return word && t.has(key as never) ? t(key as never) : '';
  };
  return (
    <Section title={title} id="lines" aside={<TextLink href={back}>{t('lines.clear')}</TextLink>}>
      <p className="mt-2 mb-2 text-sm text-muted">{t('lines.count', { count: lines.length })}</p>
      <Table caption={title}>
        <TableHead>
          <Th>{t('column.sme')}</Th>
          <Th>{t('column.partner')}</Th>
          {meetings ? (
            <>
              <Th>{t('column.slot')}</Th>
              <Th>{t('column.table')}</Th>
              <Th>{t('column.state')}</Th>
              <Th>{t('column.case')}</Th>
            </>
          ) : null}
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.key}>
              <Td className="min-w-36">
                <Name names={line.sme} locale={locale} />
              </Td>
              <Td className="min-w-36">
                <Name names={line.partner} locale={locale} />
              </Td>
              {meetings ? (
                <>
                  <Td className="tabular whitespace-nowrap">
                    {line.slot ? whenOf(line.slot.startsAt, locale) : null}
                  </Td>
                  <Td className="tabular">{line.table}</Td>
                  <Td className="min-w-24">{state(line.state)}</Td>
                  <Td className="tabular whitespace-nowrap">
                    {line.caseCode ? (
                      <TextLink href={`/${locale}/${bench}/introductions/${line.caseCode}`}>
                        {line.caseCode}
                      </TextLink>
                    ) : null}
                  </Td>
                </>
              ) : null}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
