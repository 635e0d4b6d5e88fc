import { notFound } from 'next/navigation';
import { BenchHead } from '@/components/vocabulary/bench-head';
import { GlossaryDifferences, GlossaryFiles } from '@/components/vocabulary/glossary-file';
import { namesIn } from '@/lib/vocabulary/check-edit';
import { differencesOf } from '@/lib/vocabulary/glossary-file';
import { findImport, listImports } from '@/lib/vocabulary/import-queries';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { lexiconWithDraft } from '@/lib/vocabulary/queries';
import { type BenchProps, openBench } from './bench-page';

/** The glossary out to a file and in again. */
export async function ImportPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, found } = await openBench(props);
  return (
    <>
      <BenchHead {...{ viewer, found, bench, locale }} current="import" />
      <GlossaryFiles
        count={found.lexicon.glossary.length}
        imports={await listImports(viewer)}
        mayEdit={canEditVocabulary(viewer)}
        bench={bench}
        locale={locale}
      />
    </>
  );
}

/** What one file would change today. */
export async function DifferencesPage(props: BenchProps<{ id: string }>) {
  const { bench } = props;
  const { id } = await props.params;
  const { locale, viewer, found } = await openBench(props);
  const [file, drafted] = await Promise.all([findImport(viewer, id), lexiconWithDraft(found)]);
  if (!file) notFound();
  const keys = new Set(file.rows.map(({ key }) => key));
  return (
    <>
      <BenchHead {...{ viewer, found, bench, locale }} current="import" />
      <GlossaryDifferences
        file={file}
        edits={differencesOf(file.rows, drafted)}
        namesBefore={(kind, code) => namesIn(drafted, kind, code)}
        left={drafted.glossary.filter(({ key }) => !keys.has(key)).length}
        mayTake={canEditVocabulary(viewer) && found.open?.state !== 'PROPOSED'}
        bench={bench}
        locale={locale}
      />
    </>
  );
}
