import { getTranslations } from 'next-intl/server';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Cell, Counts } from '@/lib/outcome/counts';
import { type Phase, phases, type Tier, tiers } from '@/lib/outcome/tier';
import { moneyWords } from './claim-words';

/** Cases by phase and tier; every number opens into its cases, and none is a sum of others. */
export async function TierCounts({
  counts,
  chosen,
  locale,
}: {
  counts: Counts;
  chosen: { phase: Phase; tier: Tier } | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  return (
    <Table caption={t('officer.counts')}>
      <TableHead>
        <Th>{t('officer.phase')}</Th>
        {tiers.map((tier) => (
          <Th key={tier} end>
            {t(`tier.${tier}`)}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {phases.map((phase) => (
          <Tr key={phase}>
            <Td>{t(`phase.${phase}`)}</Td>
            {tiers.map((tier) => (
              <Td key={tier} end>
                <CountLink
                  cell={counts[phase][tier]}
                  href={`/${locale}/officer/outcomes?phase=${phase}&tier=${tier}#cases`}
                  current={chosen?.phase === phase && chosen.tier === tier}
                  name={t('officer.cases', { phase: t(`phase.${phase}`), tier: t(`tier.${tier}`) })}
                  locale={locale}
                />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

async function CountLink({
  cell,
  href,
  current,
  name,
  locale,
}: {
  cell: Cell;
  href: string;
  current: boolean;
  name: string;
  locale: Locale;
}) {
  const money = await moneyWords(locale);
  const count = formatNumber(cell.caseIds.length, locale);
  if (cell.caseIds.length === 0) return <span className="tabular text-muted">{count}</span>;
  return (
    <>
      <a
        className="link tabular inline-flex min-h-11 items-center font-semibold md:min-h-8"
        href={href}
        aria-label={`${name} ${count}`}
        {...(current ? { 'aria-current': true as const } : {})}
      >
        {count}
      </a>
      {cell.values.map(({ amount, currency }) => (
        <span key={currency} className="tabular block text-xs text-muted">
          {money(amount, currency)}
        </span>
      ))}
    </>
  );
}
