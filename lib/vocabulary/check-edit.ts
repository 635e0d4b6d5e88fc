/**
 * Whether an edit can be made to a vocabulary, and what is to be said of it. The vocabulary is the
 * one in force together with the draft. Pure.
 */
import type { FailureCode } from '@/lib/failure';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';
import type { Concept } from '@/lib/taxonomy/concepts';
import type { Edit, VocabularyKind } from '@/lib/taxonomy/edits';
import { glossaryRows } from '@/lib/taxonomy/facts';
import { groupNames } from '@/lib/taxonomy/groups';
import type { Lexicon, LexiconWord } from '@/lib/taxonomy/lexicon';
import { normalise } from '@/lib/text/normalise';

/** `kind code`: how a form names a concept. */
export const conceptKey = ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`;

/** Names in force of a concept or a glossary term; null when there is none. */
export function namesIn(lexicon: Lexicon, kind: VocabularyKind, code: string): Names | null {
  if (kind !== 'glossary') return lexicon.concept(kind, code)?.names ?? null;
  const entry = lexicon.glossary.find(({ key }) => key === code);
  return entry ? { th: entry.th, ja: entry.ja, en: entry.en } : null;
}

/** Words of a concept or a glossary term as an officer sees them, names first. */
export function wordsIn(lexicon: Lexicon, kind: VocabularyKind, code: string): LexiconWord[] {
  if (kind !== 'glossary') return lexicon.wordsOf(kind, code);
  const entry = lexicon.glossary.find(({ key }) => key === code);
  if (!entry) return [];
  const word = (language: Locale, text: string, isLabel: boolean): LexiconWord => ({
    ...{ language, word: text, isLabel },
    fromFacts: isLabel && entry.fromFacts,
  });
  return [
    ...locales.map((locale) => word(locale, entry[locale], true)),
    ...locales.flatMap((locale) => entry.also[locale].map((also) => word(locale, also, false))),
  ];
}

/** Concepts that a word means, best first. */
export function meaningsOf(lexicon: Lexicon, word: string): Concept[] {
  return (lexicon.aliases.get(normalise(word)) ?? []).map(({ concept }) => concept);
}

/** Latin words so short that they are found only where they stand alone. */
export function standsAlone(word: string): boolean {
  return /^[a-z0-9]{1,3}$/.test(normalise(word));
}

type WordEdit = Extract<Edit, { act: 'add-word' | 'remove-word' }>;

/** What a word that is to be added already means. Glossary terms are no concepts: none. */
export function otherMeanings(lexicon: Lexicon, { kind, code, word }: WordEdit): Concept[] {
  if (kind === 'glossary') return [];
  return meaningsOf(lexicon, word).filter((one) => one.kind !== kind || one.code !== code);
}

/** Why an edit cannot be made; null when it can. */
export function refusalOf(lexicon: Lexicon, edit: Edit): FailureCode | null {
  switch (edit.act) {
    case 'add-word':
      return refusedAddition(lexicon, edit);
    case 'remove-word':
      return refusedRemoval(lexicon, edit);
    case 'rename': {
      const present = namesIn(lexicon, edit.kind, edit.code);
      if (!present) return 'vocabulary.concept-unknown';
      return sameNames(present, edit.names) ? 'vocabulary.names-same' : null;
    }
    case 'add-term':
      return refusedTerm(lexicon, edit);
  }
}

function refusedTerm(lexicon: Lexicon, edit: Extract<Edit, { act: 'add-term' }>) {
  const { kind, code, group } = edit;
  if (kind === 'glossary') {
    if (!glossaryKinds().includes(group)) return 'vocabulary.group-unknown';
    return namesIn(lexicon, kind, code) ? 'vocabulary.code-taken' : null;
  }
  if (groupNames(kind, group) === null) return 'vocabulary.group-unknown';
  return lexicon.conceptOfCode(code) ? 'vocabulary.code-taken' : null;
}

/** The kinds of terms that the glossary of the facts has. */
export function glossaryKinds(): string[] {
  return [...new Set(glossaryRows.map(({ kind }) => kind))];
}

/** One letter says too little; one Chinese character may be a word (`鉄`, `紙`). */
function isTooShort(kind: VocabularyKind, word: string): boolean {
  const normal = normalise(word);
  if (normal.length > 1) return false;
  const mayBeOne = ['material', 'industry', 'glossary'].includes(kind);
  return !(mayBeOne && /^\p{Script=Han}$/u.test(normal));
}

function refusedAddition(lexicon: Lexicon, { kind, code, word }: WordEdit): FailureCode | null {
  if (!namesIn(lexicon, kind, code)) return 'vocabulary.concept-unknown';
  if (isTooShort(kind, word)) return 'vocabulary.word-too-short';
  const isKnown =
    kind === 'glossary'
      ? wordsIn(lexicon, kind, code).some((one) => normalise(one.word) === normalise(word))
      : meaningsOf(lexicon, word).some((one) => one.kind === kind && one.code === code);
  return isKnown ? 'vocabulary.word-known' : null;
}

function refusedRemoval(lexicon: Lexicon, edit: WordEdit): FailureCode | null {
  const { kind, code, language, word } = edit;
  if (!namesIn(lexicon, kind, code)) return 'vocabulary.concept-unknown';
  const wanted = normalise(word);
  const meant = wordsIn(lexicon, kind, code).filter(
    (one) => normalise(one.word) === wanted && [language, 'any'].includes(one.language),
  );
  if (meant.some(({ isLabel }) => isLabel)) return 'vocabulary.word-is-name';
  return meant.length > 0 ? null : 'vocabulary.word-not-there';
}

export function sameNames(one: Names, two: Names): boolean {
  return locales.every((locale) => one[locale] === two[locale]);
}
