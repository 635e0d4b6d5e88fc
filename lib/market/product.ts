/**
 * Baseline: the probability that both want each other, as if nobody else were there.
 *
 *   key_ij = p_ij · q_ij
 *
 * Source: reciprocal recommendation, e.g. Pizzato et al., RecSys 2010. Cost: O(pairs).
 */
import type { Market } from './market';

/** Per pair: what lists are sorted by, descending. */
export function product({ p, q }: Market): Float64Array {
  return p.map((wants, pair) => wants * (q[pair] as number));
}
