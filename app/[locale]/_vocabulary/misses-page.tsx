import { Segment } from '@/components/ui/segment';
import { EmptyState } from '@/components/ui/states';
import { BenchHead } from '@/components/vocabulary/bench-head';
import { ChooseConcept, MissTable } from '@/components/vocabulary/misses';
import { baseOf } from '@/components/vocabulary/words';
import { findMiss, listMisses, missStates } from '@/lib/vocabulary/miss-queries';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { type BenchProps, openBench } from './bench-page';
import { findLines } from './lines';

/** Searches that were not understood, each one click from a word of the draft. */
export async function MissesPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, query, found, t } = await openBench(props);
  const state = missStates.find((one) => one === query.get('state')) ?? 'OPEN';
  const mayEdit = canEditVocabulary(viewer);
  const asked = mayEdit ? query.get('add') : null;
  const [misses, chosen] = await Promise.all([
    listMisses(viewer, state),
    asked ? findMiss(viewer, asked) : null,
  ]);
  const typed = (query.get('q') ?? chosen?.shown ?? '').slice(0, 200).trim();
  const drafted = new Set(found.open?.edits.flatMap(({ missId }) => missId ?? []) ?? []);
  return (
    <>
      <BenchHead {...{ viewer, found, bench, locale }} current="misses" />
      {chosen ? (
        <ChooseConcept
          miss={chosen}
          query={typed}
          candidates={findLines(typed, null, found.lexicon, locale)
            .filter(({ kind }) => kind !== 'glossary')
            .slice(0, 12)}
          bench={bench}
          locale={locale}
        />
      ) : (
        <>
          <p className="mt-6 max-w-text text-sm text-muted">{t('misses.lead')}</p>
          <Segment
            className="mt-4"
            label={t('misses.state.label')}
            items={missStates.map((one) => ({
              href: `${baseOf(locale, bench)}/misses?state=${one}`,
              label: t(`misses.state.${one}`),
              current: one === state,
            }))}
          />
          {misses.length === 0 ? (
            <EmptyState className="mt-4" title={t('misses.none')}>
              <p>{t('misses.noneText')}</p>
            </EmptyState>
          ) : (
            <MissTable {...{ misses, drafted, mayEdit, bench, locale }} />
          )}
        </>
      )}
    </>
  );
}
