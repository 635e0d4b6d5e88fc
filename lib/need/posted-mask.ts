import type { Locale } from '@/lib/i18n/locales';
import {
  type Named,
  nameColumns,
  namePatterns,
  type Reached,
  reachColumns,
  reachPatterns,
  strike,
} from '@/lib/text/mask';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { maskRows } from '@/lib/text-record/masked';
import type { OwnedTextRow } from '@/lib/text-record/read';

/**
 * Who writes a need or an answer to one may name itself in it: to a reader who is not told who it
 * is names are struck out, and to everybody across the table the ways to reach it. Pure.
 */
export type Writer = Named & Reached;

/** Columns that are struck out of words, for a firm and a partner alike. */
export const writerSelect = { ...nameColumns, ...reachColumns } as const;

/** How words of a writer reach a reader: `own` is whoever wrote them or writes for them. */
export type Reach = 'own' | 'named' | 'unnamed';

export function maskWords<T extends string | null>(words: T, writer: Writer | null, to: Reach): T {
  if (words === null || writer === null || to === 'own') return words;
  const names = to === 'named' ? [] : namePatterns(writer);
  return strike(words, [...reachPatterns(writer), ...names]) as T;
}

/** The best version of a writer's words for a reader, from rows of one text. */
export function readMasked(
  rows: readonly OwnedTextRow[],
  writer: Writer | null,
  { to, locale }: { to: Reach; locale: Locale },
): ReadText | null {
  if (writer === null || to === 'own') return bestText(rows, locale);
  return bestText(
    maskRows(rows, (words) => maskWords(words, writer, to)),
    locale,
  );
}
