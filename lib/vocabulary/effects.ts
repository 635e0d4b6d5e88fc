/** What a draft would do to the words that people type. Pure. */
import { locales, type Names } from '@/lib/i18n/locales';
import type { Concept } from '@/lib/taxonomy/concepts';
import type { Edit } from '@/lib/taxonomy/edits';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import { understand } from '@/lib/taxonomy/understand';
import { meaningsOf } from './check-edit';

export type ChangedWord = { word: string; before: Concept; after: Concept | null };

const wordsOf = (edit: Edit): string[] => {
  if ('word' in edit) return [edit.word];
  return locales.map((locale) => (edit.names as Names)[locale]);
};

const isSame = (one: Concept, two: Concept | null | undefined) =>
  one.kind === two?.kind && one.code === two.code;

/** Words of today that would mean something else first, or nothing any more. */
export function changedWords(edits: readonly Edit[], now: Lexicon, then: Lexicon): ChangedWord[] {
  const words = new Set(edits.filter(({ kind }) => kind !== 'glossary').flatMap(wordsOf));
  return [...words].flatMap((word) => {
    const [before] = meaningsOf(now, word);
    const after = meaningsOf(then, word)[0] ?? null;
    return before && !isSame(before, after) ? [{ word, before, after }] : [];
  });
}

export type UnderstoodMiss<M> = { miss: M; concepts: Concept[] };

/** The open searches in which the draft would understand more than today. */
export function understoodMisses<M extends { shown: string }>(
  misses: readonly M[],
  now: Lexicon,
  then: Lexicon,
): UnderstoodMiss<M>[] {
  return misses.flatMap((miss) => {
    const known = understand(miss.shown, now);
    const would = understand(miss.shown, then);
    if (would.rest.length >= known.rest.length) return [];
    return [{ miss, concepts: would.found.map(({ meaning }) => meaning) }];
  });
}
