/**
 * The course of a firm's question (E-Consult). Pure.
 *
 * Vocabulary
 * - *turn*: whom the question waits for.
 * - *entry*: what was said or done; never changed afterwards.
 */
export const consultationStates = [
  'WAITING',
  'WITH_ADVISOR',
  'ASKED_BACK',
  'ANSWERED',
  'CLOSED',
] as const;

export type ConsultationState = (typeof consultationStates)[number];

export const openStates = ['WAITING', 'WITH_ADVISOR', 'ASKED_BACK'] as const;

export const urgencies = ['normal', 'soon', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Why a question is where it is. */
export const routes = [
  'own-centre',
  'special-centre',
  'no-advisor',
  'long-queue',
  'by-hand',
  'booked',
  'advisor-left',
] as const;
export type RoutedBy = (typeof routes)[number];

/** What an entry can be. */
export const entryKinds = [
  'question',
  'ask-back',
  'reply',
  'answer',
  'follow-up',
  'note',
  'taken',
  'assigned',
  'hand-over',
  'advisor-left',
  'reminded',
  'escalated',
  'booked',
  'moved',
  'cancelled',
  'met',
  'missed',
  'rated',
  'article',
  'closed',
  'reopened',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const consultationMoves = [
  'take',
  'assign',
  'hand-over',
  'ask-back',
  'reply',
  'answer',
  'follow-up',
  'note',
  'book',
  'rate',
  'close',
  'reopen',
  'to-article',
] as const;
export type ConsultationMove = (typeof consultationMoves)[number];

/** Where each move may be made. */
const from: Record<ConsultationMove, readonly ConsultationState[]> = {
  take: ['WAITING'],
  assign: openStates,
  'hand-over': openStates,
  'ask-back': ['WAITING', 'WITH_ADVISOR'],
  reply: ['ASKED_BACK'],
  answer: ['WAITING', 'WITH_ADVISOR', 'ASKED_BACK', 'ANSWERED'],
  'follow-up': ['WAITING', 'WITH_ADVISOR', 'ANSWERED'],
  note: consultationStates,
  book: ['WAITING', 'WITH_ADVISOR', 'ASKED_BACK', 'ANSWERED'],
  rate: ['ANSWERED', 'CLOSED'],
  close: ['WAITING', 'WITH_ADVISOR', 'ASKED_BACK', 'ANSWERED'],
  reopen: ['CLOSED'],
  'to-article': ['ANSWERED', 'CLOSED'],
};

export function canMove(state: ConsultationState, move: ConsultationMove): boolean {
  return from[move].includes(state);
}

/** Where a move leads; `hasAdvisor` says whether somebody has the question after it. */
export function afterMove(
  state: ConsultationState,
  move: ConsultationMove,
  hasAdvisor: boolean,
): ConsultationState {
  const withStaff = hasAdvisor ? 'WITH_ADVISOR' : 'WAITING';
  switch (move) {
    case 'take':
    case 'reply':
    case 'follow-up':
    case 'reopen':
      return withStaff;
    case 'assign':
    case 'hand-over':
      // A question to the firm stays open whoever reads the reply.
      return state === 'ASKED_BACK' ? state : withStaff;
    case 'ask-back':
      return 'ASKED_BACK';
    case 'answer':
      return 'ANSWERED';
    case 'close':
      return 'CLOSED';
    case 'note':
    case 'book':
    case 'rate':
    case 'to-article':
      return state;
  }
}

export type ConsultationTurn = 'SME' | 'ADVISOR' | 'CENTRE' | 'NOBODY';

/** Whom it waits for: an advisor, the centre's head while nobody has it, the firm. */
export function turnOf(state: ConsultationState): ConsultationTurn {
  switch (state) {
    case 'WAITING':
      return 'CENTRE';
    case 'WITH_ADVISOR':
      return 'ADVISOR';
    case 'ASKED_BACK':
      return 'SME';
    case 'ANSWERED':
    case 'CLOSED':
      return 'NOBODY';
  }
}

/** The clock runs while staff are waited for. */
export function isTicking(state: ConsultationState): boolean {
  return state === 'WAITING' || state === 'WITH_ADVISOR';
}

export function isOpen(state: ConsultationState): boolean {
  return (openStates as readonly string[]).includes(state);
}
