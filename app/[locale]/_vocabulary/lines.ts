import type { ConceptLine } from '@/components/vocabulary/concept-table';
import type { Locale } from '@/lib/i18n/locales';
import { conceptOf } from '@/lib/taxonomy/concept-of';
import type { Concept, ConceptKind } from '@/lib/taxonomy/concepts';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { groupNames } from '@/lib/taxonomy/groups';
import type { GlossaryEntry, Lexicon } from '@/lib/taxonomy/lexicon';
import { suggestConcepts } from '@/lib/taxonomy/suggest-concepts';
import { normalise } from '@/lib/text/normalise';
import { vocabularyKinds } from '@/lib/vocabulary/schema';

/** Concepts and glossary terms as lines of a list. */
export function lineOf(concept: Concept, lexicon: Lexicon, locale: Locale): ConceptLine {
  const { kind, code, names, group, confidence } = concept;
  const added = lexicon.wordsOf(kind, code).filter((one) => !one.fromFacts && !one.isLabel).length;
  const groupName = group ? groupNames(kind, group) : null;
  return { kind, code, names, confidence, added, group: groupName?.[locale] ?? null };
}

export function glossaryLine({ key, th, ja, en, kind, also }: GlossaryEntry): ConceptLine {
  const added = also.th.length + also.ja.length + also.en.length;
  const names = { th, ja, en };
  return { kind: 'glossary', code: key, names, group: kind, confidence: null, added };
}

/** How many of each kind there are. */
export function countKinds(lexicon: Lexicon) {
  const counts = new Map<VocabularyKind, { count: number; added: number }>();
  const count = (kind: VocabularyKind, added: number) => {
    const sum = counts.get(kind) ?? { count: 0, added: 0 };
    counts.set(kind, { count: sum.count + 1, added: sum.added + added });
  };
  for (const concept of lexicon.concepts) count(concept.kind, lineOf(concept, lexicon, 'en').added);
  for (const entry of lexicon.glossary) count('glossary', glossaryLine(entry).added);
  return vocabularyKinds.map((kind) => ({ kind, ...(counts.get(kind) ?? { count: 0, added: 0 }) }));
}

/** Everything of one kind. */
export function linesOfKind(kind: VocabularyKind, lexicon: Lexicon, locale: Locale): ConceptLine[] {
  if (kind === 'glossary') return lexicon.glossary.map(glossaryLine);
  return lexicon.concepts
    .filter((concept) => concept.kind === kind)
    .map((concept) => lineOf(concept, lexicon, locale));
}

const mostFound = 60;

/** What a word, a name or a code finds, in any language; concepts first. */
export function findLines(
  query: string,
  kind: VocabularyKind | null,
  lexicon: Lexicon,
  locale: Locale,
): ConceptLine[] {
  const kinds: ConceptKind[] | undefined = kind && kind !== 'glossary' ? [kind] : undefined;
  const byCode = conceptOf(query, lexicon);
  const concepts =
    kind === 'glossary'
      ? []
      : [
          ...(byCode && (!kind || byCode.kind === kind) ? [byCode] : []),
          ...suggestConcepts(query, locale, mostFound, kinds).map(({ concept }) => concept),
        ];
  const wanted = normalise(query);
  const terms =
    kind && kind !== 'glossary'
      ? []
      : lexicon.glossary.filter(({ key, th, ja, en, also }) =>
          [key, th, ja, en, ...also.th, ...also.ja, ...also.en].some((word) =>
            normalise(word).includes(wanted),
          ),
        );
  return [
    ...[...new Set(concepts)].map((concept) => lineOf(concept, lexicon, locale)),
    ...terms.slice(0, mostFound).map(glossaryLine),
  ];
}
