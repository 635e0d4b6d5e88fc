/**
 * Every concept of the facts with the words that lead to it.
 *
 * A word is a *label* (the concept's own name, or that without brackets or a generic word), a
 * *preferred* word (preferred-words.ts decided its meaning), an *added* word (an officer's) or a
 * *synonym*. Only labels of the facts can never be taken away.
 */
import { type Locale, locales, type Names } from '../i18n/locales';
import { normalise } from '../text/normalise';
import type { Concept, ConceptKind, Confidence } from './concepts';
import type { Synonyms } from './facts';
import * as facts from './facts';
import { fieldSynonyms } from './field-facts';
import { industriesOfField } from './fields';
import { shortNames, toIsic } from './industries';
import { otherPlaceWords } from './place-words';
import { japaneseRegions, thaiRegions } from './places';
import { preferredTechniques } from './preferred-techniques';
import { preferredWords } from './preferred-words';
import { certificateLabels, englishVariants, spellings } from './spellings';

type WordRole = 'preferred' | 'label' | 'added' | 'synonym';

export interface Word {
  /** As written. */
  word: string;
  /** In normal form: what texts are compared with. */
  key: string;
  language: Locale | 'any';
  role: WordRole;
  fromFacts: boolean;
  /** Made from another word (American spelling, singular), so not shown as a word of its own. */
  isDerived: boolean;
  /** Among words of one role and spelling the greater goes first. */
  order: number;
  /** What the word is called in each language, where that is not the concept's own name. */
  names: Names | null;
}

export interface Entry {
  concept: Concept;
  words: readonly Word[];
}

interface Source {
  kind: ConceptKind;
  code: string;
  names: Names;
  synonyms?: Synonyms | undefined;
  industries?: readonly string[];
  labels?: readonly (readonly [Locale | 'any', string])[];
  group?: string;
  confidence?: string;
}

const CONFIDENCES: readonly string[] = ['high', 'medium', 'low'];
const toConfidence = (value: string | undefined): Confidence =>
  value !== undefined && CONFIDENCES.includes(value) ? (value as Confidence) : 'medium';

function* sources(): Generator<Source> {
  for (const { labels, ...row } of facts.fields) {
    const industries = industriesOfField(row.code);
    const { code, confidence } = row;
    yield {
      kind: 'field',
      code,
      confidence,
      names: labels,
      synonyms: fieldSynonyms[code],
      industries,
    };
  }
  for (const row of facts.isicRows) yield { kind: 'industry', ...row, industries: [row.code] };
  for (const row of facts.processes) yield { kind: 'process', ...row, industries: row.isic };
  for (const row of facts.materials) yield { kind: 'material', ...row, industries: row.isic };
  for (const row of facts.certificates) {
    const labels = certificateLabels(row.names.en).map((label) => ['any', label] as const);
    yield { kind: 'certificate', ...row, labels };
  }
  yield* views('fti-group', facts.ftiGroups);
  yield* views('target-industry', facts.targetIndustries);
  yield* views('fti-cluster', facts.ftiClusters);
  for (const { code, names, confidence } of facts.programmes)
    yield { kind: 'programme', code, names, confidence };
  yield* places();
}

function* views(kind: ConceptKind, rows: readonly facts.TaggedRow[]): Generator<Source> {
  for (const { code, names, synonyms, confidence } of rows)
    yield { kind, code, names, synonyms, confidence, industries: toIsic(code) };
}

const scriptLanguage = (word: string): Locale =>
  /[\u0e00-\u0e7f]/.test(word) ? 'th' : /[\u3040-\u30ff\u3400-\u9fff]/.test(word) ? 'ja' : 'en';

/** Other spellings of a place, by language. */
function placeSynonyms(code: string, names: Names): Synonyms {
  const words = otherPlaceWords(
    code,
    locales.map((language) => names[language]),
  );
  const of = (language: Locale) => words.filter((word) => scriptLanguage(word) === language);
  return { th: of('th'), ja: of('ja'), en: of('en') };
}

function* places(): Generator<Source> {
  for (const { code, names, kana } of facts.prefectures) {
    const labels = [
      ['th', `จังหวัด${names.th}`],
      ['en', `${names.en} Prefecture`],
      ['ja', kana],
      ['ja', kana.replace(/(?:けん|ふ|と)$/, '')],
    ] as const;
    const synonyms = placeSynonyms(code, names);
    yield { kind: 'prefecture', code, names, labels, synonyms, confidence: 'high' };
  }
  for (const { code, names } of facts.provinces) {
    const labels = [
      ['th', `จังหวัด${names.th}`],
      ['th', `จ.${names.th}`],
    ] as const;
    const synonyms = placeSynonyms(code, names);
    yield { kind: 'province', code, names, labels, synonyms, confidence: 'high' };
  }
  yield* regions('japanese-region', japaneseRegions);
  yield* regions('thai-region', thaiRegions);
}

