/**
 * The states of a case that the ranking looks at. Pure; lib/introduction/states.ts has the whole
 * life of a case.
 */

/** A case in one of these takes one of the partner's places. */
export const openStates = ['APPROVED', 'OFFERED', 'QUESTIONED'] as const;

/** Asked for, not yet before the partner: stands in its queue. */
export const queuedStates = ['UNDER_REVIEW', 'RETURNED', 'QUEUED'] as const;

/** A pair in one of these has its case already: there is nothing to rank. */
export const liveStates = [
  'PROPOSED',
  ...queuedStates,
  ...openStates,
  ...(['ACCEPTED', 'MEETING_ARRANGED', 'MET', 'IN_TALKS', 'ON_HOLD', 'AGREED'] as const),
] as const;
