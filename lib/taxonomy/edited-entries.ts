/**
 * Officers' edits laid over the facts, in order. An edit of an unknown code, an empty word or name
 * and a term that is there already are passed over: a list of edits never fails.
 */
import { locales, type Names } from '../i18n/locales';
import { normalise } from '../text/normalise';
import type { ConceptKind } from './concepts';
import type { Edit } from './edits';
import { derivedWords, type Entry, makeWord, nameWords, shortOf, type Word } from './entries';
import { groupNames } from './groups';
import { findIndustry } from './industries';

type WordEdit = Extract<Edit, { act: 'add-word' | 'remove-word' }>;
type TermEdit = Extract<Edit, { act: 'add-term' }>;

const isFilled = (names: Names) => locales.every((locale) => normalise(names[locale]) !== '');

function withWord(entry: Entry, { language, word }: WordEdit, order: number): Entry {
  const key = normalise(word);
  if (key === '') return entry;
  const kept = entry.words.filter(
    (other) => !(other.key === key && other.language === language && other.role === 'added'),
  );
  const added = makeWord(language, word.trim(), { role: 'added', fromFacts: false, order });
  return { ...entry, words: [...kept, added, ...derivedWords([added])] };
}

/** A label of the facts stays: what a thing is called cannot be taken from it. */
function withoutWord(entry: Entry, { language, word }: WordEdit): Entry {
  const key = normalise(word);
  const isMeant = (other: Word) =>
    other.key === key && other.role !== 'label' && [language, 'any'].includes(other.language);
  const gone = entry.words.filter((other) => isMeant(other) && !other.isDerived);
  if (gone.length === 0) return entry;
  const kept = entry.words.filter((other) => !gone.includes(other));
  const stillMade = new Set(derivedWords(kept.filter((w) => !w.isDerived)).map((w) => w.key));
  const madeOfGone = new Set(derivedWords(gone).map((w) => w.key));
  const isOrphan = (other: Word) =>
    other.isDerived &&
    other.role !== 'label' &&
    madeOfGone.has(other.key) &&
    !stillMade.has(other.key);
  return { ...entry, words: kept.filter((other) => !isOrphan(other)) };
}

/** The new names are labels; those of the facts stay labels, so that they are found as before. */
function withNames(entry: Entry, names: Names): Entry {
  if (!isFilled(names)) return entry;
  const { concept } = entry;
  const { kind } = concept;
  const ofFacts = entry.words.filter((word) => word.role !== 'label' || word.fromFacts);
  const fresh = nameWords(kind, names, { fromFacts: false });
  const shown = ofFacts.map((word) =>
    word.role === 'label' ? { ...word, isDerived: true } : word,
  );
  return {
    concept: { ...concept, names, short: shortOf(kind, names) },
    words: [...fresh, ...derivedWords(fresh), ...shown],
  };
}

function newEntry({ kind, code, names, group, isic }: TermEdit): Entry | null {
  if (kind === 'glossary' || !isFilled(names) || groupNames(kind, group) === null) return null;
  const industries = isic.filter((industry) => findIndustry(industry) !== null);
  const words = nameWords(kind, names, { fromFacts: false });
  return {
    concept: { kind, code, names, short: names, industries, group, confidence: 'high' },
    words: [...words, ...derivedWords(words)],
  };
}

const keyOf = (kind: ConceptKind, code: string) => `${kind} ${code}`;

/** The entries after the edits, and which concepts have names that the facts do not give. */
export function editedEntries(
  facts: readonly Entry[],
  edits: readonly Edit[],
): { entries: readonly Entry[]; renamed: ReadonlyMap<string, Names> } {
  if (edits.length === 0) return { entries: facts, renamed: new Map() };
  const entries = new Map(facts.map((e) => [keyOf(e.concept.kind, e.concept.code), e]));
  const codes = new Set(facts.map(({ concept }) => concept.code));
  const renamed = new Map<string, Names>();
  edits.forEach((edit, index) => {
    if (edit.kind === 'glossary') return;
    const key = keyOf(edit.kind, edit.code);
    const entry = entries.get(key);
    if (entry === undefined) {
      const term = edit.act === 'add-term' && !codes.has(edit.code) ? newEntry(edit) : null;
      if (term !== null) entries.set(key, term);
    } else if (edit.act === 'rename') {
      const next = withNames(entry, edit.names);
      entries.set(key, next);
      if (next !== entry) renamed.set(edit.code, edit.names);
    } else if (edit.act === 'add-word') {
      entries.set(key, withWord(entry, edit, index + 1));
    } else if (edit.act === 'remove-word') {
      entries.set(key, withoutWord(entry, edit));
    }
  });
  return { entries: [...entries.values()], renamed };
}
