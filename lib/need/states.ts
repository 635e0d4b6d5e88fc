/**
 * The life of a posted need as a table of moves. Pure.
 *
 * Vocabulary
 * - *owner*: the firm or partner that seeks; *staff*: an officer of the firm's centre, the desk for a
 *   partner, who write on its behalf.
 * - What staff write waits for the owner's yes: before it nobody else learns of the need.
 */
export const postedStates = ['DRAFT', 'WAITING', 'OPEN', 'CLOSED', 'ENDED', 'REFUSED'] as const;

export type PostedState = (typeof postedStates)[number];
export type PostedBy = 'OWNER' | 'STAFF' | 'SYSTEM';

type Row = { from: readonly PostedState[]; to: PostedState | 'SAME'; by: readonly PostedBy[] };

const unposted = ['DRAFT', 'WAITING', 'REFUSED'] as const;

export const postedMoves = {
  /** Saves without showing it to anybody; what was waiting for a yes no longer is. */
  draft: { from: unposted, to: 'DRAFT', by: ['OWNER', 'STAFF'] },
  post: { from: unposted, to: 'OPEN', by: ['OWNER'] },
  submit: { from: unposted, to: 'WAITING', by: ['STAFF'] },
  approve: { from: ['WAITING'], to: 'OPEN', by: ['OWNER'] },
  refuse: { from: ['WAITING'], to: 'REFUSED', by: ['OWNER'] },
  /** Changes what is open; staff would have to ask again, so they do not. */
  edit: { from: ['OPEN'], to: 'SAME', by: ['OWNER'] },
  confirm: { from: ['OPEN'], to: 'SAME', by: ['OWNER'] },
  close: { from: [...unposted, 'OPEN'], to: 'CLOSED', by: ['OWNER', 'STAFF'] },
  end: { from: ['OPEN', 'WAITING'], to: 'ENDED', by: ['SYSTEM'] },
} as const satisfies Record<string, Row>;

export type PostedMove = keyof typeof postedMoves;

/** Where a move leads; null when it may not be made. */
export function postedAfter(
  state: PostedState,
  move: PostedMove,
  by: PostedBy,
): PostedState | null {
  const row: Row = postedMoves[move];
  if (!row.from.includes(state) || !row.by.includes(by)) return null;
  return row.to === 'SAME' ? state : row.to;
}

export function canMakeMove(state: PostedState, move: PostedMove, by: PostedBy): boolean {
  return postedAfter(state, move, by) !== null;
}

/** What saving does, by who saves and whether they are done. */
export function savingMove(state: PostedState, by: PostedBy, done: boolean): PostedMove {
  if (state === 'OPEN') return 'edit';
  if (!done) return 'draft';
  return by === 'OWNER' ? 'post' : 'submit';
}

export const closeReasons = ['found', 'no-longer', 'changed', 'no-answers', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];
