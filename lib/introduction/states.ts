/**
 * The life of an introduction as a table of moves. Pure. What the table does not hold cannot be
 * written: `stateAfter` takes only a move that leaves the state it is given. The diagram in the
 * README is drawn from this table (lib/introduction/diagram.ts).
 *
 * Vocabulary
 * - *move*: one act on a case by one side; every move leaves an event that is never changed.
 * - *turn*: the one side that the case waits for; NOBODY at an end, and only there.
 * - *same*: the move leaves the state as it is; *resumed*: it leads back to where a pause began;
 *   *before the meeting*: to the talks of two sides that have met already, else to the acceptance.
 * - *system*: the clock, see ./clock.ts.
 */
export const states = [
  'PROPOSED',
  'UNDER_REVIEW',
  'RETURNED',
  'QUEUED',
  'APPROVED',
  'OFFERED',
  'QUESTIONED',
  'ACCEPTED',
  'MEETING_ARRANGED',
  'MET',
  'IN_TALKS',
  'ON_HOLD',
  'AGREED',
  'DECLINED',
  'REJECTED',
  'WITHDRAWN',
  'CLOSED',
  'EXPIRED',
] as const;

export type IntroductionState = (typeof states)[number];

/** Who may make a move. Headquarters acts as OFFICER. */
export type Side = 'SME' | 'OFFICER' | 'DESK' | 'PARTNER' | 'SYSTEM';

export const turnHolders = ['SME', 'OFFICER', 'HEADQUARTERS', 'DESK', 'PARTNER'] as const;
export type Turn = (typeof turnHolders)[number] | 'NOBODY';

type MoveRow = {
  /** Null: the move opens a case. */
  from: readonly IntroductionState[] | null;
  to: IntroductionState | 'SAME' | 'RESUMED' | 'BEFORE_MEETING';
  by: readonly Side[];
  /**
   * Whose turn it is then, where that is not the state's own: the side across the table, the one
   * that the mover names, the one before, or one for good.
   */
  turn?: 'OTHER' | 'CHOSEN' | 'KEPT' | 'ESCALATED' | Turn;
};

const talking = ['ACCEPTED', 'MEETING_ARRANGED', 'MET', 'IN_TALKS'] as const;
const beforeAcceptance = [
  ...(['PROPOSED', 'UNDER_REVIEW', 'RETURNED', 'QUEUED'] as const),
  ...(['APPROVED', 'OFFERED', 'QUESTIONED'] as const),
] as const;
const running = [...beforeAcceptance, ...talking] as const;
const people = ['SME', 'OFFICER', 'DESK', 'PARTNER'] as const;

