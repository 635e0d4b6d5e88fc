/**
 * The life of a version of the vocabulary. Pure.
 *
 * Vocabulary
 * - *edit*: one change to a word, a name or a term; shape in lib/taxonomy/edits.ts.
 * - *draft*: edits that are being gathered; there is one at a time, and the first edit begins it.
 * - *proposal*: a draft that stands still while a second person looks at it.
 * - *in force*: the vocabulary is the facts with the edits of all versions in force, in order of
 *   their numbers. A version in force stays so; undoing it is a new draft with the opposite edits.
 */
export const vocabularyStates = ['DRAFT', 'PROPOSED', 'IN_FORCE', 'DISCARDED'] as const;

export type VocabularyState = (typeof vocabularyStates)[number];

export const vocabularyMoves = ['edit', 'discard', 'propose', 'withdraw', 'confirm'] as const;

export type VocabularyMove = (typeof vocabularyMoves)[number];

/** Where each move begins and where it leads. The first edit makes the draft. */
const ways: Record<VocabularyMove, { from: VocabularyState; to: VocabularyState }> = {
  edit: { from: 'DRAFT', to: 'DRAFT' },
  discard: { from: 'DRAFT', to: 'DISCARDED' },
  propose: { from: 'DRAFT', to: 'PROPOSED' },
  withdraw: { from: 'PROPOSED', to: 'DRAFT' },
  confirm: { from: 'PROPOSED', to: 'IN_FORCE' },
};

/** Where a move leads, or null when it cannot be made from there. `null` is: nothing is open. */
export function afterMove(
  state: VocabularyState | null,
  move: VocabularyMove,
): VocabularyState | null {
  if (state === null) return move === 'edit' ? 'DRAFT' : null;
  return ways[move].from === state ? ways[move].to : null;
}

/** Drafts and proposals: what has not been decided. */
export function isOpen(state: VocabularyState): boolean {
  return state === 'DRAFT' || state === 'PROPOSED';
}
