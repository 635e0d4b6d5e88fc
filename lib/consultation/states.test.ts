import { expect, test } from 'vitest';
import {
  afterMove,
  type ConsultationMove,
  canMove,
  consultationMoves,
  consultationStates,
  isTicking,
} from './states';

test('every state can be left, and what is closed can be reopened alone', () => {
  for (const state of consultationStates) {
    const ways = consultationMoves.filter(
      (move) => canMove(state, move) && afterMove(state, move, true) !== state,
    );
    expect(ways.length, state).toBeGreaterThan(0);
  }
  const fromClosed = consultationMoves.filter(
    (move) => canMove('CLOSED', move) && afterMove('CLOSED', move, true) !== 'CLOSED',
  );
  expect(fromClosed).toEqual(['reopen'] satisfies ConsultationMove[]);
});

test('staff are waited for exactly while nobody has answered and the firm is not asked', () => {
  expect(consultationStates.filter(isTicking)).toEqual(['WAITING', 'WITH_ADVISOR']);
});

test('a question without an advisor waits; a question back to the firm stays open on a hand-over', () => {
  expect(afterMove('ANSWERED', 'follow-up', false)).toBe('WAITING');
  expect(afterMove('ANSWERED', 'follow-up', true)).toBe('WITH_ADVISOR');
  expect(afterMove('ASKED_BACK', 'hand-over', false)).toBe('ASKED_BACK');
  expect(afterMove('ASKED_BACK', 'reply', false)).toBe('WAITING');
});
