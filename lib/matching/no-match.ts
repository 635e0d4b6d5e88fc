/**
 * Why a firm, or one of its needs, has no pair at the threshold, and what would help. Everything
 * said here is computed: the effect of a change is the pair score of the changed facts with every
 * partner, not an estimate.
 *
 * Vocabulary
 * - *threshold*: a pair below it is said to be no match, per mille.
 * - *change*: one thing that the firm could say, choose or work on (no-match-changes.ts).
 * - *outcome*: what a change brings: who newly reaches the threshold, and the best pair after it.
 */
import type { SmeFacts } from './facts';
import {
  type Change,
  type ChangeKind,
  changeEffort,
  changeKey,
  possibleChanges,
} from './no-match-changes';
import type { NoMatchMarket } from './no-match-market';
import {
  type Blocking,
  blockingOf,
  type Missing,
  missingOf,
  type NoMatchCode,
  type NoMatchReason,
  reasonsOf,
} from './no-match-reasons';
import { FirmScores, type Outcome } from './no-match-scores';

export interface SuggestedChange extends Outcome {
  change: Change;
}

/** Several of the suggested changes at once, as far as each adds to those before it. */
export interface Together extends Outcome {
  changes: Change[];
}

export interface WhyNoMatch {
  /** How many partners were compared. */
  partners: number;
  /** How many of them reach the threshold today. */
  matches: number;
  /** The best pair score today, per mille; 0 when all are excluded. */
  best: number;
  /** Empty when there is a match. */
  reasons: NoMatchReason[];
  missing: Missing[];
  blocking: Blocking[];
  /** The changes that help most, best first. */
  changes: SuggestedChange[];
  together: Together | null;
}

export const maxSuggested = 5;
/** Five fields to seek must not hide a certificate; an industry not stated is one question. */
const maxOfOneKind = 2;

/**
 * The code of the main reason, for lists and counts; null when a pair reaches the threshold.
 * @param known the best pair score of the firm, where an index has it: it saves measuring all pairs
 */
export function mainReason(
  sme: SmeFacts,
  market: NoMatchMarket,
  threshold: number,
  known?: { best: number },
): NoMatchCode | null {
  const scores = new FirmScores(sme, market);
  if (market.partners.length === 0) return 'no-partners';
  const best = once(() => known?.best ?? bestOf(scores));
  if (best() >= threshold) return null;
  // These come first in any case: no need to look for the others.
  if (scores.own.industries.length === 0) return 'industry-not-stated';
  if (scores.own.seeks.length === 0) return 'seeks-not-stated';
  return reasonsOf(scores, threshold, best)[0]?.code ?? 'low-score';
}

/** Everything about one firm. 1,000 partners take about a quarter of a second. */
export function whyNoMatch(sme: SmeFacts, market: NoMatchMarket, threshold: number): WhyNoMatch {
  const scores = new FirmScores(sme, market);
  const best = bestOf(scores);
  const places = [...market.partners.keys()];
  const matches = places.filter((place) => scores.pair(place).score >= threshold).length;
  const changes = suggest(scores, threshold, { best, matches });
  const blocking = blockingOf(scores, threshold);
  return {
    partners: market.partners.length,
    matches,
    best,
    reasons: matches > 0 ? [] : reasonsOf(scores, threshold, () => best, blocking),
    missing: missingOf(scores),
    blocking,
    changes,
    together: combine(scores, threshold, changes),
  };
}

function bestOf(scores: FirmScores): number {
  return scores.market.partners.reduce(
    (best, _, place) => Math.max(best, scores.pair(place).score),
    0,
  );
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** More matches first, then the better best pair. */
function compareOutcomes(a: Outcome, b: Outcome): number {
  return b.matches - a.matches || b.best - a.best;
}

function suggest(
  scores: FirmScores,
  threshold: number,
  today: { best: number; matches: number },
): SuggestedChange[] {
  const none: Outcome = { ...today, gained: [], lost: 0 };
  const kinds = new Map<ChangeKind, number>();
  const mostOf = (change: Change) =>
    change.kind === 'industry' && change.from === null ? 1 : maxOfOneKind;
  return possibleChanges(scores.own, scores.market)
    .map((change) => ({ change, ...scores.outcome([change], threshold) }))
    .filter((outcome) => compareOutcomes(outcome, none) < 0)
    .sort(
      (a, b) =>
        compareOutcomes(a, b) ||
        changeEffort[a.change.kind] - changeEffort[b.change.kind] ||
        (changeKey(a.change) < changeKey(b.change) ? -1 : 1),
    )
    .filter(({ change }) => {
      const count = (kinds.get(change.kind) ?? 0) + 1;
      kinds.set(change.kind, count);
      return count <= mostOf(change);
    })
    .slice(0, maxSuggested);
}

/** Takes the changes in order and keeps each that adds to those before it. */
function combine(
  scores: FirmScores,
  threshold: number,
  suggested: readonly SuggestedChange[],
): Together | null {
  const [first, ...others] = suggested;
  if (first === undefined) return null;
  let kept: Together = { ...first, changes: [first.change] };
  for (const { change } of others) {
    if (contradicts(kept.changes, change)) continue;
    const changes = [...kept.changes, change];
    const outcome = scores.outcome(changes, threshold);
    if (compareOutcomes(outcome, kept) < 0) kept = { ...outcome, changes };
  }
  if (kept.changes.length === 1) return null;
  const { changes, gained, lost, matches, best } = kept;
  return { changes, gained, lost, matches, best };
}

/** A firm has one number of people, one capacity, one age; and one name for an industry. */
function contradicts(kept: readonly Change[], change: Change): boolean {
  return kept.some((one) => {
    if (one.kind === 'industry' && change.kind === 'industry') return one.from === change.from;
    if (one.kind !== 'state' && one.kind !== 'reach') return false;
    if (change.kind !== 'state' && change.kind !== 'reach') return false;
    const { kind } = change.requirement;
    const single = kind === 'employees' || kind === 'established' || kind === 'monthly-volume';
    return single && one.requirement.kind === kind;
  });
}
