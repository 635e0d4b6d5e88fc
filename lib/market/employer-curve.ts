/**
 * What being seen by an employer is worth to a newcomer, as a curve over q.
 *
 *   g_j(q) = Σ_k ω_k P_k(q) (q − (1 − φ)(1 − x_k) S_k(q)),   h_ij = p_ij · g_j(q_ij)
 *
 * P_k(q) is the product over the applicants that stand before someone of q, S_k(q) what those behind
 * lose (evaluate.ts). The curve depends on the employer alone, so that a candidate who is new or has
 * changed can be ranked by h − λ p at once, without the market. q is read in per-mille, as scores are;
 * a newcomer stands behind its equals.
 *
 * Source: the gradient of evaluate.ts, tabled. Cost: O(16 · (pairs + 1001 · employers)).
 */
import { greatest, loadOf } from './evaluate';
import type { Examination } from './examination';
import { type Market, MarketError } from './market';
import { type Quadrature, quadratureOf } from './quadrature';

/** q = 0, 1/1000, …, 1. */
const points = 1001;

export interface EmployerCurves {
  readonly employers: number;
  /** J × 1001: g_j(q), q in per-mille. */
  readonly gain: Float32Array;
  /** Length J: λ. */
  readonly price: Float64Array;
}

export interface CurveOptions {
  examination: Examination;
  /** φ, 0 … 1; 0 when left out. */
  fairness?: number;
  /** Length J; 0 when left out. */
  price?: ArrayLike<number>;
  /** A candidate whose applications do not count, because it is the one to be ranked. */
  without?: number;
}

/** @param exposure per pair, as in the solved market */
export function employerCurves(
  market: Market,
  exposure: Float64Array,
  { examination, fairness = 0, price, without }: CurveOptions,
): EmployerCurves {
  if (!(fairness >= 0 && fairness <= 1)) {
    throw new MarketError('market.fairness', `fairness ${fairness} is not in 0 … 1`);
  }
  const quadrature = quadratureOf(examination, 'fine', greatest(loadOf(market, exposure)));
  const gain = new Float32Array(market.employers * points);
  for (let j = 0; j < market.employers; j += 1) {
    const pairs = market.queue
      .subarray(market.queueStart[j], market.queueStart[j + 1])
      .filter((pair) => market.candidate[pair] !== without);
    const queue = {
      applies: Float64Array.from(
        pairs,
        (pair) => (market.p[pair] as number) * (exposure[pair] as number),
      ),
      q: Float64Array.from(pairs, (pair) => market.q[pair] as number),
    };
    const curve = gain.subarray(j * points, (j + 1) * points);
    for (let k = 0; k < quadrature.node.length; k += 1) {
      addNode(curve, queue, quadrature, k, 1 - fairness);
    }
  }
  const prices =
    price === undefined ? new Float64Array(market.employers) : Float64Array.from(price);
  return { employers: market.employers, gain, price: prices };
}

/** Adds ω P (q − care · (1 − x) S) of one node at every q. */
function addNode(
  curve: Float32Array,
  { applies, q }: { applies: Float64Array; q: Float64Array },
  quadrature: Quadrature,
  k: number,
  care: number,
): void {
  const y = 1 - (quadrature.node[k] as number);
  const length = applies.length;
  const behind = new Float64Array(length + 1);
  for (let place = length - 1; place >= 0; place -= 1) {
    const a = applies[place] as number;
    behind[place] = a * (q[place] as number) + (behind[place + 1] as number) * (1 - a * y);
  }
  let before = quadrature.weight[k] as number;
  let place = 0;
  for (let mille = points - 1; mille >= 0; mille -= 1) {
    const own = mille / (points - 1);
    while (place < length && (q[place] as number) >= own) {
      before *= 1 - (applies[place] as number) * y;
      place += 1;
    }
    const gain = before * (own - care * y * (behind[place] as number));
    curve[mille] = (curve[mille] as number) + gain;
  }
}

/** The curve of one employer: length 1001, a view into `gain`. */
export function curveOf({ gain }: EmployerCurves, employer: number): Float32Array {
  return gain.subarray(employer * points, (employer + 1) * points);
}

/** h − λ p of a pair: sort a candidate's employers by it, best first. */
export function valueByCurve(curve: ArrayLike<number>, price: number, p: number, q: number) {
  const mille = Math.min(points - 1, Math.max(0, Math.round(q * (points - 1))));
  return p * ((curve[mille] ?? 0) - price);
}
