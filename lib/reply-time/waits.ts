import type { Country } from '@/lib/calendar/working-days';
import type { Move } from '@/lib/introduction/states';

/**
 * How long each side of a case lets the other wait. Pure.
 *
 * Vocabulary
 * - *wait*: from the move that asked a side to the first move that answers; only answered ones are
 *   counted, and none that a pause interrupted. A silent side has no reply time, it has overdue cases.
 * - *days*: working days of the side that is waited for; 0 is the same day.
 * - *median*: half of the waits were at most so long.
 */
const waitKinds = ['partner', 'firm', 'centre', 'desk'] as const;
export type WaitKind = (typeof waitKinds)[number];

type Wait = {
  asks: readonly Move[];
  answers: readonly Move[];
  /** Whose holidays do not count. */
  countries: readonly Country[];
};

export const waits: Record<WaitKind, Wait> = {
  /** An offer to its answer, by account, by link or through the desk. */
  partner: {
    asks: ['approve', 'release', 'answer'],
    answers: ['accept', 'decline', 'ask'],
    countries: ['JP'],
  },
  /** A question, a proposal or a return to what the firm says to it. */
  firm: {
    asks: ['ask', 'propose', 'express-interest', 'return'],
    answers: ['answer', 'agree', 'decline-proposal', 'resubmit'],
    countries: ['TH'],
  },
  /** A request to the officer's decision. */
  centre: {
    asks: ['request', 'agree', 'resubmit'],
    answers: ['approve', 'queue', 'return', 'reject'],
    countries: ['TH'],
  },
  /** An approved case to its being passed on, or answered in the partner's name. */
  desk: {
    asks: ['approve', 'release', 'answer'],
    answers: ['send-link', 'accept', 'decline', 'ask'],
    countries: ['TH', 'JP'],
  },
};

/** Fewer answered cases say nothing about the next. */
export const leastCases = 5;

/** How far back is looked. */
export const days = 730;

export type ReplyTime = {
  /** Median in working days; null below the least number of cases. */
  median: number | null;
  /** Answered cases. */
  cases: number;
};

export const noReplyTime: ReplyTime = { median: null, cases: 0 };
