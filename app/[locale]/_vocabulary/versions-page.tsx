import { EmptyState } from '@/components/ui/states';
import { BenchHead } from '@/components/vocabulary/bench-head';
import { History } from '@/components/vocabulary/history';
import { namesIn } from '@/lib/vocabulary/check-edit';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { lexiconWithDraft, listVersions } from '@/lib/vocabulary/queries';
import { type BenchProps, openBench } from './bench-page';

/** Everything that was ever changed, and the way back. */
export async function VersionsPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, found, t } = await openBench(props);
  const [versions, drafted] = await Promise.all([listVersions(viewer), lexiconWithDraft(found)]);
  return (
    <>
      <BenchHead {...{ viewer, found, bench, locale }} current="versions" />
      {versions.length === 0 ? (
        <EmptyState className="mt-8 border-t-2 border-t-ink" title={t('history.none')} />
      ) : (
        <History
          versions={versions}
          namesOf={(kind, code) => namesIn(drafted, kind, code)}
          mayUndo={canEditVocabulary(viewer) && found.open === null}
          bench={bench}
          locale={locale}
        />
      )}
    </>
  );
}
