/**
 * Understanding: from what a person typed, in any of three languages, to concepts. A Thai query and
 * a Japanese one give the same codes, so that search needs no translation.
 */

import type { Names } from '../i18n/locales';
import { boundaryRule } from '../text/boundary';
import { foldKana } from '../text/kana';
import { plainForm } from '../text/normalise';
import type { Concept } from './concepts';
import { lexicon } from './lexicon';

/** A stretch of the text with what it can mean. */
export interface Understood {
  /** The words as typed, in plain form. */
  text: string;
  /** Place in the plain form, in code units. */
  start: number;
  end: number;
  /** What is meant: the best of `concepts`. */
  meaning: Concept;
  /** What the words mean, in everyday words of each language (`金型` → แม่พิมพ์ / 金型 / Mould). */
  names: Names;
  /** All that the words can mean, best first. */
  concepts: readonly Concept[];
}

export interface Understanding {
  /** The plain form of the text. */
  plain: string;
  /** In order of place; do not overlap. */
  found: readonly Understood[];
  /** The words that no concept explains, joined by spaces; for a search by words. */
  rest: string;
}

/** Everyday words are short; longer stretches need not be looked up. */
const LONGEST_EVERYDAY = 8;

/** A query rather than a sentence. */
const FEW_WORDS = /^\S+(?: \S+){0,2}$/;

/**
 * The whole text; a Latin word among at most three; in Thai and Japanese, which part few words by
 * spaces, between two spaces.
 */
function isAlone(text: string, start: number, end: number): boolean {
  if (start === 0 && end === text.length) return true;
  if (/^[a-z]/.test(text[start] ?? '')) return text.length < 60 && FEW_WORDS.test(text);
  if (text.charCodeAt(start) < 0x80) return false;
  const isOpen = (index: number) => index < 0 || index >= text.length || text[index] === ' ';
  return isOpen(start - 1) && isOpen(end);
}

/** Finds concepts: longest match first from the left, linear in the text. */
export function understand(text: string, using = lexicon()): Understanding {
  const plain = plainForm(text);
  const folded = foldKana(plain);
  const { automaton, keys, table } = using;
  const { aliases: conceptsOf, standAlone } = table;
  const accept = boundaryRule(plain);
  const found: Understood[] = [];
  let rest = '';
  let from = 0;
  for (const { alias, start, end } of automaton.find(folded, (whole, a, b) => {
    if (b - a <= LONGEST_EVERYDAY && standAlone.has(whole.slice(a, b)) && !isAlone(whole, a, b))
      return false;
    return accept(whole, a, b);
  })) {
    const meanings = conceptsOf.get(keys[alias] ?? '') ?? [];
    const [best] = meanings;
    if (best === undefined) continue;
    const { concept: meaning, names } = best;
    const concepts = meanings.map(({ concept }) => concept);
    found.push({ text: plain.slice(start, end), start, end, meaning, names, concepts });
    rest += `${plain.slice(from, start)} `;
    from = end;
  }
  rest += plain.slice(from);
  return { plain, found, rest: rest.replace(/\s+/g, ' ').trim() };
}

/**
 * ISIC codes that a text names, for instance the note of a cooperation ("castings, farm machinery,
 * auto parts"): those of industries, views and fields, not of processes or materials, whose
 * industries are too many. Sorted.
 */
export function industriesNamed(text: string): string[] {
  const kinds = ['field', 'industry', 'fti-group', 'target-industry', 'fti-cluster'];
  const codes = understand(text).found.flatMap(
    ({ concepts }) => concepts.find(({ kind }) => kinds.includes(kind))?.industries ?? [],
  );
  return [...new Set(codes)].sort();
}