export const moves = {
  request: { from: null, to: 'UNDER_REVIEW', by: ['SME'] },
  propose: { from: null, to: 'PROPOSED', by: ['OFFICER'] },
  'express-interest': { from: null, to: 'PROPOSED', by: ['PARTNER', 'DESK'] },
  // Two who met at a business matching event without a case.
  'meet-at-event': { from: null, to: 'MET', by: people },
  agree: { from: ['PROPOSED'], to: 'UNDER_REVIEW', by: ['SME'] },
  'decline-proposal': { from: ['PROPOSED'], to: 'DECLINED', by: ['SME'] },
  withdraw: {
    from: [
      ...(['UNDER_REVIEW', 'RETURNED', 'QUEUED', 'APPROVED', 'OFFERED', 'QUESTIONED'] as const),
      'ON_HOLD',
    ],
    to: 'WITHDRAWN',
    by: ['SME'],
  },
  resubmit: { from: ['RETURNED'], to: 'UNDER_REVIEW', by: ['SME'] },
  approve: { from: ['UNDER_REVIEW'], to: 'APPROVED', by: ['OFFICER'] },
  // Approved, but the partner's places are taken: stands in its queue.
  queue: { from: ['UNDER_REVIEW'], to: 'QUEUED', by: ['OFFICER'] },
  release: { from: ['QUEUED'], to: 'APPROVED', by: ['DESK', 'SYSTEM'] },
  return: { from: ['UNDER_REVIEW'], to: 'RETURNED', by: ['OFFICER'] },
  reject: { from: ['UNDER_REVIEW', 'QUEUED'], to: 'REJECTED', by: ['OFFICER'] },
  'send-link': { from: ['APPROVED', 'OFFERED'], to: 'OFFERED', by: ['DESK'] },
  accept: { from: ['APPROVED', 'OFFERED'], to: 'ACCEPTED', by: ['DESK', 'PARTNER'] },
  decline: { from: ['APPROVED', 'OFFERED'], to: 'DECLINED', by: ['DESK', 'PARTNER'] },
  ask: { from: ['APPROVED', 'OFFERED'], to: 'QUESTIONED', by: ['DESK', 'PARTNER'] },
  // An answer goes to the desk, which checks its wording before the partner reads it.
  answer: { from: ['QUESTIONED'], to: 'APPROVED', by: ['SME'] },
  'propose-times': { from: talking, to: 'SAME', by: people, turn: 'OTHER' },
  'pick-time': { from: talking, to: 'MEETING_ARRANGED', by: people },
  'cancel-meeting': { from: ['MEETING_ARRANGED'], to: 'BEFORE_MEETING', by: people },
  miss: { from: ['MEETING_ARRANGED'], to: 'BEFORE_MEETING', by: people },
  'file-met': { from: ['MEETING_ARRANGED'], to: 'MET', by: people, turn: 'CHOSEN' },
  // They sat at one table at an event, however far their case had come.
  'met-at-event': { from: [...beforeAcceptance, 'ACCEPTED', 'ON_HOLD'], to: 'MET', by: people },
  'met-again-at-event': {
    from: ['MEETING_ARRANGED', 'MET', 'IN_TALKS'],
    to: 'SAME',
    by: people,
    turn: 'KEPT',
  },
  'next-step': { from: ['MET', 'IN_TALKS'], to: 'IN_TALKS', by: people, turn: 'CHOSEN' },
  'report-agreement': { from: ['MET', 'IN_TALKS'], to: 'IN_TALKS', by: people, turn: 'OTHER' },
  'confirm-agreement': { from: ['IN_TALKS'], to: 'AGREED', by: people },
  'contest-agreement': { from: ['IN_TALKS'], to: 'SAME', by: people, turn: 'OFFICER' },
  close: { from: [...talking, 'ON_HOLD'], to: 'CLOSED', by: people },
  hold: { from: running, to: 'ON_HOLD', by: people },
  resume: { from: ['ON_HOLD'], to: 'RESUMED', by: [...people, 'SYSTEM'] },
  // "Keep it open": a new clock for the side that was late.
  extend: { from: running, to: 'SAME', by: people, turn: 'KEPT' },
  remind: { from: running, to: 'SAME', by: ['SYSTEM'], turn: 'KEPT' },
  escalate: { from: running, to: 'SAME', by: ['SYSTEM'], turn: 'ESCALATED' },
  'offer-close': { from: running, to: 'SAME', by: ['SYSTEM'], turn: 'KEPT' },
  expire: {
    from: ['PROPOSED', 'RETURNED', 'OFFERED', 'QUESTIONED', 'ACCEPTED', 'MET', 'IN_TALKS'],
    to: 'EXPIRED',
    by: ['SYSTEM'],
  },
  // Another person of the same desk; the turn stays where it is.
  assign: { from: [...running, 'ON_HOLD'], to: 'SAME', by: ['OFFICER', 'DESK'], turn: 'KEPT' },
} as const satisfies Record<string, MoveRow>;

export type Move = keyof typeof moves;

/** The moves that open a case. */
export type OpeningMove = {
  [M in Move]: (typeof moves)[M]['from'] extends null ? M : never;
}[Move];

/** A move on a case that is there. */
export type LaterMove = Exclude<Move, OpeningMove>;

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

