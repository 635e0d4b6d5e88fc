import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import { BenchHead } from '@/components/vocabulary/bench-head';
import { ConceptTable } from '@/components/vocabulary/concept-table';
import { ConceptSearch, IndustryTree, KindsTable } from '@/components/vocabulary/list-views';
import { baseOf } from '@/components/vocabulary/words';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { findIndustry } from '@/lib/taxonomy/industries';
import { industryTree } from '@/lib/vocabulary/describe';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { vocabularyKinds } from '@/lib/vocabulary/schema';
import { type BenchProps, openBench } from './bench-page';
import { countKinds, findLines, linesOfKind } from './lines';

const perPage = 60;

/** All concepts: by kind, by a word, the industries as one tree. */
export async function ListPage(props: BenchProps) {
  const { bench } = props;
  const { locale, viewer, query, found, t } = await openBench(props);
  const base = baseOf(locale, bench);
  const typed = (query.get('q') ?? '').slice(0, 200).trim();
  const kind = vocabularyKinds.find((one) => one === query.get('kind')) ?? null;
  const view = { kind, typed, base, page: Number(query.get('page')) || 1 };
  return (
    <>
      <BenchHead {...{ viewer, found, bench, locale }} current="list" />
      <ConceptSearch base={base} query={typed} kind={kind} locale={locale} />
      {canEditVocabulary(viewer) ? (
        <p className="mt-3 text-sm">
          <TextLink href={`${base}/new`}>{t('list.newTerm')}</TextLink>
        </p>
      ) : null}
      {typed === '' && kind === null ? (
        <KindsTable kinds={countKinds(found.lexicon)} base={base} locale={locale} />
      ) : typed === '' && kind === 'industry' ? (
        <IndustryTree
          tree={industryTree()}
          lines={
            new Map(
              linesOfKind(kind, found.lexicon, locale).map((line) => [
                line.code,
                { ...line, detail: codesOf(line.code) },
              ]),
            )
          }
          base={base}
          locale={locale}
        />
      ) : (
        <Found {...{ view, found, locale, t }} />
      )}
    </>
  );
}

/** `ISIC-101 · TSIC 101 · JSIC 091`. */
function codesOf(code: string): string {
  const row = findIndustry(code);
  const tsic = row?.tsic2009 ? [`TSIC ${row.tsic2009}`] : [];
  const jsic = row?.jsic?.length ? [`JSIC ${row.jsic.map((one) => one.code).join(', ')}`] : [];
  return [code, ...tsic, ...jsic].join(' · ');
}

type View = { kind: VocabularyKind | null; typed: string; base: string; page: number };

function Found({
  view: { kind, typed, base, page },
  found,
  locale,
  t,
}: { view: View } & Pick<Awaited<ReturnType<typeof openBench>>, 'found' | 'locale' | 't'>) {
  const lines = typed
    ? findLines(typed, kind, found.lexicon, locale)
    : kind
      ? linesOfKind(kind, found.lexicon, locale)
      : [];
  const last = Math.max(1, Math.ceil(lines.length / perPage));
  const current = Math.min(Math.max(1, Math.trunc(page)), last);
  if (lines.length === 0) {
    return (
      <EmptyState className="mt-8 border-t-2 border-t-ink" title={t('list.none')}>
        <p>{t('list.noneText')}</p>
      </EmptyState>
    );
  }
  const hrefFor = (to: number) =>
    `${base}?${new URLSearchParams({ ...(typed ? { q: typed } : {}), ...(kind ? { kind } : {}), page: String(to) })}`;
  return (
    <>
      <h2 className="mt-8 mb-2 text-lg">
        {kind ? `${t(`kind.${kind}`)} · ` : ''}
        {t('list.results', { count: lines.length })}
      </h2>
      <ConceptTable
        caption={t('list.results', { count: lines.length })}
        lines={lines.slice((current - 1) * perPage, current * perPage)}
        showKind={kind === null}
        base={base}
        locale={locale}
      />
      <Pagination
        className="mt-5"
        label={t('list.pages')}
        current={current}
        last={last}
        hrefFor={hrefFor}
        pageText={(number) => t('list.page', { page: number })}
        previousText={t('list.previous')}
        nextText={t('list.next')}
      />
    </>
  );
}
