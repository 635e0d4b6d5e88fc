/**
 * The fixed terms of a text and what they are called in another language: the glossary's, and the
 * vocabulary's fields, industries, processes and materials. Pure.
 */
import type { Locale } from '@/lib/i18n/locales';
import type { Concept, ConceptKind } from '@/lib/taxonomy/concepts';
import type { Word } from '@/lib/taxonomy/entries';
import type { GlossaryEntry } from '@/lib/taxonomy/glossary';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import { understand } from '@/lib/taxonomy/understand';
import { AliasAutomaton } from '@/lib/text/automaton';
import { boundaryRule } from '@/lib/text/boundary';
import { foldKana } from '@/lib/text/kana';
import { normalise } from '@/lib/text/normalise';
import { plainWithOffsets } from '@/lib/text/offsets';

/** A stretch of a text with what it is called in another language. */
export type Term = {
  key: string;
  /** As written in the text. */
  term: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Words of the other language to show, the best first. */
  expected: readonly string[];
  /** All words, in normal form, of which any one will do. */
  accepted: readonly string[];
  /** A name, not just a word that leads to the concept: another word for it is worth a warning. */
  isName: boolean;
};

/** All words of these mean the same thing. */
const precise: readonly ConceptKind[] = ['process', 'material'];
/** Words that lead to these are often narrower (กล้อง to optical products): only names count. */
const broad: readonly ConceptKind[] = ['field', 'industry', 'fti-group', 'target-industry'];

/** Glossary entries that occur in running text; labels of buttons and whole messages do not. */
const running = new Set(['noun', 'official-name', 'role']);

/**
 * Shorter glossary terms are everyday words (เรื่อง, รุ่น, ศูนย์). Words of the vocabulary are
 * telling even when short; places where they may stand are the boundary rules' business.
 */
const shortestEntry: Record<Locale, number> = { th: 8, ja: 3, en: 5 };
const shortestWord: Record<Locale, number> = { th: 4, ja: 2, en: 4 };

const shown = 3;

/** `覚書（MOU）` → `覚書`, `MOU`; `事業・プログラム` → both. */
function formsOf(name: string, isNoun: boolean): string[] {
  const inside = [...name.matchAll(/[（(]([^（）()]+)[）)]/gu)].map((match) => match[1] ?? '');
  const bare = name.replace(/\s*[（(][^（）()]*[）)]/gu, '').trim();
  const parts = isNoun ? bare.split('・') : [bare];
  return [bare, ...(parts.length > 1 ? parts : []), ...inside.filter((word) => word.length > 1)];
}

/** An institution is also named without its country or its legal form. */
const before = /^(?:タイ王国|タイ工業省|タイ国?(?=[一-龠])|独立行政法人|一般社団法人|the )/iu;

/** What a name of the vocabulary may do without in a sentence, in normal form. */
const around: Record<Locale, RegExp> = {
  th: /^(?:งาน|การ|เครื่อง|ระบบ|อุตสาหกรรม)|(?:อุตสาหกรรม)$/u,
  ja: /(?:加工|製造|製作|しすてむ|技術|設備|業|類|材|品)$/u,
  en: /^manufacture of | (?:production|making|manufacturing|processing|systems?|assembly|services?|products?|equipment|technology)$/u,
};

/** A name, and its parts where it names two things, each also without what is around it. */
function looseForms(key: string, into: Locale): string[] {
  const bare = key.replace(/\s*\([^()]*\)/gu, '').trim();
  const parts = bare.split(/ and |, |・| และ|と(?=[一-龠])/u).map((part) => part.trim());
  const all = [key, bare, ...parts];
  return [...all, ...all.map((form) => form.replace(around[into], '').trim())].filter(
    (form) => form.length >= (into === 'ja' ? 2 : 3) || /^[一-龠]$/u.test(form),
  );
}

function acceptedOf(entry: GlossaryEntry, into: Locale): string[] {
  const forms = [...formsOf(entry[into], entry.kind === 'noun'), ...entry.also[into]];
  return [...new Set([...forms, ...forms.map((form) => form.replace(before, ''))])]
    .map(normalise)
    .filter((form) => form.length > 1);
}

type Finder = {
  automaton: AliasAutomaton;
  entries: readonly GlossaryEntry[];
};

const finders = new WeakMap<Lexicon, Map<Locale, Finder>>();

/** Finds the glossary's terms of one language; built when first needed and kept with the lexicon. */
function finderOf(using: Lexicon, from: Locale): Finder {
  const made = finders.get(using) ?? new Map<Locale, Finder>();
  finders.set(using, made);
  const kept = made.get(from);
  if (kept) return kept;
  const aliases: string[] = [];
  const entries: GlossaryEntry[] = [];
  for (const entry of using.glossary) {
    if (!running.has(entry.kind) || entry[from].includes('{')) continue;
    const [bare = ''] = formsOf(entry[from], false);
    for (const form of [bare, ...entry.also[from]]) {
      const key = normalise(form);
      if (key.length < shortestEntry[from]) continue;
      aliases.push(key);
      entries.push(entry);
    }
  }
  const finder = { automaton: new AliasAutomaton(aliases), entries };
  made.set(from, finder);
  return finder;
}

