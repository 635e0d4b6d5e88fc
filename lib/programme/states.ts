/**
 * The life of a round and of an application as tables of moves. Pure.
 *
 * Vocabulary
 * - *round*: one run of a programme. A *pairing* joins firms and partners, a *call* selects some of
 *   those who apply, a *course* gives its places in the order in which they are booked.
 * - *announced*: released, but its first day of applications is yet to come.
 * - *selection*: what becomes of every application; one person proposes it, another confirms it.
 * - *cohort*: whoever was accepted.
 */
export const roundKinds = ['pairing', 'call', 'course'] as const;
export type RoundKind = (typeof roundKinds)[number];

export const roundStates = ['DRAFT', 'OPEN', 'SELECTING', 'RUNNING', 'ENDED', 'CANCELLED'] as const;
export type RoundState = (typeof roundStates)[number];

type RoundRow = {
  from: readonly RoundState[];
  to: RoundState | 'SAME';
  kinds?: readonly RoundKind[];
};

const selects = ['pairing', 'call'] as const;

export const roundMoves = {
  edit: { from: ['DRAFT', 'OPEN'], to: 'SAME' },
  open: { from: ['DRAFT'], to: 'OPEN' },
  /** What is left for two people to select. */
  close: { from: ['OPEN'], to: 'SELECTING', kinds: selects },
  /** A course has answered everybody who booked. */
  begin: { from: ['OPEN'], to: 'RUNNING', kinds: ['course'] },
  select: { from: ['SELECTING'], to: 'SAME', kinds: selects },
  sendBack: { from: ['SELECTING'], to: 'SAME', kinds: selects },
  confirm: { from: ['SELECTING'], to: 'RUNNING', kinds: selects },
  end: { from: ['RUNNING'], to: 'ENDED' },
  cancel: { from: ['DRAFT', 'OPEN', 'SELECTING', 'RUNNING'], to: 'CANCELLED' },
} as const satisfies Record<string, RoundRow>;

export type RoundMove = keyof typeof roundMoves;

/** Where a move leads; null when it may not be made. */
export function roundAfter(state: RoundState, kind: string, move: RoundMove): RoundState | null {
  const row: RoundRow = roundMoves[move];
  if (!row.from.includes(state)) return null;
  if (row.kinds && !row.kinds.some((one) => one === kind)) return null;
  return row.to === 'SAME' ? state : row.to;
}

/** What readers see of a round: its state, and before its first day that it is only announced. */
export type RoundPhase = RoundState | 'ANNOUNCED' | 'CLOSING';

export function phaseOf(
  round: { state: RoundState; opensAt: Date; closesAt: Date },
  now: Date,
): RoundPhase {
  if (round.state !== 'OPEN') return round.state;
  if (now < round.opensAt) return 'ANNOUNCED';
  return now < round.closesAt ? 'OPEN' : 'CLOSING';
}

/** Whether applications and bookings are taken this moment. */
export function takesApplications(
  round: { state: RoundState; opensAt: Date; closesAt: Date },
  now: Date,
): boolean {
  return phaseOf(round, now) === 'OPEN';
}

export const applicationStates = [
  'DRAFT',
  'SUBMITTED',
  'ACCEPTED',
  'WAITING_LIST',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

type ApplicationRow = { from: readonly ApplicationState[]; to: ApplicationState };

export const applicationMoves = {
  /** A withdrawn one may be taken up again while the round is open. */
  save: { from: ['DRAFT', 'WITHDRAWN'], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'WITHDRAWN', 'SUBMITTED'], to: 'SUBMITTED' },
  withdraw: { from: ['SUBMITTED', 'ACCEPTED', 'WAITING_LIST'], to: 'WITHDRAWN' },
  accept: { from: ['DRAFT', 'WITHDRAWN', 'SUBMITTED', 'WAITING_LIST'], to: 'ACCEPTED' },
  wait: { from: ['DRAFT', 'WITHDRAWN', 'SUBMITTED'], to: 'WAITING_LIST' },
  decline: { from: ['SUBMITTED', 'WAITING_LIST'], to: 'DECLINED' },
  lapse: { from: ['DRAFT'], to: 'LAPSED' },
} as const satisfies Record<string, ApplicationRow>;

export type ApplicationMove = keyof typeof applicationMoves;

export function applicationAfter(
  state: ApplicationState,
  move: ApplicationMove,
): ApplicationState | null {
  const row: ApplicationRow = applicationMoves[move];
  return row.from.includes(state) ? row.to : null;
}

/** States in which the applicant still waits for an answer. */
export const unanswered = ['SUBMITTED', 'WAITING_LIST'] as const satisfies ApplicationState[];

export const decisions = ['accept', 'wait', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** Why an applicant is on the waiting list or not taken; what is said is worded in its language. */
export const reasonCodes = [
  'places',
  'quota',
  'score',
  'conditions',
  'incomplete',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What the portal itself gives as a reason. */
export const systemReasons = ['ended', 'cancelled', 'full'] as const;

export const sides = ['SME', 'PARTNER'] as const;
export type Side = (typeof sides)[number];

export const pairStates = ['PROPOSED', 'CONFIRMED', 'ENDED'] as const;
export type PairState = (typeof pairStates)[number];

export const participantStates = ['BOOKED', 'CANCELLED', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type ParticipantState = (typeof participantStates)[number];

export const goalKinds = ['iot', 'lean', 'quality', 'clmv', 'other'] as const;
export const sessionKinds = ['lesson', 'matching', 'visit', 'meeting'] as const;
export const audiences = ['engineer', 'vocational', 'manager', 'coach', 'integrator'] as const;
