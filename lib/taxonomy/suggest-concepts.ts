/**
 * Search-as-you-type over the whole vocabulary: what the letters typed so far may mean, in any of
 * the three languages, answered in the reader's own.
 */
import type { Locale } from '../i18n/locales';
import { normalise } from '../text/normalise';
import { type Concept, type ConceptKind, conceptKinds } from './concepts';
import type { Word } from './entries';
import { type Lexicon, lexicon } from './lexicon';

export interface ConceptSuggestion {
  concept: Concept;
  /** The stretch of the text that the suggestion is for, in plain form. */
  typed: string;
  /** The word of the vocabulary that fits what was typed. */
  word: string;
  language: Locale;
  /** What it means in the reader's language: `金型` → แม่พิมพ์; else the concept's name. */
  label: string;
}

interface Row {
  key: string;
  concept: Concept;
  word: Word;
  /** Place of the concept among the meanings of the word: 0 is the best. */
  place: number;
}

const rowsOf = new WeakMap<Lexicon, readonly Row[]>();

/** Every word with its concept, flat; made once for a lexicon. */
function rows(using: Lexicon): readonly Row[] {
  const known = rowsOf.get(using);
  if (known !== undefined) return known;
  const made = using.entries.flatMap(({ concept, words }) =>
    words.flatMap((word) => {
      const place = using.aliases.get(word.key)?.findIndex((alias) => alias.concept === concept);
      return place === undefined || place === -1 ? [] : [{ key: word.key, concept, word, place }];
    }),
  );
  rowsOf.set(using, made);
  return made;
}

const languageOf = ({ language }: Word, locale: Locale): Locale =>
  language === 'any' ? locale : language;

/** How well a word fits: whole, from its beginning, from the beginning of a part, inside. */
function fitOf(key: string, wanted: string): number | null {
  const place = key.indexOf(wanted);
  if (place === -1) return null;
  if (place === 0) return key.length === wanted.length ? 0 : 100 + Math.min(key.length, 40);
  if (/[\s(,/-]/.test(key[place - 1] ?? '')) return 200 + Math.min(key.length, 40);
  return /^[a-z0-9]/.test(wanted) ? null : 300 + Math.min(key.length, 40);
}

function costOf({ key, concept, word, place }: Row, fit: number, locale: Locale): number {
  const kind = conceptKinds.indexOf(concept.kind) * 2;
  const role = word.role === 'preferred' ? 0 : word.role === 'synonym' ? 12 : 4;
  const foreign = word.language === 'any' || word.language === locale ? 0 : 3;
  const derived = word.isDerived ? 2 : 0;
  return fit * 10 + place * 30 + kind + role + foreign + derived + (key.length > 24 ? 5 : 0);
}

/** A word that first means something else is offered once, with its first meaning. */
const isSecondMeaning = ({ place, word }: Row) => place > 0 && word.role === 'synonym';

function suggestFor(
  wanted: string,
  locale: Locale,
  kinds: readonly ConceptKind[] | undefined,
): ConceptSuggestion[] {
  const best = new Map<Concept, { cost: number; word: Word }>();
  for (const row of rows(lexicon())) {
    if (kinds === undefined ? isSecondMeaning(row) : !kinds.includes(row.concept.kind)) continue;
    const fit = fitOf(row.key, wanted);
    if (fit === null) continue;
    const cost = costOf(row, fit, locale);
    if (cost < (best.get(row.concept)?.cost ?? Number.POSITIVE_INFINITY))
      best.set(row.concept, { cost, word: row.word });
  }
  return [...best]
    .sort(([a, one], [b, two]) => one.cost - two.cost || (a.code < b.code ? -1 : 1))
    .map(([concept, { word }]) => ({
      concept,
      typed: wanted,
      word: word.word,
      language: languageOf(word, locale),
      label: (word.names ?? concept.short)[locale],
    }));
}

/** A single letter says something in Thai and Japanese, nothing in Latin script. */
const isTooShort = (wanted: string) => wanted === '' || /^[\x20-\x7e]$/.test(wanted);

/**
 * At most `limit` concepts that the text may mean, best first. When nothing fits the whole text, its
 * last part counts (`ชิ้นส่วนยานยนต์ มิเ` → มิเอะ), as long as one is typed.
 */
export function suggestConcepts(
  text: string,
  locale: Locale,
  limit: number,
  kinds?: readonly ConceptKind[],
): ConceptSuggestion[] {
  const wanted = normalise(text.slice(0, 200));
  if (limit <= 0 || isTooShort(wanted)) return [];
  for (let from = 0; from !== -1; ) {
    const part = wanted.slice(from);
    const found = isTooShort(part) ? [] : suggestFor(part, locale, kinds);
    if (found.length > 0) return found.slice(0, limit);
    const space = wanted.indexOf(' ', from);
    from = space === -1 ? -1 : space + 1;
  }
  return [];
}
