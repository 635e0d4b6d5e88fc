/**
 * Baseline: the harmonic mean of both directions, which punishes one-sided interest.
 *
 *   key_ij = 2 p_ij q_ij / (p_ij + q_ij),   0 where both are 0
 *
 * Source: RECON, Pizzato et al., RecSys 2010; also the score of one pair in lib/matching.
 * Cost: O(pairs).
 */
import type { Market } from './market';

/** Per pair: what lists are sorted by, descending. */
export function harmonicMean({ p, q }: Market): Float64Array {
  return p.map((wants, pair) => {
    const wanted = q[pair] as number;
    return wants + wanted > 0 ? (2 * wants * wanted) / (wants + wanted) : 0;
  });
}
