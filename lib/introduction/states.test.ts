import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  canLeave,
  clockDays,
  isClosed,
  type Move,
  type MoveFrom,
  moves,
  movesOf,
  opened,
  showsContacts,
  stateAfter,
  states,
  turnOf,
} from './states';

describe('the table of moves', () => {
  test('the straight way from a request to an acceptance', () => {
    expect(opened('request')).toBe('UNDER_REVIEW');
    expect(stateAfter('UNDER_REVIEW', 'approve')).toBe('APPROVED');
    expect(stateAfter('APPROVED', 'send-link')).toBe('OFFERED');
    expect(stateAfter('OFFERED', 'ask')).toBe('QUESTIONED');
    expect(stateAfter('QUESTIONED', 'answer')).toBe('APPROVED');
    expect(stateAfter('OFFERED', 'accept')).toBe('ACCEPTED');
  });

  test('illegal moves do not compile', () => {
    expectTypeOf<MoveFrom<'UNDER_REVIEW'>>().toEqualTypeOf<
      'approve' | 'return' | 'reject' | 'withdraw'
    >();
    expectTypeOf<MoveFrom<'ACCEPTED'>>().toEqualTypeOf<never>();
    expectTypeOf<MoveFrom<'DECLINED'>>().toEqualTypeOf<never>();
    // @ts-expect-error an accepted case cannot be declined
    expect(stateAfter('ACCEPTED', 'decline')).toBe('DECLINED');
  });

  test('a closed or accepted case is left by no move', () => {
    for (const state of states.filter((each) => isClosed(each) || each === 'ACCEPTED')) {
      for (const move of Object.keys(moves) as Move[]) {
        const { from } = moves[move];
        expect(from === null ? false : canLeave(state, move as 'accept')).toBe(false);
      }
    }
  });

  test('every open state can be left by the side whose turn it is', () => {
    for (const state of states) {
      const turn = turnOf(state);
      if (turn === 'NOBODY' || turn === 'BOTH') continue;
      expect(movesOf(turn, state), state).not.toEqual([]);
    }
  });

  test('every state can be reached', () => {
    const reached = new Set(Object.values(moves).map((move) => move.to));
    expect([...states].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('no side decides for another', () => {
    expect(movesOf('SME', 'UNDER_REVIEW')).toEqual(['withdraw']);
    expect(movesOf('OFFICER', 'APPROVED')).toEqual([]);
    expect(movesOf('PARTNER', 'UNDER_REVIEW')).toEqual([]);
    expect(movesOf('DESK', 'APPROVED')).toEqual(['send-link', 'accept', 'decline', 'ask']);
    expect(movesOf('PARTNER', 'OFFERED')).toEqual(['accept', 'decline', 'ask']);
  });
});

test('clocks: three days for officers, five for firms, ten for Japan, none when nobody waits', () => {
  expect(clockDays('UNDER_REVIEW')).toBe(3);
  expect(clockDays('RETURNED')).toBe(5);
  expect(clockDays('APPROVED')).toBe(10);
  expect(clockDays('OFFERED')).toBe(10);
  expect(clockDays('ACCEPTED')).toBeNull();
  expect(clockDays('REJECTED')).toBeNull();
});

test('contacts are shown in one state only', () => {
  expect(states.filter(showsContacts)).toEqual(['ACCEPTED']);
});
