import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TermForm } from '@/components/vocabulary/term-form';
import { baseOf } from '@/components/vocabulary/words';
import { addableKinds } from '@/lib/taxonomy/edits';
import { groupNames, groupsOf } from '@/lib/taxonomy/groups';
import { glossaryKinds } from '@/lib/vocabulary/check-edit';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { type BenchProps, openBench } from './bench-page';

/** A new term, for whoever may draft. */
export async function NewPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, query, found, t } = await openBench(props);
  if (!canEditVocabulary(viewer)) notFound();
  const kind = addableKinds.find((one) => one === query.get('kind')) ?? 'process';
  const groups =
    kind === 'glossary'
      ? glossaryKinds().map((value) => ({
          value,
          label: t(`term.glossaryKind.${value as 'noun'}`),
        }))
      : groupsOf(kind).map((value) => ({
          value,
          label: groupNames(kind, value)?.[locale] ?? value,
        }));
  const base = baseOf(locale, bench);
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[{ href: base, text: t('title') }, { text: t('term.title') }]}
          />
        }
        title={t('term.title')}
      />
      {found.open?.state === 'PROPOSED' ? (
        <p className="mt-4 max-w-text text-sm text-muted">{t('concept.locked')}</p>
      ) : (
        <TermForm kind={kind} groups={groups} bench={bench} locale={locale} />
      )}
    </>
  );
}
