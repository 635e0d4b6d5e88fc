/**
 * The life of an introduction as a table of moves. Pure. What the table does not hold cannot be
 * written: `stateAfter` takes only a move that leaves the state it is given.
 *
 * Vocabulary
 * - *move*: one act on a case by one side; every move leaves an event that is never changed.
 * - *turn*: the side that the case waits for.
 * - *clock*: the common working days that the side has; see lib/calendar.
 */
import { openStates } from '@/lib/ranking/case-states';

export const states = [
  'PROPOSED',
  'UNDER_REVIEW',
  'RETURNED',
  'APPROVED',
  'OFFERED',
  'QUESTIONED',
  'ACCEPTED',
  'DECLINED',
  'REJECTED',
  'WITHDRAWN',
] as const;

export type IntroductionState = (typeof states)[number];

export type Side = 'SME' | 'OFFICER' | 'DESK' | 'PARTNER';

export type Turn = 'SME' | 'OFFICER' | 'DESK' | 'PARTNER' | 'BOTH' | 'NOBODY';

type MoveRow = {
  /** Null: the move opens a case. */
  from: readonly IntroductionState[] | null;
  to: IntroductionState;
  by: readonly Side[];
};

export const moves = {
  request: { from: null, to: 'UNDER_REVIEW', by: ['SME'] },
  propose: { from: null, to: 'PROPOSED', by: ['OFFICER'] },
  agree: { from: ['PROPOSED'], to: 'UNDER_REVIEW', by: ['SME'] },
  'decline-proposal': { from: ['PROPOSED'], to: 'DECLINED', by: ['SME'] },
  withdraw: {
    from: ['UNDER_REVIEW', 'RETURNED', 'APPROVED', 'OFFERED', 'QUESTIONED'],
    to: 'WITHDRAWN',
    by: ['SME'],
  },
  resubmit: { from: ['RETURNED'], to: 'UNDER_REVIEW', by: ['SME'] },
  approve: { from: ['UNDER_REVIEW'], to: 'APPROVED', by: ['OFFICER'] },
  return: { from: ['UNDER_REVIEW'], to: 'RETURNED', by: ['OFFICER'] },
  reject: { from: ['UNDER_REVIEW'], to: 'REJECTED', by: ['OFFICER'] },
  'send-link': { from: ['APPROVED', 'OFFERED'], to: 'OFFERED', by: ['DESK'] },
  accept: { from: ['APPROVED', 'OFFERED'], to: 'ACCEPTED', by: ['DESK', 'PARTNER'] },
  decline: { from: ['APPROVED', 'OFFERED'], to: 'DECLINED', by: ['DESK', 'PARTNER'] },
  ask: { from: ['APPROVED', 'OFFERED'], to: 'QUESTIONED', by: ['DESK', 'PARTNER'] },
  // An answer goes to the desk, which checks its wording before the partner reads it.
  answer: { from: ['QUESTIONED'], to: 'APPROVED', by: ['SME'] },
} as const satisfies Record<string, MoveRow>;

export type Move = keyof typeof moves;

/** The moves that open a case. */
export type OpeningMove = {
  [M in Move]: (typeof moves)[M]['from'] extends null ? M : never;
}[Move];

/** The moves that leave a state. */
export type MoveFrom<S extends IntroductionState> = {
  [M in Move]: (typeof moves)[M]['from'] extends readonly (infer From)[]
    ? S extends From
      ? M
      : never
    : never;
}[Move];

/** The states that a move may leave. */
export type StateBefore<M extends Move> = (typeof moves)[M]['from'] extends readonly (infer From)[]
  ? From
  : never;

export function opened<M extends OpeningMove>(move: M): (typeof moves)[M]['to'] {
  return moves[move].to;
}

/** Where a legal move leads. An illegal one does not compile. */
export function stateAfter<S extends IntroductionState, M extends MoveFrom<S>>(
  _state: S,
  move: M,
): (typeof moves)[M]['to'] {
  return moves[move].to;
}

/** Narrows a state that was read from the database to one that the move may leave. */
export function canLeave<M extends Exclude<Move, OpeningMove>>(
  state: IntroductionState,
  move: M,
): state is StateBefore<M> & IntroductionState {
  return (moves[move].from as readonly IntroductionState[]).includes(state);
}

/** The moves that a side may make in a state, in the order of the table. */
export function movesOf(side: Side, state: IntroductionState): Exclude<Move, OpeningMove>[] {
  return (Object.keys(moves) as Move[]).filter((move): move is Exclude<Move, OpeningMove> => {
    const { from, by }: MoveRow = moves[move];
    return from?.includes(state) === true && by.includes(side);
  });
}

const turns: Record<IntroductionState, Turn> = {
  PROPOSED: 'SME',
  UNDER_REVIEW: 'OFFICER',
  RETURNED: 'SME',
  APPROVED: 'DESK',
  OFFERED: 'PARTNER',
  QUESTIONED: 'SME',
  ACCEPTED: 'BOTH',
  DECLINED: 'NOBODY',
  REJECTED: 'NOBODY',
  WITHDRAWN: 'NOBODY',
};

export function turnOf(state: IntroductionState): Turn {
  return turns[state];
}

/** Common working days that the side whose turn it is has. */
const clocks: Record<Turn, number | null> = {
  OFFICER: 3,
  SME: 5,
  DESK: 10,
  PARTNER: 10,
  BOTH: null,
  NOBODY: null,
};

/** Null: nothing is waited for. */
export function clockDays(state: IntroductionState): number | null {
  return clocks[turns[state]];
}

/** Closed cases; everything else is open and blocks a second case of the pair. */
export const closedStates = ['DECLINED', 'REJECTED', 'WITHDRAWN'] as const;

export function isClosed(state: IntroductionState): boolean {
  return (closedStates as readonly IntroductionState[]).includes(state);
}

/** What counts against a partner's limit: approved, and not yet answered. */
export const waitingOnJapan = openStates;

/** Contact data of either side are shown to the other only here. */
export function showsContacts(state: IntroductionState): boolean {
  return state === 'ACCEPTED';
}

/** Coded reasons of the moves that close or return a case. */
export const declineReasons = [
  'no-capacity',
  'other-supplier',
  'specification',
  'price',
  'timing',
  'field',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const rejectReasons = ['not-suitable', 'not-ready', 'partner-unavailable', 'other'] as const;
export type RejectReason = (typeof rejectReasons)[number];

export const withdrawReasons = [
  'changed-plans',
  'found-other',
  'waited-too-long',
  'other',
] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];
