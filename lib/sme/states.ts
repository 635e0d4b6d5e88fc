/**
 * A registration's way. Pure.
 *
 * Vocabulary
 * - *stage*: 1 is checked by the firm's centre, 2 by headquarters; two different people.
 * - *move*: what somebody does to a registration; every move leaves a row in `SmeReview`.
 * - A returned or held registration remembers its stage and goes on there.
 */
export const smeStates = [
  'DRAFT',
  'STAGE_1',
  'STAGE_2',
  'RETURNED',
  'ON_HOLD',
  'APPROVED',
  'REJECTED',
] as const;

export type SmeState = (typeof smeStates)[number];

/** 1: the firm's centre; 2: headquarters. */
export type Stage = 1 | 2;

export const memberMoves = ['submit', 'revise', 'withdraw'] as const;
export const officerMoves = ['approve', 'return', 'hold', 'resume', 'reject'] as const;

export type MemberMove = (typeof memberMoves)[number];
export type OfficerMove = (typeof officerMoves)[number];
export type SmeMove = MemberMove | OfficerMove;

export type Place = { readonly state: SmeState; readonly stage: Stage };

const stageState = { 1: 'STAGE_1', 2: 'STAGE_2' } as const satisfies Record<Stage, SmeState>;

/** Where each move may begin. */
const from: Record<SmeMove, readonly SmeState[]> = {
  submit: ['DRAFT', 'RETURNED'],
  /** An approved firm changes its name or juristic id: both stages look again. */
  revise: ['APPROVED'],
  /** The member takes back a consent: nothing is reviewed or matched until it is given again. */
  withdraw: ['STAGE_1', 'STAGE_2', 'RETURNED', 'ON_HOLD', 'APPROVED'],
  approve: ['STAGE_1', 'STAGE_2'],
  return: ['STAGE_1', 'STAGE_2'],
  hold: ['STAGE_1', 'STAGE_2'],
  resume: ['ON_HOLD'],
  reject: ['STAGE_1', 'STAGE_2', 'ON_HOLD'],
};

/** Where a move leads, or null when it cannot be made from there. */
export function afterMove(place: Place, move: SmeMove): Place | null {
  if (!from[move].includes(place.state)) return null;
  const { stage } = place;
  switch (move) {
    case 'submit':
    case 'resume':
      return { state: stageState[stage], stage };
    case 'revise':
      return { state: 'STAGE_1', stage: 1 };
    case 'withdraw':
      return { state: 'DRAFT', stage: 1 };
    case 'approve':
      return stage === 1 ? { state: 'STAGE_2', stage: 2 } : { state: 'APPROVED', stage: 2 };
    case 'return':
      return { state: 'RETURNED', stage };
    case 'hold':
      return { state: 'ON_HOLD', stage };
    case 'reject':
      return { state: 'REJECTED', stage };
  }
}

export function canMove(place: Place, move: SmeMove): boolean {
  return afterMove(place, move) !== null;
}

/** Whom a registration waits for. */
export function turnOf(state: SmeState): 'SME' | 'OFFICER' | 'NOBODY' {
  switch (state) {
    case 'DRAFT':
    case 'RETURNED':
      return 'SME';
    case 'STAGE_1':
    case 'STAGE_2':
    case 'ON_HOLD':
      return 'OFFICER';
    case 'APPROVED':
    case 'REJECTED':
      return 'NOBODY';
  }
}

/** States in which the member fills in or corrects the registration. */
export function isOpenForMember(state: SmeState): boolean {
  return state === 'DRAFT' || state === 'RETURNED';
}

/** Working days that an officer has for one stage. */
export const reviewWorkingDays = 3;

/** How long an approval holds before the profile must be confirmed again, in days. */
export const approvalDays = 365;

export const returnReasons = ['question', 'incomplete', 'differs-from-register'] as const;
export const holdReasons = ['waiting-for-document', 'waiting-for-visit', 'other'] as const;
export const rejectReasons = [
  'not-an-sme',
  'out-of-scope',
  'cannot-be-verified',
  'duplicate',
  'other',
] as const;

export type ReviewReason =
  | (typeof returnReasons)[number]
  | (typeof holdReasons)[number]
  | (typeof rejectReasons)[number];
