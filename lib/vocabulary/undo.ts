/** What takes a version back again. Pure. */
import type { Edit } from '@/lib/taxonomy/edits';
import { buildLexicon, type Lexicon } from '@/lib/taxonomy/lexicon';
import { namesIn, refusalOf } from './check-edit';

/**
 * The opposite of a version's edits, last first, as far as they still make sense in the vocabulary
 * of today. Terms that it added stay, since firms may have chosen them; so do names where a later
 * version has given others.
 *
 * @param before the edits in force before the version
 * @param now the vocabulary in force today
 */
export function oppositeEdits(
  before: readonly Edit[],
  edits: readonly Edit[],
  now: Lexicon,
): Edit[] {
  return edits
    .map((edit, index) => opposite(edit, [...before, ...edits.slice(0, index)]))
    .reverse()
    .filter((edit): edit is Edit => edit !== null && refusalOf(now, edit) === null);
}

function opposite(edit: Edit, before: readonly Edit[]): Edit | null {
  switch (edit.act) {
    case 'add-word':
      return { ...edit, act: 'remove-word' };
    case 'remove-word':
      return { ...edit, act: 'add-word' };
    case 'rename': {
      const names = namesIn(buildLexicon(0, before), edit.kind, edit.code);
      return names && { ...edit, names };
    }
    case 'add-term':
      return null;
  }
}
