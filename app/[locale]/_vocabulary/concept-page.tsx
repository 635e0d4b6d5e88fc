import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { AddWord, type CheckedWord } from '@/components/vocabulary/add-word';
import { ConceptFacts, RelatedConcepts } from '@/components/vocabulary/concept-facts';
import { ConceptWords } from '@/components/vocabulary/concept-words';
import { EditList } from '@/components/vocabulary/edit-list';
import { OtherNames } from '@/components/vocabulary/foreign';
import { RenameForm } from '@/components/vocabulary/rename-form';
import { type BenchName, baseOf } from '@/components/vocabulary/words';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Edit, VocabularyKind } from '@/lib/taxonomy/edits';
import { groupNames } from '@/lib/taxonomy/groups';
import { industryNode } from '@/lib/taxonomy/industry-tree';
import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import {
  namesIn,
  otherMeanings,
  refusalOf,
  standsAlone,
  wordsIn,
} from '@/lib/vocabulary/check-edit';
import { relatedTo, sourceOf } from '@/lib/vocabulary/describe';
import { canEditVocabulary } from '@/lib/vocabulary/policy';
import { lexiconWithDraft, listAddedWords } from '@/lib/vocabulary/queries';
import { vocabularyKinds, wordMax } from '@/lib/vocabulary/schema';
import { type BenchProps, benchMetadata, openBench } from './bench-page';

export type ConceptParams = { kind: string; code: string };

/** One concept: what it is called, which words lead to it, and how to change that. */
export async function ConceptPage(props: BenchProps<ConceptParams>) {
  const { bench } = props;
  const { kind: given, code: encoded } = await props.params;
  const kind = vocabularyKinds.find((one) => one === given);
  if (!kind) notFound();
  const code = decodeURIComponent(encoded);
  const { locale, viewer, query, found, t } = await openBench(props);
  const { lexicon: inForce, open } = found;
  const [added, drafted] = await Promise.all([
    listAddedWords(viewer, kind, code),
    lexiconWithDraft(found),
  ]);
  const present = namesIn(inForce, kind, code) ? inForce : drafted;
  const names = namesIn(present, kind, code);
  if (!names) notFound();
  const edits = open?.edits.filter(({ edit }) => edit.kind === kind && edit.code === code) ?? [];
  const mayEdit = canEditVocabulary(viewer) && open?.state !== 'PROPOSED';
  const concept = { kind, code };
  const base = baseOf(locale, bench);
  const here = { bench, locale };
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[
              { href: base, text: t('title') },
              { href: `${base}?kind=${kind}`, text: t(`kind.${kind}`) },
              { text: code },
            ]}
          />
        }
        title={names[locale]}
        lead={<OtherNames names={names} locale={locale} />}
      />
      {query.has('done') ? (
        <Alert
          tone="ok"
          className="mt-5"
          title={t('concept.done')}
          actions={<TextLink href={`${base}/draft`}>{t('concept.toDraft')}</TextLink>}
        />
      ) : null}
      {canEditVocabulary(viewer) && !mayEdit ? (
        <p className="mt-4 max-w-text text-sm text-muted">{t('concept.locked')}</p>
      ) : null}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-10">
          {edits.length > 0 ? (
            <Section id="drafted" title={t('concept.inDraft')}>
              <EditList edits={edits} namesBefore={() => names} seen={null} most={20} {...here} />
            </Section>
          ) : null}
          <ConceptWords
            words={wordsIn(present, kind, code)}
            added={added}
            concept={concept}
            mayRemove={mayEdit}
            {...here}
          />
          {mayEdit ? (
            <>
              <AddWord
                concept={concept}
                checked={await checkedWord(query, concept, drafted, locale)}
                {...here}
              />
              <RenameForm
                concept={concept}
                names={namesIn(drafted, kind, code) ?? names}
                seen={{ number: open?.number ?? 0, revision: open?.revision ?? 0 }}
                {...here}
              />
            </>
          ) : null}
        </div>
        <Facts {...{ kind, code, lexicon: present, ...here }} />
      </div>
    </>
  );
}

/** A page has the concept's name; the draft's terms go by the vocabulary's title alone. */
export async function conceptMetadata(
  params: Promise<{ locale: string } & ConceptParams>,
): Promise<Metadata> {
  const { locale, kind: given, code } = await params;
  const kind = vocabularyKinds.find((one) => one === given);
  const names = kind ? namesIn(lexicon(), kind, decodeURIComponent(code)) : null;
  return benchMetadata(params, () => (names && isLocale(locale) ? names[locale] : null));
}

/** What the form asks about: the word, its language and the search that led to it. */
async function checkedWord(
  query: URLSearchParams,
  concept: { kind: VocabularyKind; code: string },
  drafted: Lexicon,
  locale: Locale,
): Promise<CheckedWord | null> {
  const word = (query.get('word') ?? '').slice(0, wordMax).trim();
  const asked = query.get('language');
  if (word === '') return null;
  const language = isLocale(asked) ? asked : locale;
  const edit = { act: 'add-word', ...concept, language, word } as const satisfies Edit;
  const refusal = refusalOf(drafted, edit);
  const failure = await getTranslations({ locale, namespace: 'failure' });
  return {
    ...{ word, language, missId: query.get('miss') },
    others: otherMeanings(drafted, edit),
    standsAlone: standsAlone(word),
    refusal: refusal && failure(refusal as 'vocabulary.word-known'),
  };
}

function Facts({
  kind,
  code,
  lexicon,
  bench,
  locale,
}: {
  kind: VocabularyKind;
  code: string;
  lexicon: Lexicon;
  bench: BenchName;
  locale: Locale;
}) {
  const names = namesIn(lexicon, kind, code);
  if (!names) return null;
  const concept = kind === 'glossary' ? null : lexicon.concept(kind, code);
  const term = kind === 'glossary' ? lexicon.glossary.find(({ key }) => key === code) : undefined;
  const group =
    concept?.group && kind !== 'glossary' ? groupNames(kind, concept.group)?.[locale] : term?.kind;
  return (
    <div className="grid min-w-0 content-start gap-10">
      <ConceptFacts
        names={names}
        code={code}
        group={group ?? null}
        confidence={concept?.confidence ?? null}
        source={sourceOf(kind, code)}
        note={term?.note ?? null}
        place={kind === 'industry' ? industryNode(code) : null}
        industries={concept?.industries ?? []}
        conceptOf={(other) => lexicon.conceptOfCode(other)}
        bench={bench}
        locale={locale}
      />
      {concept ? (
        <RelatedConcepts related={relatedTo(concept, lexicon)} bench={bench} locale={locale} />
      ) : null}
    </div>
  );
}
