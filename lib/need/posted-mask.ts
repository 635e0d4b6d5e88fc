import { type Named, namePatterns, type Reached, reachPatterns, strike } from '@/lib/text/mask';

/**
 * Who writes a need or an answer to one may name itself in it: to a reader who is not told who it
 * is names are struck out, and to everybody across the table the ways to reach it. Pure.
 */
export type Writer = Named & Reached;

/** Columns that are struck out of words, for a firm and a partner alike. */
export const writerSelect = {
  nameTh: true,
  nameJa: true,
  nameEn: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  website: true,
} as const;

/** How words of a writer reach a reader: `own` is whoever wrote them or writes for them. */
export type Reach = 'own' | 'named' | 'unnamed';

export function maskWords<T extends string | null>(words: T, writer: Writer | null, to: Reach): T {
  if (words === null || writer === null || to === 'own') return words;
  const names = to === 'named' ? [] : namePatterns(writer);
  return strike(words, [...reachPatterns(writer), ...names]) as T;
}

export function maskRead<T extends { body: string } | null>(
  text: T,
  writer: Writer | null,
  to: Reach,
): T {
  return text === null ? text : { ...text, body: maskWords(text.body, writer, to) };
}
