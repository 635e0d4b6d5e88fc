import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PostedMove,
  type PostedState,
  postedAfter,
  postedMoves,
  postedStates,
  savingMove,
} from './states';

const moves = Object.keys(postedMoves) as PostedMove[];
const sides = ['OWNER', 'STAFF', 'SYSTEM'] as const;

describe('a posted need', () => {
  test('shows only after its owner has said yes, whatever staff and the clock do', () => {
    const step = fc.record({
      move: fc.constantFrom(...moves),
      by: fc.constantFrom('STAFF' as const, 'SYSTEM' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: PostedState = 'DRAFT';
        for (const { move, by } of steps) state = postedAfter(state, move, by) ?? state;
        expect(state).not.toBe('OPEN');
      }),
    );
  });

  test('is never left once closed or ended', () => {
    for (const state of ['CLOSED', 'ENDED'] as const) {
      for (const move of moves) {
        for (const by of sides) expect(postedAfter(state, move, by)).toBeNull();
      }
    }
  });

  test.each([
    ['DRAFT', 'OWNER', true, 'post', 'OPEN'],
    ['DRAFT', 'STAFF', true, 'submit', 'WAITING'],
    ['WAITING', 'STAFF', false, 'draft', 'DRAFT'],
    ['REFUSED', 'STAFF', true, 'submit', 'WAITING'],
    ['OPEN', 'OWNER', true, 'edit', 'OPEN'],
    ['OPEN', 'STAFF', true, 'edit', null],
  ] as const)('%s saved by %s (done: %s): %s → %s', (state, by, done, move, after) => {
    expect(savingMove(state, by, done)).toBe(move);
    expect(postedAfter(state, move, by)).toBe(after);
  });

  test('every state but the first is reached by some move', () => {
    const reached = new Set<string>(moves.map((move) => postedMoves[move].to));
    expect(postedStates.filter((state) => !reached.has(state))).toEqual([]);
  });
});
