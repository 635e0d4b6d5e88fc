/**
 * Readings: what a criterion is worth to a query, for every company of the index at once.
 *
 * Vocabulary
 * - *query*: the prepared side that asks for its best partners or firms.
 * - *part*: whether the companies are read as seekers or as givers; the query has the other part.
 * - *outcome*: a criterion's share (0–1000), with `FAILS` added when a requirement excludes the pair.
 */
import type { Companies } from '../companies';
import type { FacetKey } from '../facets';
import type { Side } from '../side';
import type { Weights } from '../weights';

export type PartPlayed = 'seeker' | 'giver';

/** Above every share. */
export const FAILS = 1024;
export const OUTCOMES = 2 * FAILS;

/** A reading that is the same whatever the company. */
export interface Always {
  always: number;
}

/** A reading that one facet decides. */
export interface ByValue {
  facet: FacetKey;
  /** Outcome by value number; [0] is not used. */
  outcomes: Uint16Array;
}

/** A reading that several facets decide together, or one with many values; asked for last. */
export interface BySlot {
  outcomeOf(slot: number): number;
}

export type Reading = Always | ByValue | BySlot;

/** What a criterion is worth when the companies seek, and when they give. */
export type Readings = Readonly<Record<PartPlayed, Reading>>;

export interface Question {
  query: Side;
  companies: Companies;
  weights: Weights;
}

export type Reader = (question: Question) => Readings;
