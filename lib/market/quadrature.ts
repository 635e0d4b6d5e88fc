/**
 * The employers' examination weights as a short sum of geometric series:
 *
 *   w_r = Σ_k ω_k x_k^r,   0 ≤ x_k ≤ 1
 *
 * With it the expectation of w over a sum of independent applicants becomes a product for each k
 * (see evaluate.ts), and no distribution has to be carried along.
 *
 * - `inv`  w_r = 1/(r + 1) = ∫₀¹ x^r dx: Gauss–Legendre on [0, 1]. n nodes are exact for r ≤ 2n − 1.
 *   How many are needed grows with the root of the expected number of applicants, L: 16, or
 *   2.2 √L where that is more, were measured to give expected matches to 1e-9 up to L = 1,000.
 * - `exp`  w_r = e^(−r): one node, exact; a second of weight 0 makes their number even, because the
 *   sums go over two nodes at a time.
 * - `log`  w_r = 1/log2(r + 2) is a moment sequence too, because 1/ln is a Stieltjes function. The
 *   Gauss rule of these moments was computed with 120 digits (Chebyshev's algorithm) and is tabled
 *   below: n nodes are exact for r ≤ 2n − 1; with 16 nodes the error is below 5e-11 up to r = 50
 *   and 4e-6 at r = 100, and expected matches are good to 2e-6 at L = 140, 0.6 % at L = 500.
 *
 * Source of the rules: G. H. Golub and J. H. Welsch, "Calculation of Gauss Quadrature Rules",
 * Mathematics of Computation 23 (1969). Cost: O(n²), once.
 */
import type { Examination } from './examination';

export interface Quadrature {
  /** x_k, an even number of them. */
  readonly node: Float64Array;
  /** ω_k ≥ 0; they sum to w_0 = 1. */
  readonly weight: Float64Array;
}

/** `fine` for every figure that is reported; `coarse`, with half the nodes, for the way there. */
export type Precision = 'fine' | 'coarse';

/** @param load the largest expected number of applications that an employer has */
export function quadratureOf(
  examination: Examination,
  precision: Precision,
  load: number,
): Quadrature {
  if (examination === 'exp') return geometric;
  if (examination === 'log') return precision === 'fine' ? logarithmic16 : logarithmic8;
  const pairs = Math.ceil((precision === 'fine' ? 1.1 : 0.55) * Math.sqrt(load));
  return legendreRule(2 * Math.min(mostPairs, Math.max(precision === 'fine' ? 8 : 4, pairs)));
}

/** 128 nodes serve 3,400 expected applicants; beyond, the last of them are told apart less well. */
const mostPairs = 64;

const known = new Map<number, Quadrature>();

function legendreRule(n: number): Quadrature {
  const rule = known.get(n) ?? gaussLegendre(n);
  known.set(n, rule);
  return rule;
}

const geometric: Quadrature = {
  node: Float64Array.of(Math.exp(-1), 0),
  weight: Float64Array.of(1, 0),
};

/** Roots of the Legendre polynomial of degree n by Newton's method, moved from [−1, 1] to [0, 1]. */
export function gaussLegendre(n: number): Quadrature {
  const node = new Float64Array(n);
  const weight = new Float64Array(n);
  for (let k = 0; k < n; k += 1) {
    let z = Math.cos((Math.PI * (k + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step += 1) {
      const [value, before] = legendre(n, z);
      slope = (n * (z * value - before)) / (z * z - 1);
      z -= value / slope;
    }
    node[k] = (1 - z) / 2;
    weight[k] = 1 / ((1 - z * z) * slope * slope);
  }
  return { node, weight };
}

/** The Legendre polynomials of degree n and n − 1 at z. */
function legendre(n: number, z: number): [number, number] {
  let [value, before] = [1, 0];
  for (let degree = 1; degree <= n; degree += 1) {
    [value, before] = [((2 * degree - 1) * z * value - (degree - 1) * before) / degree, value];
  }
  return [value, before];
}

function tabled(table: readonly (readonly [number, number])[]): Quadrature {
  return {
    node: Float64Array.from(table, ([node]) => node),
    weight: Float64Array.from(table, ([, weight]) => weight),
  };
}

const logarithmic8 = tabled([
  [0.020440093047832005, 0.03613512513326712],
  [0.10470081742245166, 0.07970347588101662],
  [0.24440868438860425, 0.11376249925672094],
  [0.4207124255926558, 0.13519038464848018],
  [0.6095227708657677, 0.14344539948079507],
  [0.7845575247562694, 0.14087013722152159],
  [0.9205090279522445, 0.1345712674958542],
  [0.9954492349178037, 0.21632171088234428],
]);

const logarithmic16 = tabled([
  [0.005374371558865298, 0.009544094143102424],
  [0.028105800276215058, 0.021896254469231203],
  [0.06814420654556504, 0.033522918361762626],
  [0.1240576202034287, 0.044039874230671246],
  [0.1938304506636081, 0.053142900823615016],
  [0.2749410367140649, 0.06060613873947873],
  [0.364450512162506, 0.06629065014526668],
  [0.4591057044376802, 0.07014996605799248],
  [0.5554527289827118, 0.07223260108216444],
  [0.6499570829842981, 0.07268342528211773],
  [0.739125548232583, 0.07174877473201935],
  [0.8196246603826577, 0.06979839571699811],
  [0.888389426209671, 0.06740653632393019],
  [0.9427128034262527, 0.0656754469323482],
  [0.980293560383541, 0.06812397006458155],
  [0.9991302843544221, 0.15313805289472002],
]);
