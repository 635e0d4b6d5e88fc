/** Coded reasons of the moves that close, return or pause a case. Pure. */
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

/** Why two sides that have met, or were to meet, do not go on. */
export const closeReasons = [
  'no-fit',
  'price',
  'quality',
  'capacity',
  'timing',
  'found-other',
  'no-reply',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Whose silence an expired case ended with. */
export type ExpireReason = 'no-answer-sme' | 'no-answer-partner';

export const holdReasons = [
  'season',
  'staff-change',
  'budget-year',
  'waiting-for-document',
  'travel',
  'other',
] as const;
export type HoldReason = (typeof holdReasons)[number];
