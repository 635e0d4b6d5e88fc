/** The glossary: what a term is called in each language, for texts and their translation. */
import { type Locale, locales, type Names } from '../i18n/locales';
import { normalise } from '../text/normalise';
import type { Edit } from './edits';
import { glossaryRows, type Synonyms } from './facts';

export interface GlossaryEntry extends Names {
  key: string;
  /** `noun`, `official-name`, `role`: occurs in running text; else a label, action or message. */
  kind: string;
  note: string | null;
  /** Other words that are right too; none in the facts. */
  also: Synonyms;
  fromFacts: boolean;
}

const none = (): Synonyms => ({ th: [], ja: [], en: [] });

let made: readonly GlossaryEntry[] | null = null;

function factGlossary(): readonly GlossaryEntry[] {
  made ??= glossaryRows.map(({ key, th, ja, en, kind, note }) => ({
    key,
    th,
    ja,
    en,
    kind,
    note: note === undefined || note === '' ? null : note,
    also: none(),
    fromFacts: true,
  }));
  return made;
}

const isFilled = (names: Names) => locales.every((locale) => names[locale].trim() !== '');

function changeWords(words: readonly string[], act: 'add-word' | 'remove-word', word: string) {
  const others = words.filter((other) => normalise(other) !== normalise(word));
  return act === 'add-word' ? [...others, word.trim()] : others;
}

function changed(entry: GlossaryEntry, edit: Edit): GlossaryEntry {
  if (edit.act === 'rename')
    return isFilled(edit.names) ? { ...entry, ...pick(edit.names) } : entry;
  if (edit.act === 'add-term' || normalise(edit.word) === '') return entry;
  const { act, language, word } = edit;
  const also: Synonyms = { ...entry.also };
  also[language] = changeWords(also[language], act, word);
  return { ...entry, also };
}

const pick = ({ th, ja, en }: Names): Record<Locale, string> => ({ th, ja, en });

/** The glossary of the facts with the edits that concern it, in order. */
export function editedGlossary(edits: readonly Edit[]): readonly GlossaryEntry[] {
  const concerned = edits.filter(({ kind }) => kind === 'glossary');
  if (concerned.length === 0) return factGlossary();
  const entries = new Map(factGlossary().map((entry) => [entry.key, entry]));
  for (const edit of concerned) {
    const entry = entries.get(edit.code);
    if (entry !== undefined) entries.set(edit.code, changed(entry, edit));
    else if (edit.act === 'add-term' && isFilled(edit.names)) {
      const { code: key, group: kind } = edit;
      entries.set(key, {
        key,
        ...pick(edit.names),
        kind: kind === '' ? 'noun' : kind,
        note: null,
        also: none(),
        fromFacts: false,
      });
    }
  }
  return [...entries.values()];
}
