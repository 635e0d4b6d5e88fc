/**
 * What a criterion is. To add one: a file in `criteria/` that exports a `Criterion`, its key in
 * `reasons.ts` with its reason codes, one line in `criteria/registry.ts`, a maximum in a new
 * version of weights, and its messages.
 */
import type { FacetKey } from './facets';
import type { CriterionKey, Reason, UnknownCode } from './reasons';
import type { Requirement } from './requirement-schema';
import type { Side } from './side';
import type { Weights } from './weights';

export interface Missing {
  code: UnknownCode;
  /** Which of the two could say. */
  of: 'seeker' | 'giver';
  /** Share of the criterion that it costs, 0–1000; by default all that is not given. */
  share?: number;
  requirement?: Requirement;
}

export interface Measure {
  /** Integer 0–1000: the share of the criterion's maximum that is given. */
  share: number;
  reason: Reason;
  unknown?: readonly Missing[];
}

export interface Criterion {
  key: CriterionKey;
  /**
   * How well the giver serves the seeker. Must be a pure function of both prepared sides, and
   * adding to the giver's offers a field that the seeker seeks must never lower it in either
   * direction.
   */
  measure(seeker: Side, giver: Side, weights: Weights): Measure;
  /**
   * The one facet of each side that decides the share, so that the index need measure only once for
   * all companies that have the same value of it. `null` when there are several: then the index
   * needs a reader for the criterion (readers/registry.ts).
   */
  reads: { seeker: FacetKey | null; giver: FacetKey | null };
}
