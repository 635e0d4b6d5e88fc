/**
 * The life of a business matching event and of a registration as tables of moves. Pure.
 *
 * Vocabulary
 * - *event*: days on which firms and partners meet at tables or in rooms online.
 * - *side*: the firms (SME) or the Japanese organisations (PARTNER).
 * - *slot*: a time for meetings; slots count from 1 over all days.
 * - *registration*: one firm or one partner at one event, with the people who come for it.
 * - *wishes*: whom those who registered want to meet.
 * - *provisional*: the schedule was sent to both sides for their word.
 */
export const eventStates = [
  'DRAFT',
  'OPEN',
  'WISHES',
  'PROVISIONAL',
  'PUBLISHED',
  'RUNNING',
  'CLOSED',
  'CANCELLED',
] as const;
export type EventState = (typeof eventStates)[number];

type EventRow = { from: readonly EventState[]; to: EventState | 'SAME' };

const beforeTheDay = ['DRAFT', 'OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED'] as const;
const beforeTheEnd = [...beforeTheDay, 'RUNNING'] as const;

export const eventMoves = {
  /** Names, days, places, who may attend. */
  edit: { from: beforeTheDay, to: 'SAME' },
  /** Slots: they stay where meetings lie in them. */
  setDays: { from: beforeTheDay, to: 'SAME' },
  /** Tables, rooms, interpreters, programme: also on the day. */
  setUp: { from: beforeTheEnd, to: 'SAME' },
  /** As long as whoever is invited can still register. */
  invite: { from: ['OPEN', 'WISHES', 'PROVISIONAL'], to: 'SAME' },
  open: { from: ['DRAFT'], to: 'OPEN' },
  collectWishes: { from: ['OPEN'], to: 'WISHES' },
  /** The schedule goes to both sides for their word; again after a change. */
  offer: { from: ['WISHES', 'PROVISIONAL'], to: 'PROVISIONAL' },
  publish: { from: ['WISHES', 'PROVISIONAL'], to: 'PUBLISHED' },
  start: { from: ['PUBLISHED'], to: 'RUNNING' },
  close: { from: ['RUNNING'], to: 'CLOSED' },
  cancel: { from: beforeTheEnd, to: 'CANCELLED' },
} as const satisfies Record<string, EventRow>;

export type EventMove = keyof typeof eventMoves;

/** Where a move leads; null when it may not be made. */
export function eventAfter(state: EventState, move: EventMove): EventState | null {
  const row: EventRow = eventMoves[move];
  if (!row.from.includes(state)) return null;
  return row.to === 'SAME' ? state : row.to;
}

/** The moves that leave a state, in the order of the table. */
export function movesOf(state: EventState): EventMove[] {
  return (Object.keys(eventMoves) as EventMove[]).filter(
    (move) => eventAfter(state, move) !== null,
  );
}

/** What readers see of an event's registration: before it begins it is only announced. */
export type EventPhase = EventState | 'ANNOUNCED';

export function phaseOf(event: { state: EventState; opensAt: Date | null }, now: Date): EventPhase {
  const early = event.opensAt !== null && now < event.opensAt;
  return event.state === 'OPEN' && early ? 'ANNOUNCED' : event.state;
}

/** While it is open, and late ones as long as the schedule can still change. */
export function takesRegistrations(
  event: { state: EventState; opensAt: Date | null },
  now: Date,
): boolean {
  const phase = phaseOf(event, now);
  return phase === 'OPEN' || phase === 'WISHES' || phase === 'PROVISIONAL';
}

/** Whether somebody may be at the event at all: nothing is over. */
export function isAhead(state: EventState): boolean {
  return (beforeTheDay as readonly EventState[]).includes(state) && state !== 'DRAFT';
}

/** A limit that still lies ahead: one that has passed is no word to somebody who may still act. */
export function notPast(limit: Date | null, now: Date): Date | null {
  return limit !== null && now < limit ? limit : null;
}

export const registrationStates = [
  'INVITED',
  'REGISTERED',
  'WAITING_LIST',
  'DECLINED',
  'CANCELLED',
  'LEFT',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

type RegistrationRow = {
  from: readonly (RegistrationState | 'NONE')[];
  to: RegistrationState | 'SAME';
};

const notYet = ['NONE', 'INVITED', 'DECLINED', 'CANCELLED'] as const;

export const registrationMoves = {
  invite: { from: notYet, to: 'INVITED' },
  register: { from: notYet, to: 'REGISTERED' },
  wait: { from: notYet, to: 'WAITING_LIST' },
  promote: { from: ['WAITING_LIST'], to: 'REGISTERED' },
  edit: { from: ['REGISTERED', 'WAITING_LIST'], to: 'SAME' },
  decline: { from: ['INVITED'], to: 'DECLINED' },
  cancel: { from: ['REGISTERED', 'WAITING_LIST'], to: 'CANCELLED' },
  leave: { from: ['REGISTERED'], to: 'LEFT' },
} as const satisfies Record<string, RegistrationRow>;

export type RegistrationMove = keyof typeof registrationMoves;

export function registrationAfter(
  state: RegistrationState | 'NONE',
  move: RegistrationMove,
): RegistrationState | null {
  const row: RegistrationRow = registrationMoves[move];
  if (!row.from.includes(state)) return null;
  if (row.to === 'SAME') return state === 'NONE' ? null : state;
  return row.to;
}

export const sides = ['SME', 'PARTNER'] as const;
export type Side = (typeof sides)[number];

export function otherSide(side: Side): Side {
  return side === 'SME' ? 'PARTNER' : 'SME';
}

export const presences = ['place', 'online', 'both'] as const;
export type Presence = (typeof presences)[number];

export const itemKinds = [
  'arrival',
  'opening',
  'talk',
  'meetings',
  'break',
  'lunch',
  'reception',
  'other',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Codes in alphabetical order, as interpreters and meetings name them. */
export const languagePairs = ['en-ja', 'en-th', 'ja-th'] as const;
export type LanguagePair = (typeof languagePairs)[number];

/** Meetings that hold their slot, table and people. */
export const meetingsInForce = ['PLANNED', 'OFFERED', 'CONFIRMED', 'HELD'] as const;

/** Of the words that say what appearing on the list means: messages `event.consent.<version>`. */
export const listConsentVersion = 1;

/** Kept as the reason where a registration ended because its firm withdrew a consent. */
export const consentTakenBack = 'consent-taken-back';

/** Days after the last day for which a personal link goes on working. */
export const linkDays = 14;
