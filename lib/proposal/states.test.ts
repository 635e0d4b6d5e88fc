import { expect, test } from 'vitest';
import { type ProposalMove, proposalAfter, proposalMoves, proposalStates } from './states';

test('a decision is final, and only what was withdrawn can be made again', () => {
  const moves = Object.keys(proposalMoves) as ProposalMove[];
  const legal = proposalStates.flatMap((state) =>
    moves.flatMap((move) =>
      (['OWNER', 'PROPOSER'] as const).flatMap((by) => {
        const after = proposalAfter(state, move, by);
        return after ? [`${state} ${move} ${by} ${after}`] : [];
      }),
    ),
  );
  expect(legal).toEqual([
    'OPEN take-up OWNER TAKEN_UP',
    'OPEN decline OWNER DECLINED',
    'OPEN withdraw PROPOSER WITHDRAWN',
    'WITHDRAWN renew PROPOSER OPEN',
  ]);
});
