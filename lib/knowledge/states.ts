/**
 * The life of a version of an article. Pure. An article has at most one open version; what is read
 * by the public is the one that is live, whatever is written meanwhile.
 */
export const articleStates = [
  'DRAFT',
  'IN_REVIEW',
  'SCHEDULED',
  'PUBLISHED',
  'SUPERSEDED',
  'DISCARDED',
] as const;
export type ArticleStateName = (typeof articleStates)[number];

export const openStates = ['DRAFT', 'IN_REVIEW', 'SCHEDULED'] as const;

const moves = {
  edit: { DRAFT: 'DRAFT' },
  submit: { DRAFT: 'IN_REVIEW' },
  // by somebody else with a reason, or taken back by one who wrote on it
  return: { IN_REVIEW: 'DRAFT', SCHEDULED: 'DRAFT' },
  publish: { IN_REVIEW: 'PUBLISHED' },
  schedule: { IN_REVIEW: 'SCHEDULED' },
  'go-live': { SCHEDULED: 'PUBLISHED' },
  // when the next one goes live, or the article is withdrawn
  supersede: { PUBLISHED: 'SUPERSEDED' },
  discard: { DRAFT: 'DISCARDED', IN_REVIEW: 'DISCARDED', SCHEDULED: 'DISCARDED' },
} as const satisfies Record<string, Partial<Record<ArticleStateName, ArticleStateName>>>;

export type ArticleMove = keyof typeof moves;

/** The state that a move leads to; null where it cannot be made. */
export function afterMove(state: ArticleStateName, move: ArticleMove): ArticleStateName | null {
  const targets: Partial<Record<ArticleStateName, ArticleStateName>> = moves[move];
  return targets[state] ?? null;
}

/** Months after which somebody looks a new version over again, unless they say otherwise. */
export const monthsToReview = 12;

/** The day so many months later; at the end of a shorter month its last day. */
export function monthsLater(day: Date, months: number): Date {
  const later = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0));
  later.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return later;
}

/** The day in Bangkok, as the database keeps days. */
export function dayInBangkok(moment: Date): Date {
  const there = new Date(moment.getTime() + 7 * 3_600_000);
  return new Date(there.toISOString().slice(0, 10));
}

/** Whether somebody should have looked it over by now. */
export function isDueForReview(reviewBy: Date | null, now: Date): boolean {
  return reviewBy !== null && reviewBy < dayInBangkok(now);
}
