import { mask } from '@/lib/text/mask';
import { isStale, sourceOf } from './best';
import type { OwnedTextRow } from './read';

/**
 * Texts for a reader from whom names and contact data are struck out. A machine never sees these (see
 * lib/translation/machine.ts), so its words hold a mark wherever the source did. Where the source
 * has more marks by now, because a name has been added since, or has moved on, nobody knows what the
 * machine's words give away: then they are left out, and the struck-out source is read instead. Pure.
 */
export function maskRows<Row extends OwnedTextRow>(
  rows: readonly Row[],
  hide: (words: string) => string,
): Row[] {
  const masked = rows.map((row) => ({ ...row, body: hide(row.body) }));
  return masked.filter((row) => row.origin !== 'MACHINE' || isAsStruckOut(row, masked));
}

function isAsStruckOut(row: OwnedTextRow, all: readonly OwnedTextRow[]): boolean {
  const versions = all.filter(
    (other) =>
      other.ownerKind === row.ownerKind &&
      other.ownerId === row.ownerId &&
      other.field === row.field,
  );
  const source = sourceOf(versions);
  if (!source || isStale(row, versions)) return false;
  return countMarks(row.body) >= countMarks(source.body);
}

export function countMarks(words: string): number {
  return words.split(mask).length - 1;
}
