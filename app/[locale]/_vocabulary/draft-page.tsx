import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { BenchHead } from '@/components/vocabulary/bench-head';
import { DecideSection, ProposeSection } from '@/components/vocabulary/decide';
import { EditList } from '@/components/vocabulary/edit-list';
import { Effects } from '@/components/vocabulary/effects';
import { moment } from '@/components/vocabulary/words';
import { namesIn } from '@/lib/vocabulary/check-edit';
import { changedWords, understoodMisses } from '@/lib/vocabulary/effects';
import { listMisses } from '@/lib/vocabulary/miss-queries';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { lexiconWithDraft } from '@/lib/vocabulary/queries';
import { type BenchProps, openBench } from './bench-page';

const editsShown = 200;

/** The draft from its first edit to its confirmation. */
export async function DraftPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, found, t } = await openBench(props);
  const { open, lexicon } = found;
  const head = <BenchHead {...{ viewer, found, bench, locale }} current="draft" />;
  if (!open) {
    return (
      <>
        {head}
        <EmptyState className="mt-8 border-t-2 border-t-ink" title={t('draft.none')}>
          <p>{t('draft.noneText')}</p>
        </EmptyState>
      </>
    );
  }
  const [drafted, misses] = await Promise.all([
    lexiconWithDraft(found),
    listMisses(viewer, 'OPEN'),
  ]);
  const { number, revision, proposedAt, edits } = open;
  const isProposal = open.state === 'PROPOSED';
  const mayEdit = canEditVocabulary(viewer);
  const parts = { draft: open, viewer, bench, locale };
  return (
    <>
      {head}
      <h2 className="mt-8 text-xl">
        {t(isProposal ? 'draft.proposalTitle' : 'draft.title', { number })}
      </h2>
      {isProposal && proposedAt ? (
        <p className="text-sm text-muted">
          <InScript within={locale}>
            {t('draft.proposedBy', {
              name: open.proposedByName ?? '–',
              at: moment(t, proposedAt, locale),
            })}
          </InScript>
        </p>
      ) : null}
      {isProposal && open.note ? (
        <p className="mt-3 max-w-text text-md whitespace-pre-line">
          <InScript within={locale}>{open.note}</InScript>
        </p>
      ) : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
        <Section id="edits" title={t('draft.edits', { count: edits.length })}>
          <EditList
            edits={edits}
            namesBefore={(kind, code) =>
              namesIn(lexicon, kind, code) ?? namesIn(drafted, kind, code)
            }
            seen={mayEdit && !isProposal ? { number, revision } : null}
            most={editsShown}
            bench={bench}
            locale={locale}
          />
        </Section>
        <Effects
          misses={understoodMisses(misses, lexicon, drafted)}
          changes={changedWords(
            edits.map(({ edit }) => edit),
            lexicon,
            drafted,
          )}
          locale={locale}
        />
        {mayEdit && isProposal ? <DecideSection {...parts} /> : null}
        {mayEdit && !isProposal ? <ProposeSection {...parts} /> : null}
      </div>
    </>
  );
}
