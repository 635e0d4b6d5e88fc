import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import type { TreeNode } from '@/lib/vocabulary/describe';
import { vocabularyKinds } from '@/lib/vocabulary/schema';
import type { ConceptLine } from './concept-table';
import { OtherNames } from './foreign';
import { conceptHref, vocabularyWords } from './words';

/** One box for words, names and codes, and the kind. */
export async function ConceptSearch({
  base,
  query,
  kind,
  locale,
}: {
  base: string;
  query: string;
  kind: VocabularyKind | null;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <form
      method="get"
      action={base}
      className="mt-8 grid items-end gap-x-4 gap-y-4 md:grid-cols-[minmax(0,1fr)_16rem_auto]"
    >
      <Field id="vocabulary-q" label={t('list.search')}>
        <TextInput id="vocabulary-q" type="search" name="q" maxLength={200} defaultValue={query} />
      </Field>
      <Field id="vocabulary-kind" label={t('list.kind')}>
        <Select
          id="vocabulary-kind"
          name="kind"
          defaultValue={kind ?? ''}
          empty={t('list.allKinds')}
          options={vocabularyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit">{t('list.go')}</Button>
        {query || kind ? (
          <TextLink href={base} className="inline-flex min-h-11 items-center text-sm">
            {t('list.clear')}
          </TextLink>
        ) : null}
      </div>
    </form>
  );
}

/** The kinds with how many concepts each has. */
export async function KindsTable({
  kinds,
  base,
  locale,
}: {
  kinds: readonly { kind: VocabularyKind; count: number; added: number }[];
  base: string;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Table caption={t('list.kinds')} className="mt-8 max-w-text">
      <TableHead>
        <Th>{t('list.kind')}</Th>
        <Th end>{t('list.count')}</Th>
        <Th end>{t('list.added')}</Th>
      </TableHead>
      <tbody>
        {kinds.map(({ kind, count, added }) => (
          <Tr key={kind}>
            <Td>
              <TextLink href={`${base}?kind=${kind}`} className="text-md">
                {t(`kind.${kind}`)}
              </TextLink>
            </Td>
            <Td end>{count}</Td>
            <Td end>{added > 0 ? added : ''}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Industries as one tree; sections fold. */
export async function IndustryTree({
  tree,
  lines,
  base,
  locale,
}: {
  tree: readonly TreeNode[];
  lines: ReadonlyMap<string, ConceptLine & { detail: string }>;
  base: string;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const name = (code: string) => {
    const line = lines.get(code);
    if (!line) return code;
    return (
      <>
        <TextLink href={conceptHref(base, line)}>{line.names[locale]}</TextLink>{' '}
        <span className="tabular text-xs text-muted">{line.detail}</span>
        <span className="block text-xs text-muted wrap-anywhere">
          <OtherNames names={line.names} locale={locale} />
          {line.added > 0 ? ` · ${t('list.addedCount', { count: line.added })}` : ''}
        </span>
      </>
    );
  };
  return (
    <section aria-label={t('list.tree')} className="mt-8 border-t-2 border-ink">
      {tree.map((section) => (
        <details
          key={section.code}
          open={section.code === 'ISIC-C'}
          className="border-b border-line"
        >
          <summary className="flex min-h-11 cursor-pointer items-center gap-3 text-md font-semibold">
            <span className="tabular w-16 shrink-0 text-sm text-muted">{section.code}</span>
            <span>{lines.get(section.code)?.names[locale]}</span>
          </summary>
          <p className="pb-2 text-sm">{name(section.code)}</p>
          <ul className="gap-x-10 pb-4 lg:columns-2">
            {section.children.map((division) => (
              <li
                key={division.code}
                className="break-inside-avoid border-t border-line py-2 text-sm"
              >
                {name(division.code)}
                {division.children.length > 0 ? (
                  <ul className="mt-1 border-l-2 border-line-strong pl-4">
                    {division.children.map((group) => (
                      <li key={group.code} className="py-1">
                        {name(group.code)}
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