/**
 * Where a legal move leads. An illegal one does not compile.
 *
 * @param back where the pause began, for `resume`; whether the two have met, for an end of a meeting
 */
export function stateAfter<M extends LaterMove>(
  state: StateBefore<M> & IntroductionState,
  move: M,
  back: { resume?: IntroductionState | null; met?: boolean } = {},
): IntroductionState {
  const { to }: MoveRow = moves[move];
  if (to === 'SAME') return state;
  if (to === 'BEFORE_MEETING') return back.met ? 'IN_TALKS' : 'ACCEPTED';
  if (to !== 'RESUMED') return to;
  if (!back.resume) throw new Error('a paused case has no state to go back to');
  return back.resume;
}

/** Narrows a state that was read from the database to one that the move may leave. */
export function canLeave<M extends LaterMove>(
  state: IntroductionState,
  move: M,
): state is StateBefore<M> & IntroductionState {
  return (moves[move].from as readonly IntroductionState[]).includes(state);
}

/** The moves that a side may make in a state, in the order of the table. */
export function movesOf(side: Side, state: IntroductionState): LaterMove[] {
  return (Object.keys(moves) as Move[]).filter((move): move is LaterMove => {
    const { from, by }: MoveRow = moves[move];
    return from?.includes(state) === true && by.includes(side);
  });
}

const turns: Record<IntroductionState, Turn> = {
  PROPOSED: 'SME',
  UNDER_REVIEW: 'OFFICER',
  RETURNED: 'SME',
  QUEUED: 'DESK',
  APPROVED: 'DESK',
  OFFERED: 'PARTNER',
  QUESTIONED: 'SME',
  // The firm asked for the introduction: it proposes the first times.
  ACCEPTED: 'SME',
  // The desk sees to interpreter, brief and room, and that both say how it went.
  MEETING_ARRANGED: 'DESK',
  MET: 'SME',
  IN_TALKS: 'SME',
  ON_HOLD: 'OFFICER',
  AGREED: 'NOBODY',
  DECLINED: 'NOBODY',
  REJECTED: 'NOBODY',
  WITHDRAWN: 'NOBODY',
  CLOSED: 'NOBODY',
  EXPIRED: 'NOBODY',
};

/** Whose turn a state is by itself. */
export function turnOf(state: IntroductionState): Turn {
  return turns[state];
}

/** The firm's side of the table or the partner's, for whoever acts there. */
export function acrossFrom(side: Exclude<Side, 'SYSTEM'>): 'SME' | 'PARTNER' {
  return side === 'SME' || side === 'OFFICER' ? 'PARTNER' : 'SME';
}

/**
 * Whose turn it is after a move.
 *
 * @param before turn before the move; for `resume` the turn that the pause interrupted
 * @param chosen whom the mover names, where the move asks for it
 */
export function turnAfter(
  move: LaterMove,
  to: IntroductionState,
  by: Side,
  { before, chosen }: { before: Turn; chosen?: Turn | undefined },
): Turn {
  const { turn, to: target }: MoveRow = moves[move];
  if (target === 'RESUMED') return before;
  if (turn === undefined) return turns[to];
  if (turn === 'KEPT') return before;
  if (turn === 'ESCALATED') return before === 'OFFICER' ? 'HEADQUARTERS' : before;
  if (turn === 'OTHER') return by === 'SYSTEM' ? turns[to] : acrossFrom(by);
  if (turn === 'CHOSEN') return chosen ?? turns[to];
  return turn;
}

/** Ended cases; everything else is open and blocks a second case of the pair. */
export const closedStates = [
  ...(['AGREED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'CLOSED', 'EXPIRED'] as const),
] as const;

export function isClosed(state: IntroductionState): boolean {
  return (closedStates as readonly IntroductionState[]).includes(state);
}

/** Accepted, and what follows from it: both sides know whom they talk to. */
export function isAccepted(state: IntroductionState): boolean {
  return state === 'AGREED' || (talking as readonly IntroductionState[]).includes(state);
}
