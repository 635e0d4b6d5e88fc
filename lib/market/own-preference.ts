/**
 * Baseline "naive": each candidate's list is sorted by its own preference alone.
 *
 *   key_ij = p_ij
 *
 * Source: the baseline of Su, Bayoumi, Joachims, WWW 2022, arXiv 2106.01941. Cost: O(pairs).
 */
import type { Market } from './market';

/** Per pair: what lists are sorted by, descending. */
export function ownPreference({ p }: Market): Float64Array {
  return p.slice();
}
