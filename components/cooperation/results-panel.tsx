import { getTranslations } from 'next-intl/server';
import { countWriter } from '@/components/statistic/shown-count';
import { CountRow } from '@/components/ui/count-row';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import type { Uncounted } from '@/lib/cooperation/queries';
import type { Results } from '@/lib/cooperation/results';
import type { Locale } from '@/lib/i18n/locales';
import { phases, tiers } from '@/lib/outcome/tier';
import { shownCount, shownCounts } from '@/lib/statistic/small-numbers';

type Both = { real: Results; example: Results };

/** What has come of the pairs that an agreement covers; real cases and examples never in one count. */
export async function ResultsPanel({
  results,
  uncounted,
  locale,
}: {
  results: Both | null;
  uncounted: Uncounted | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  return (
    <Section id="results" title={t('results.title')}>
      <p className="max-w-text pt-3 text-sm text-muted">
        {uncounted ? t(`results.uncounted.${uncounted}`) : t('results.lead')}
      </p>
      {results ? (
        <>
          <Population results={results.real} isExample={false} locale={locale} />
          {results.example.introductions > 0 ? (
            <Population results={results.example} isExample locale={locale} />
          ) : null}
          <p className="max-w-text pt-3 text-xs text-muted">{t('results.note')}</p>
        </>
      ) : null}
    </Section>
  );
}

async function Population({
  results,
  isExample,
  locale,
}: {
  results: Results;
  isExample: boolean;
  locale: Locale;
}) {
  const [t, write] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    countWriter(locale),
  ]);
  const heading = isExample ? (
    <h3 className="mt-7 mb-3 flex flex-wrap items-baseline gap-x-3 text-md font-semibold">
      {t('results.examples')}
      <ExampleTag>{t('results.exampleTag')}</ExampleTag>
    </h3>
  ) : (
    <h3 className="mt-5 mb-3 text-md font-semibold">{t('results.real')}</h3>
  );
  return (
    <div>
      {heading}
      {results.introductions === 0 ? (
        <p className="text-sm">{t('results.none')}</p>
      ) : (
        <>
          <CountRow
            items={(['introductions', 'accepted', 'meetings'] as const).map((key) => ({
              key,
              count: write(shownCount(results[key], isExample)),
              label: t(`results.count.${key}`),
            }))}
          />
          <TierTable results={results} isExample={isExample} locale={locale} />
        </>
      )}
    </div>
  );
}

async function TierTable({
  results,
  isExample,
  locale,
}: {
  results: Results;
  isExample: boolean;
  locale: Locale;
}) {
  const [t, o, write] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    getTranslations({ locale, namespace: 'outcome' }),
    countWriter(locale),
  ]);
  const counts = phases.flatMap((phase) =>
    tiers.map((tier) => results.outcomes[phase][tier].caseIds.length),
  );
  const shown = shownCounts(counts, isExample);
  return (
    <Table caption={t('results.outcomes')} showCaption className="mt-6">
      <TableHead>
        <Th>{o('officer.phase')}</Th>
        {tiers.map((tier) => (
          <Th key={tier} end>
            {o(`tier.${tier}`)}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {phases.map((phase, row) => (
          <Tr key={phase}>
            <Th scope="row" className="py-2.5">
              {o(`phase.${phase}`)}
            </Th>
            {tiers.map((tier, column) => (
              <Td key={tier} end>
                {write(shown[row * tiers.length + column] ?? 0)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