function* regions(kind: ConceptKind, rows: typeof thaiRegions): Generator<Source> {
  for (const { code, names } of rows)
    yield { kind, code, names, synonyms: placeSynonyms(code, names), confidence: 'high' };
}

/** A word with its normal form; `more` overrides what is usual for a synonym of the facts. */
export function makeWord(language: Word['language'], word: string, more: Partial<Word> = {}): Word {
  return {
    word,
    key: normalise(word),
    language,
    role: 'synonym',
    fromFacts: true,
    isDerived: false,
    order: 0,
    names: null,
    ...more,
  };
}

/** Labels that follow from the three names. */
export function nameWords(kind: ConceptKind, names: Names, more: Partial<Word> = {}): Word[] {
  return locales.flatMap((language) =>
    spellings(names[language], kind).map((spelling, index) =>
      makeWord(language, spelling, { role: 'label', isDerived: index > 0, ...more }),
    ),
  );
}

/** American spellings and singulars of English words: they count as synonyms. */
export function derivedWords(words: readonly Word[]): Word[] {
  return words
    .filter(({ language }) => language === 'en')
    .flatMap((word) =>
      englishVariants(word.word).map((variant) =>
        makeWord('en', variant, {
          role: word.role === 'added' ? 'added' : 'synonym',
          fromFacts: word.fromFacts,
          isDerived: true,
          order: word.order,
        }),
      ),
    );
}

/** `งานตัดเลเซอร์` → `ตัดเลเซอร์`, where what is left is long enough to say what is meant. */
function bareWords(kind: ConceptKind, name: string): Word[] {
  const bare = /^(?:งาน|การ)(?=[ก-ฮเ-ไ])(?!ผลิต|แปรรูป)(.{7,})$/.exec(name)?.[1];
  return kind === 'process' && bare !== undefined
    ? [makeWord('th', bare, { isDerived: true })]
    : [];
}

/** The name without generic words for industries; else the name itself. */
export function shortOf(kind: ConceptKind, names: Names): Names {
  return kind === 'industry' ? shortNames(names) : names;
}

function toEntry(source: Source): Entry {
  const { kind, code, names } = source;
  const concept: Concept = {
    kind,
    code,
    names,
    short: shortOf(kind, names),
    industries: source.industries ?? [],
    group: source.group ?? null,
    confidence: toConfidence(source.confidence),
  };
  const ofName = nameWords(kind, names);
  const labels = (source.labels ?? []).map(([language, word]) =>
    makeWord(language, word, { role: 'label' }),
  );
  if (kind === 'industry') labels.push(...nameWords(kind, concept.short, { isDerived: true }));
  const synonyms = locales.flatMap((language) =>
    (source.synonyms?.[language] ?? []).map((word) => makeWord(language, word)),
  );
  const derived = [...derivedWords([...ofName, ...synonyms]), ...bareWords(kind, names.th)];
  return { concept, words: [...ofName, ...labels, ...derived, ...synonyms] };
}

/** The first word of each language, as a name of what all of them mean. */
function firstWords(words: readonly string[]): Names | null {
  const [th, ja, en] = locales.map((language) =>
    words.find((word) => scriptLanguage(word) === language),
  );
  if (th === undefined || en === undefined) return null;
  return { th, ja: ja ?? en, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function withPreferredWords(entries: Entry[]): Entry[] {
  // A field comes before a programme of the same code.
  const byCode = new Map(entries.map((entry, i) => [entry.concept.code, i] as const).reverse());
  [...preferredWords, ...preferredTechniques].forEach(([code, ...words], order) => {
    const index = byCode.get(code);
    const entry = index === undefined ? undefined : entries[index];
    if (entry === undefined || index === undefined)
      throw new Error(`A preferred word names ${code}, unknown to the facts`);
    const names = firstWords(words);
    const preferred = words.map((word) =>
      makeWord(scriptLanguage(word), word, { role: 'preferred', order, names }),
    );
    entries[index] = { ...entry, words: [...entry.words, ...preferred] };
  });
  return entries;
}

let made: readonly Entry[] | null = null;

/** The entries of the facts alone, made when first needed and kept. */
export function factEntries(): readonly Entry[] {
  made ??= withPreferredWords([...sources()].map(toEntry));
  return made;
}
