import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { ApplicationItem } from '@/lib/programme/application-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { ApplicationTag } from './round-tags';

const proposals = ['accept', 'wait', 'decline'] as const;

/** The applications of a round, best reviewed first. */
export async function ApplicationTable({
  items: all,
  page,
  scored,
  locale,
}: {
  items: readonly ApplicationItem[];
  /** The round's page in this office, without the language. */
  page: string;
  /** The round has a score sheet. */
  scored: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  // What somebody has not sent yet is theirs, unless an office writes it.
  const items = all.filter(({ state, onBehalf }) => state !== 'DRAFT' || onBehalf);
  if (items.length === 0) {
    return <p className="py-4 text-sm text-muted">{t('officer.noApplications')}</p>;
  }
  return (
    <Table caption={t('officer.applications')}>
      <TableHead>
        <Th>{t('officer.applicant')}</Th>
        <Th>{t('officer.side')}</Th>
        <Th>{t('officer.stateHead')}</Th>
        {scored ? <Th end>{t('officer.scores')}</Th> : null}
        <Th>{t('officer.proposed')}</Th>
      </TableHead>
      <tbody>
        {items.map((item) => {
          const name = bestName(item.applicant.names, locale);
          const proposed = proposals.find((one) => one === item.proposed);
          return (
            <Tr key={item.code}>
              <Td className="min-w-52">
                <TextLink
                  href={`/${locale}${page}/applications/${item.code}`}
                  className="inline-block min-h-6 font-semibold"
                >
                  {name ? <span lang={name.language}>{name.text}</span> : item.applicant.code}
                </TextLink>{' '}
                {item.applicant.isExample ? <ExampleTag>{t('round.exampleTag')}</ExampleTag> : null}
                <span className="block text-xs text-muted">
                  {item.code}
                  {item.submittedAt ? ` · ${formatDate(item.submittedAt, locale, 'short')}` : ''}
                  {item.applicant.group ? ` · ${nameOfCode(item.applicant.group, locale)}` : ''}
                  {item.onBehalf ? ` · ${t('application.onBehalf')}` : ''}
                </span>
              </Td>
              <Td>{t(item.side === 'SME' ? 'officer.sme' : 'officer.partner')}</Td>
              <Td>
                <ApplicationTag state={item.state} locale={locale} />
              </Td>
              {scored ? (
                <Td end>
                  {item.mean === null ? '–' : formatNumber(Math.round(item.mean * 10) / 10, locale)}
                  <span className="block text-xs text-muted">
                    {t('officer.reviews', { count: item.reviews })}
                  </span>
                </Td>
              ) : null}
              <Td>{proposed ? t(`officer.proposal.${proposed}`) : '–'}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
