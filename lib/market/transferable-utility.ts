/**
 * Baseline TU: the equilibrium of a matching market in which utility can be transferred.
 *
 *   K_ij = exp((p_ij + q_ij) / 2β),   μ_ij = K_ij A_i B_j
 *   A_i² + A_i Σ_j K_ij B_j = 1,      B_j² + B_j Σ_i K_ij A_i = 1
 *
 * The two equations say that A_i² candidates of kind i and B_j² employers stay alone and μ_ij pairs
 * form. They are solved in turn, A = √(1 + s²) − s with s = K B / 2, and lists are sorted by μ.
 *
 * Source: Choo & Siow, JPE 2006; as a ranking: Tomita, Togashi, Moriwaki, RecSys 2022 and Tomita,
 * Togashi, Hashizume, Ohsaka, RecSys 2023, arXiv 2306.09060. β = 1.
 * Cost of a round: O(pairs); the rounds converge linearly.
 */
import type { Market } from './market';

export interface TransferableUtility {
  /** Per pair μ: what lists are sorted by, descending. */
  key: Float64Array;
  /** The largest error of the equations. */
  residual: number;
  rounds: number;
}

export function transferableUtility(
  market: Market,
  { beta = 1, tolerance = 1e-10, maxRounds = 1000 } = {},
): TransferableUtility {
  const kernel = market.p.map((wants, pair) =>
    Math.exp((wants + (market.q[pair] as number)) / (2 * beta)),
  );
  const ofCandidate = new Float64Array(market.candidates).fill(1);
  const ofEmployer = new Float64Array(market.employers).fill(1);
  let [rounds, residual] = [0, Infinity];
  while (residual > tolerance && rounds < maxRounds) {
    const met = sums(market.candidate, market.employer, kernel, ofEmployer, market.candidates);
    // The other side was solved last, so this one holds all of the error.
    residual = rounds === 0 ? Infinity : worst(ofCandidate, met);
    ofCandidate.set(met.map(alone));
    const asked = sums(market.employer, market.candidate, kernel, ofCandidate, market.employers);
    ofEmployer.set(asked.map(alone));
    rounds += 1;
  }
  const key = kernel.map((weight, pair) => {
    const a = ofCandidate[market.candidate[pair] as number] as number;
    return weight * a * (ofEmployer[market.employer[pair] as number] as number);
  });
  return { key, residual, rounds };
}

/** The positive root of a² + a · sum = 1, written so that large sums lose no digits. */
function alone(sum: number): number {
  const s = sum / 2;
  return 1 / (Math.sqrt(1 + s * s) + s);
}

function worst(root: Float64Array, sum: Float64Array): number {
  let error = 0;
  root.forEach((a, index) => {
    error = Math.max(error, Math.abs(a * a + a * (sum[index] as number) - 1));
  });
  return error;
}

/** Σ kernel · other, over the pairs of each member of one side. */
function sums(
  own: Uint32Array,
  other: Uint32Array,
  kernel: Float64Array,
  root: Float64Array,
  length: number,
): Float64Array {
  const sum = new Float64Array(length);
  for (let pair = 0; pair < kernel.length; pair += 1) {
    const at = own[pair] as number;
    const part = (kernel[pair] as number) * (root[other[pair] as number] as number);
    sum[at] = (sum[at] as number) + part;
  }
  return sum;
}