const words = new WeakMap<Lexicon, Map<Concept, readonly Word[]>>();

function wordsOf(using: Lexicon, concept: Concept): readonly Word[] {
  let table = words.get(using);
  if (!table) {
    table = new Map(using.entries.map((entry) => [entry.concept, entry.words]));
    words.set(using, table);
  }
  return table.get(concept) ?? [];
}

type Place = Omit<Term, 'term'>;

function glossaryPlaces(
  text: { plain: string; folded: string },
  from: Locale,
  into: Locale,
  using: Lexicon,
): Place[] {
  const { automaton, entries } = finderOf(using, from);
  return automaton.find(text.folded, boundaryRule(text.plain)).flatMap(({ alias, start, end }) => {
    const entry = entries[alias];
    if (!entry) return [];
    const accepted = acceptedOf(entry, into);
    const key = `glossary-${entry.key}`;
    const expected = [entry[into], ...entry.also[into]];
    return [{ key, start, end, accepted, expected, isName: true }];
  });
}

type Same = { words: readonly Word[]; isName: boolean };

/** A row of preferred-words.ts with more words than this gathers what is only related. */
const tight = 2;

/**
 * The words that mean the same as the words found: all of a concept that is called so, or those
 * that preferred-words.ts has in one row with them. Null for words that only lead to a concept.
 */
function sameWords(using: Lexicon, concept: Concept, found: string): Same | null {
  const all = wordsOf(using, concept);
  const own = all.filter(({ key }) => key === found);
  const isLabel = own.some(({ role }) => role === 'label' || role === 'added');
  if (precise.includes(concept.kind)) return { words: all, isName: isLabel };
  if (isLabel && broad.includes(concept.kind) && !isSection(concept)) {
    return { words: all, isName: true };
  }
  const row = own.find(({ role }) => role === 'preferred');
  if (!row) return null;
  const words = all.filter(({ role, order }) => role === 'preferred' && order === row.order);
  const count = (language: Locale) =>
    words.filter((word) => word.language === language && !word.isDerived).length;
  return { words, isName: count('th') <= tight && count('ja') <= tight };
}

/** A whole section of the economy is a word like การผลิต, production. */
const isSection = ({ code }: Concept) => /^ISIC-[A-Z]$/.test(code);

function conceptPlaces(source: string, from: Locale, into: Locale, using: Lexicon): Place[] {
  return understand(source, using).found.flatMap(({ meaning, concepts, start, end, text }) => {
    const shortest = /^[ -~]+$/.test(text) ? shortestWord.en : shortestWord[from];
    const found = foldKana(text);
    const same = end - start < shortest ? null : sameWords(using, meaning, found);
    if (!same) return [];
    const { isName } = same;
    // Where the words can also mean something else, that will do too.
    const others = concepts.flatMap((concept) => sameWords(using, concept, found)?.words ?? []);
    const accepted = [...same.words, ...others]
      .filter(({ language }) => language === into || language === 'any')
      .flatMap(({ key }) => looseForms(key, into));
    const words = same.words.filter(({ language, isDerived }) => language === into && !isDerived);
    if (words.length === 0) return [];
    const isRow = words.every(({ role }) => role === 'preferred');
    const expected = [...(isRow ? [] : [meaning.short[into]]), ...words.map(({ word }) => word)];
    const key = `${meaning.kind}-${meaning.code}${isRow ? `-${words[0]?.order}` : ''}`;
    return [{ key, start, end, expected, accepted: [...new Set(accepted)], isName }];
  });
}

/** Places in order; of two that overlap the longer stays, the glossary's of two alike. */
function withoutOverlaps(places: readonly Place[]): Place[] {
  const byLength = places.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Place[] = [];
  for (const place of byLength) {
    if (!kept.some((other) => place.start < other.end && other.start < place.end)) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Every place of a fixed term in a text, in order. */
export function termsIn(source: string, from: Locale, into: Locale, using: Lexicon): Term[] {
  const { plain, startAt, endAt } = plainWithOffsets(source);
  const text = { plain, folded: foldKana(plain) };
  const places = [
    ...glossaryPlaces(text, from, into, using),
    ...conceptPlaces(source, from, into, using),
  ];
  return withoutOverlaps(places).map((place) => {
    const [start, end] = [startAt(place.start), endAt(place.end)];
    const best = [...new Set(place.expected)].filter((word) => word !== '').slice(0, shown);
    return { ...place, start, end, term: source.slice(start, end), expected: best };
  });
}
