import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { normalise } from '@/lib/text/normalise';
import type { ReadSearch } from './read-search';

const most = 80;

/**
 * What to mark in a result, in normal form: the words as typed, and every word in any language for
 * what they were understood as. Longest first, so that a whole word is marked before its part.
 */
export function needlesOf(read: ReadSearch | null, using: Lexicon = lexicon()): string[] {
  if (!read) return [];
  const typed = [...read.terms.map(({ text }) => text), ...read.words];
  const known = read.terms.flatMap(({ kind, code }) =>
    using.wordsOf(kind, code).map(({ word }) => word),
  );
  const needles = [...new Set([...typed, ...known].map(normalise))];
  return needles
    .filter((needle) => needle.length > 1)
    .slice(0, most)
    .sort((a, b) => b.length - a.length);
}
