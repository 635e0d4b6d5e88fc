import { describe, expect, it } from 'vitest';
import {
  afterMove,
  canMove,
  memberMoves,
  officerMoves,
  type Place,
  smeStates,
  turnOf,
} from './states';

const places: Place[] = smeStates.flatMap((state) => [
  { state, stage: 1 as const },
  { state, stage: 2 as const },
]);
const moves = [...memberMoves, ...officerMoves];

describe('registration', () => {
  it('goes through both stages', () => {
    let place: Place = { state: 'DRAFT', stage: 1 };
    for (const [move, state] of [
      ['submit', 'STAGE_1'],
      ['approve', 'STAGE_2'],
      ['approve', 'APPROVED'],
    ] as const) {
      place = afterMove(place, move) ?? place;
      expect(place.state).toBe(state);
    }
  });

  it('comes back to the stage that returned or held it', () => {
    for (const stage of [1, 2] as const) {
      const state = stage === 1 ? 'STAGE_1' : 'STAGE_2';
      const returned = afterMove({ state, stage }, 'return');
      expect(returned).toEqual({ state: 'RETURNED', stage });
      expect(afterMove(returned as Place, 'submit')).toEqual({ state, stage });
      const held = afterMove({ state, stage }, 'hold');
      expect(afterMove(held as Place, 'resume')).toEqual({ state, stage });
    }
  });

  it('starts over when an approved firm changes its name', () => {
    expect(afterMove({ state: 'APPROVED', stage: 2 }, 'revise')).toEqual({
      state: 'STAGE_1',
      stage: 1,
    });
  });

  it('lets officers move only what waits for them, and members only what does not', () => {
    for (const place of places) {
      for (const move of moves) {
        if (move === 'withdraw' || !canMove(place, move)) continue;
        const isOfficers = (officerMoves as readonly string[]).includes(move);
        expect(turnOf(place.state) === 'OFFICER').toBe(isOfficers);
      }
    }
  });

  it('stops wherever it is when a consent is taken back', () => {
    for (const state of ['STAGE_1', 'STAGE_2', 'RETURNED', 'ON_HOLD', 'APPROVED'] as const) {
      expect(afterMove({ state, stage: 2 }, 'withdraw')).toEqual({ state: 'DRAFT', stage: 1 });
    }
  });

  it('ends with a rejection', () => {
    expect(moves.filter((move) => canMove({ state: 'REJECTED', stage: 1 }, move))).toEqual([]);
  });
});
