/**
 * The life of a version of weights. Pure.
 *
 * Vocabulary
 * - *draft*: a copy of the version in force that is being changed; there is one at a time.
 * - *proposal*: a draft that stands still while a second person looks at it.
 * - *move*: what somebody does to a version; every move leaves a row in `WeightsEvent`.
 * - A version that was once in force stays retired: it comes back by rolling back, never as a draft.
 */
export const weightsStates = ['DRAFT', 'PROPOSED', 'ACTIVE', 'RETIRED', 'DISCARDED'] as const;

export type WeightsState = (typeof weightsStates)[number];

export const weightsMoves = [
  'draft',
  'save',
  'discard',
  'propose',
  'withdraw',
  'activate',
  'roll-back',
] as const;

export type WeightsMove = (typeof weightsMoves)[number];

/** Where each move begins and where it leads; `draft` makes the version. */
const ways: Record<Exclude<WeightsMove, 'draft'>, { from: WeightsState; to: WeightsState }> = {
  save: { from: 'DRAFT', to: 'DRAFT' },
  discard: { from: 'DRAFT', to: 'DISCARDED' },
  propose: { from: 'DRAFT', to: 'PROPOSED' },
  withdraw: { from: 'PROPOSED', to: 'DRAFT' },
  activate: { from: 'PROPOSED', to: 'ACTIVE' },
  'roll-back': { from: 'RETIRED', to: 'ACTIVE' },
};

/** Where a move leads, or null when it cannot be made from there. `null` is: no such version yet. */
export function afterMove(state: WeightsState | null, move: WeightsMove): WeightsState | null {
  if (move === 'draft') return state === null ? 'DRAFT' : null;
  const way = ways[move];
  return way.from === state ? way.to : null;
}

/** Drafts and proposals: what has not been decided. */
export function isOpen(state: WeightsState): boolean {
  return state === 'DRAFT' || state === 'PROPOSED';
}

export type Acted = { readonly move: string; readonly actorId: string | null };

/** Who changed a version's figures last. Acts stand in the order in which they happened. */
export function lastSaverOf(acts: readonly Acted[]): string | null {
  return acts.findLast(({ move }) => move === 'save' || move === 'draft')?.actorId ?? null;
}
