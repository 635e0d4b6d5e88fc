/**
 * The life of a matching run.
 *
 * Vocabulary
 * - *MARKET*: all pairs and the ranking in force; *PREVIEW*: a draft of weights beside the present
 *   version, changes nothing.
 * - QUEUED → RUNNING → DONE, FAILED or CANCELLED. Only DONE changes what firms see.
 * - *heartbeat*: moves about once a second while a run lives.
 */
export const runPhases = ['load', 'score', 'solve', 'compare', 'store'] as const;
export type RunPhase = (typeof runPhases)[number];

export type RunKind = 'MARKET' | 'PREVIEW';

/** Why a run was made: at night, because enough changed, new weights, somebody asked. */
export type RunReason = 'nightly' | 'changes' | 'weights' | 'asked';

/** A heartbeat older than this says that the run has died. */
export const staleSeconds = 60;
