/**
 * An answer to a posted need. Pure.
 *
 * A proposal opens nothing by itself. It becomes an introduction when the need's owner takes it up,
 * and always by the firm's own request, so that the officers of its centre decide as on any other:
 *
 * - A partner proposes on a firm's need; the firm takes it up. Its taking up is the firm's interest,
 *   the proposal the partner's: a case opens UNDER_REVIEW by the firm's request.
 * - A firm proposes on a partner's need; the partner takes it up. The proposal is the firm's request:
 *   a case opens UNDER_REVIEW in the firm's name and with its words. The partner sees the case once
 *   an officer has let it through, and answers it as it answers any.
 *
 * Names follow the stages of disclosure of that case: taking up discloses nothing. Where the pair has
 * an open case already, the proposal joins it.
 */
export const proposalStates = ['OPEN', 'TAKEN_UP', 'DECLINED', 'WITHDRAWN'] as const;

export type ProposalState = (typeof proposalStates)[number];
export type ProposalBy = 'OWNER' | 'PROPOSER';

type Row = { from: readonly ProposalState[]; to: ProposalState; by: ProposalBy };

export const proposalMoves = {
  'take-up': { from: ['OPEN'], to: 'TAKEN_UP', by: 'OWNER' },
  decline: { from: ['OPEN'], to: 'DECLINED', by: 'OWNER' },
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN', by: 'PROPOSER' },
  /** Thought better of it: the same side proposes again. */
  renew: { from: ['WITHDRAWN'], to: 'OPEN', by: 'PROPOSER' },
} as const satisfies Record<string, Row>;

export type ProposalMove = keyof typeof proposalMoves;

/** Where a move leads; null when it may not be made. */
export function proposalAfter(
  state: ProposalState,
  move: ProposalMove,
  by: ProposalBy,
): ProposalState | null {
  const row: Row = proposalMoves[move];
  return row.by === by && row.from.includes(state) ? row.to : null;
}

export const declineReasons = ['not-fitting', 'not-now', 'chosen-other', 'terms', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
