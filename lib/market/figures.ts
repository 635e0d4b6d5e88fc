/**
 * Figures by which a market's lists are judged, beside the expected matches.
 *
 * - *Gini*: how unevenly employers (or candidates) share the matches; 0 even, towards 1 one has all.
 *   G = Σ_n (2n − N − 1) x_(n) / (N Σ x), x_(n) ascending. C. Gini (1912). O(N log N).
 * - *envy*: ordered pairs (i, k) of candidates such that i would have more expected matches with k's
 *   list than with its own, while competition stays as it is:
 *   Σ_j G_ij e_kj > Σ_j G_ij e_ij + 1e-9,   G_ij = p q E[w] (fairness 1 in evaluate.ts).
 *   Foley (1967); for rankings in markets: Tomita & Yokoyama, RecSys 2024, arXiv 2409.00720.
 *   O(candidates² · list).
 * - *coverage*: the share of candidates that can expect something at all. O(N).
 */
import { gradient } from './evaluate';
import type { Examination } from './examination';
import type { Market } from './market';

/** 0 when there is nothing to share. */
export function gini(values: ArrayLike<number>): number {
  const ascending = Float64Array.from(values).sort();
  let sum = 0;
  let weighted = 0;
  ascending.forEach((value, place) => {
    sum += value;
    weighted += (2 * (place + 1) - ascending.length - 1) * value;
  });
  return sum > 0 ? weighted / (ascending.length * sum) : 0;
}

/** 0 … 1; 0 for nobody. */
export function coverage(perCandidate: ArrayLike<number>, least = 1e-9): number {
  let covered = 0;
  for (let i = 0; i < perCandidate.length; i += 1) {
    if ((perCandidate[i] as number) > least) covered += 1;
  }
  return perCandidate.length === 0 ? 0 : covered / perCandidate.length;
}

/** Ordered pairs (i, k), i ≠ k, in which i envies k. */
export function countEnvy(
  market: Market,
  examination: Examination,
  exposure: Float64Array,
): number {
  const chance = gradient(market, examination, exposure, 1);
  const seen = seenPairs(market, exposure);
  const mine = new Float64Array(market.employers);
  let envy = 0;
  for (let i = 0; i < market.candidates; i += 1) {
    const [from, to] = [market.start[i] as number, market.start[i + 1] as number];
    for (let pair = from; pair < to; pair += 1) {
      mine[market.employer[pair] as number] = chance[pair] as number;
    }
    const own = worth(seen, i, mine);
    for (let k = 0; k < market.candidates; k += 1) {
      if (k !== i && worth(seen, k, mine) > own + 1e-9) envy += 1;
    }
    for (let pair = from; pair < to; pair += 1) mine[market.employer[pair] as number] = 0;
  }
  return envy;
}

/** The pairs that are looked at, by candidate. */
function seenPairs(market: Market, exposure: Float64Array) {
  const start = new Uint32Array(market.candidates + 1);
  const employer: number[] = [];
  const weight: number[] = [];
  exposure.forEach((given, pair) => {
    if (given === 0) return;
    employer.push(market.employer[pair] as number);
    weight.push(given);
    start[(market.candidate[pair] as number) + 1] = employer.length;
  });
  for (let i = 1; i < start.length; i += 1) {
    start[i] = Math.max(start[i] as number, start[i - 1] as number);
  }
  return { start, employer: Uint32Array.from(employer), weight: Float64Array.from(weight) };
}

/** What the list of k gives to whom `mine` (per employer) belongs. */
function worth(seen: ReturnType<typeof seenPairs>, k: number, mine: Float64Array): number {
  let sum = 0;
  for (let at = seen.start[k] as number; at < (seen.start[k + 1] as number); at += 1) {
    sum += (seen.weight[at] as number) * (mine[seen.employer[at] as number] as number);
  }
  return sum;
}
