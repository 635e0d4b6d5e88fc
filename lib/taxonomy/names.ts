/**
 * The name of anything that the vocabulary or the facts know, by its code, in a reader's language.
 * Pure; server only in use, since the facts are large.
 */

import centreRows from '@/prisma/facts/bsc-centres.json';
import cooperationRows from '@/prisma/facts/cooperations.json';
import type { Names } from './facts';
import { lexicon } from './lexicon';
import { placeNames } from './places';

const byCode = new Map<string, Names>([
  ...(centreRows as { code: string; names: Names }[]).map((row) => [row.code, row.names] as const),
  ...cooperationRows.records.map((row) => [row.code, row.titles] as const),
]);

/** The three names of a code, or null for one that is not known. */
export function namesOfCode(code: string): Names | null {
  return lexicon().namesOf(code) ?? byCode.get(code) ?? placeNames(code);
}

/** The name in one language; an unknown code is given back as it is. */
export function nameOfCode(code: string, locale: keyof Names): string {
  return namesOfCode(code)?.[locale] ?? code;
}
