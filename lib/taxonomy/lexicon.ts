/**
 * The vocabulary in force: the facts with the edits that officers confirmed. Everything that reads
 * or names a concept goes through it, so that an edit shows everywhere at once.
 *
 * A lexicon never changes; another one is built and put in its place. Its parts are made when first
 * needed: names at once, the alias table and the automaton in some tens of milliseconds.
 */
import type { Locale, Names } from '../i18n/locales';
import { AliasAutomaton } from '../text/automaton';
import { type AliasTable, buildAliasTable } from './alias-table';
import type { Concept, ConceptKind } from './concepts';
import { editedEntries } from './edited-entries';
import type { Edit } from './edits';
import { type Entry, factEntries, type Word } from './entries';
import { editedGlossary, type GlossaryEntry } from './glossary';
import { lexiconInForce, setLexiconInForce } from './in-force';

export type { GlossaryEntry } from './glossary';

export interface LexiconWord {
  language: Locale | 'any';
  word: string;
  /** Part of the concept's own name. */
  isLabel: boolean;
  fromFacts: boolean;
}

export interface Lexicon {
  /** Number of the vocabulary version; 0 for the facts alone. */
  number: number;
  concepts: readonly Concept[];
  /** The words with what they can mean, best first. */
  table: AliasTable;
  aliases: AliasTable['aliases'];
  /** Finds the words of `keys` (the table's, by index) in a text. */
  automaton: AliasAutomaton;
  keys: readonly string[];
  entries: readonly Entry[];
  glossary: readonly GlossaryEntry[];
  /** Names that officers gave to codes of the facts. */
  renamed: ReadonlyMap<string, Names>;
  concept(kind: ConceptKind, code: string): Concept | null;
  /** The first concept of that code, whatever its kind, in the order of the kinds. */
  conceptOfCode(code: string): Concept | null;
  namesOf(code: string): Names | null;
  /** The words of a concept as an officer sees them: names first, then the others by language. */
  wordsOf(kind: ConceptKind, code: string): LexiconWord[];
}

/** Makes a value when first asked for it and keeps it. */
function later<T>(make: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

const toLexiconWord = ({ language, word, role, fromFacts }: Word): LexiconWord => ({
  language,
  word,
  isLabel: role === 'label',
  fromFacts,
});

export function buildLexicon(number: number, edits: readonly Edit[]): Lexicon {
  const { entries, renamed } = editedEntries(factEntries(), edits);
  const byKey = new Map(entries.map((e) => [`${e.concept.kind} ${e.concept.code}`, e]));
  const byCode = new Map<string, Concept>();
  for (const { concept } of entries)
    if (!byCode.has(concept.code)) byCode.set(concept.code, concept);
  const table = later(() => buildAliasTable(entries));
  const keys = later(() => [...table().aliases.keys()]);
  const automaton = later(() => new AliasAutomaton(keys()));
  return {
    number,
    entries,
    concepts: entries.map(({ concept }) => concept),
    renamed,
    glossary: editedGlossary(edits),
    get table() {
      return table();
    },
    get aliases() {
      return table().aliases;
    },
    get keys() {
      return keys();
    },
    get automaton() {
      return automaton();
    },
    concept: (kind, code) => byKey.get(`${kind} ${code}`)?.concept ?? null,
    conceptOfCode: (code) => byCode.get(code) ?? null,
    namesOf: (code) => byCode.get(code)?.names ?? null,
    wordsOf: (kind, code) =>
      (byKey.get(`${kind} ${code}`)?.words ?? [])
        .filter(({ isDerived }) => !isDerived)
        .map(toLexiconWord),
  };
}

let ofFacts: Lexicon | null = null;

/** The lexicon in force in this process: the facts alone until another has been put. */
export function lexicon(): Lexicon {
  ofFacts ??= lexiconInForce() === null ? buildLexicon(0, []) : null;
  return lexiconInForce() ?? (ofFacts as Lexicon);
}

export function putLexicon(next: Lexicon): void {
  setLexiconInForce(next);
}
