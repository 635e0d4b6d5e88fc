import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  acrossFrom,
  canLeave,
  closedStates,
  type IntroductionState,
  isAccepted,
  isClosed,
  type LaterMove,
  type Move,
  type MoveFrom,
  moves,
  movesOf,
  opened,
  type Side,
  stateAfter,
  states,
  type Turn,
  turnAfter,
  turnOf,
} from './states';

describe('the table of moves', () => {
  test('the straight way from a request to an agreement', () => {
    expect(opened('request')).toBe('UNDER_REVIEW');
    expect(stateAfter('UNDER_REVIEW', 'approve')).toBe('APPROVED');
    expect(stateAfter('APPROVED', 'send-link')).toBe('OFFERED');
    expect(stateAfter('OFFERED', 'accept')).toBe('ACCEPTED');
    expect(stateAfter('ACCEPTED', 'propose-times')).toBe('ACCEPTED');
    expect(stateAfter('ACCEPTED', 'pick-time')).toBe('MEETING_ARRANGED');
    expect(stateAfter('MEETING_ARRANGED', 'file-met')).toBe('MET');
    expect(stateAfter('MET', 'next-step')).toBe('IN_TALKS');
    expect(stateAfter('IN_TALKS', 'report-agreement')).toBe('IN_TALKS');
    expect(stateAfter('IN_TALKS', 'confirm-agreement')).toBe('AGREED');
  });

  test('illegal moves do not compile', () => {
    expectTypeOf<MoveFrom<'DECLINED'>>().toEqualTypeOf<never>();
    expectTypeOf<MoveFrom<'ON_HOLD'>>().toEqualTypeOf<
      'withdraw' | 'met-at-event' | 'close' | 'resume' | 'assign'
    >();
    expectTypeOf<'decline'>().not.toExtend<MoveFrom<'ACCEPTED'>>();
    expect(canLeave('ACCEPTED', 'decline')).toBe(false);
  });

  test('a pause leads back to where it began', () => {
    expect(stateAfter('ON_HOLD', 'resume', { resume: 'OFFERED' })).toBe('OFFERED');
    expect(() => stateAfter('ON_HOLD', 'resume')).toThrow();
    expect(turnAfter('resume', 'MET', 'SYSTEM', { before: 'PARTNER' })).toBe('PARTNER');
  });

  test('two who meet at an event have met, however far their case had come', () => {
    expect(opened('meet-at-event')).toBe('MET');
    const open = states.filter((state) => !isClosed(state));
    for (const state of open) {
      expect(canLeave(state, 'met-at-event') !== canLeave(state, 'met-again-at-event'), state).toBe(
        true,
      );
    }
    expect(stateAfter('UNDER_REVIEW', 'met-at-event')).toBe('MET');
    expect(stateAfter('IN_TALKS', 'met-again-at-event')).toBe('IN_TALKS');
    expect(turnAfter('met-again-at-event', 'IN_TALKS', 'SME', { before: 'DESK' })).toBe('DESK');
  });

  test('a meeting that falls away leads back to before it', () => {
    expect(stateAfter('MEETING_ARRANGED', 'cancel-meeting')).toBe('ACCEPTED');
    expect(stateAfter('MEETING_ARRANGED', 'miss', { met: true })).toBe('IN_TALKS');
  });

  test('an ended case is left by no move', () => {
    for (const state of states.filter(isClosed)) {
      for (const move of Object.keys(moves) as Move[]) {
        const { from } = moves[move];
        expect(from === null ? false : canLeave(state, move as LaterMove), move).toBe(false);
      }
    }
  });

  test('every open state can be left by the side whose turn it is', () => {
    for (const state of states.filter((each) => !isClosed(each))) {
      const turn = turnOf(state);
      expect(turn, state).not.toBe('NOBODY');
      const left = movesOf(turn as Side, state).filter((move) => moves[move].to !== 'SAME');
      expect(left, state).not.toEqual([]);
    }
  });

  test('every state can be reached', () => {
    const reached = new Set<string>(Object.values(moves).map((move) => move.to));
    expect([...states].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('no side decides for another', () => {
    const anybody = ['met-at-event', 'hold', 'extend'];
    expect(movesOf('SME', 'UNDER_REVIEW')).toEqual(['withdraw', ...anybody]);
    expect(movesOf('OFFICER', 'APPROVED')).toEqual([...anybody, 'assign']);
    expect(movesOf('PARTNER', 'UNDER_REVIEW')).toEqual(anybody);
    expect(movesOf('PARTNER', 'OFFERED')).toEqual(['accept', 'decline', 'ask', ...anybody]);
    expect(movesOf('SYSTEM', 'OFFERED')).toEqual(['remind', 'escalate', 'offer-close', 'expire']);
  });

  test('who proposes waits for the other side', () => {
    expect(acrossFrom('SME')).toBe('PARTNER');
    expect(acrossFrom('DESK')).toBe('SME');
    expect(turnAfter('propose-times', 'ACCEPTED', 'SME', { before: 'SME' })).toBe('PARTNER');
    expect(turnAfter('escalate', 'UNDER_REVIEW', 'SYSTEM', { before: 'OFFICER' })).toBe(
      'HEADQUARTERS',
    );
    expect(turnAfter('file-met', 'MET', 'DESK', { before: 'DESK', chosen: 'PARTNER' })).toBe(
      'PARTNER',
    );
  });
});

test('over random moves by random sides one side holds the turn until the end, and no longer', () => {
  const side = fc.constantFrom<Side>('SME', 'OFFICER', 'DESK', 'PARTNER', 'SYSTEM');
  const chosen = fc.constantFrom<Turn>('SME', 'OFFICER', 'DESK', 'PARTNER');
  const step = fc.record({ side, chosen, pick: fc.nat() });
  fc.assert(
    fc.property(
      fc.constantFrom('request', 'propose', 'meet-at-event'),
      fc.array(step, { maxLength: 40 }),
      (first, steps) => {
        let state: IntroductionState = opened(first as 'request');
        let turn = turnOf(state);
        const pauses: { state: IntroductionState; turn: Turn }[] = [];
        for (const { side: by, chosen: named, pick } of steps) {
          const legal = movesOf(by, state);
          const move = legal[pick % Math.max(1, legal.length)];
          if (!move) continue;
          const interrupted = pauses[0];
          const next: IntroductionState = stateAfter(state, move as never, {
            resume: interrupted?.state ?? null,
          });
          const before = move === 'resume' ? (interrupted?.turn ?? turn) : turn;
          const nextTurn = turnAfter(move, next, by, { before, chosen: named });
          if (next !== 'ON_HOLD') pauses.length = 0;
          else if (pauses.length === 0) pauses.push({ state, turn });
          [state, turn] = [next, nextTurn];
          expect(turn === 'NOBODY').toBe(isClosed(state));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('ends and acceptance are told apart', () => {
  expect(states.filter(isClosed)).toEqual([...closedStates]);
  expect(states.filter(isAccepted)).toEqual([
    ...['ACCEPTED', 'MEETING_ARRANGED', 'MET', 'IN_TALKS', 'AGREED'],
  ]);
});
