/**
 * Expected matches of a market, exactly, and their gradient.
 *
 * Candidate i applies to employer j with probability a_ij = p_ij · e_ij, where e_ij (*exposure*) is
 * the examination of the position at which j stands in the list of i. The employer looks at its
 * applicants in descending q and accepts the one with R better applicants with probability
 * q · w_R. With w_r = Σ_k ω_k x_k^r (quadrature.ts) and independent applications
 *
 *   E[w_R] = Σ_k ω_k P_k,    P_k = Π over better applicants (1 − a (1 − x_k))
 *   SW     = Σ_ij a_ij q_ij Σ_k ω_k P_k                                      expected matches
 *   h_ij   = ∂SW/∂e_ij = p_ij Σ_k ω_k P_k (q_ij − (1 − x_k) S_k)
 *
 * where S_k gathers what worse applicants lose: from the last one up, S ← a q + S (1 − a (1 − x_k)).
 * With fairness φ the second term counts by 1 − φ: φ = 0 is the gradient of SW, φ = 1 is what the
 * candidate itself has from being seen, whatever the others lose.
 *
 * Source: the model is Su, Bayoumi, Joachims, WWW 2022, arXiv 2106.01941; the employers' side of it
 * is a Poisson binomial distribution, whose generating function is the product above.
 * Cost: O(16 · pairs), memory O(pairs).
 */
import type { Examination } from './examination';
import type { Market } from './market';
import { type Precision, quadratureOf } from './quadrature';

export interface Evaluation {
  /** SW. */
  expectedMatches: number;
  /** Length C, sums to SW. */
  perCandidate: Float64Array;
  /** Length J, sums to SW. */
  perEmployer: Float64Array;
  /** Length J: Σ_i p_ij e_ij, the expected number of applications. */
  load: Float64Array;
}

/**
 * @param exposure per pair, 0 … 1: how surely the candidate looks at the employer
 */
export function evaluate(
  market: Market,
  examination: Examination,
  exposure: Float64Array,
): Evaluation {
  const chance = gradient(market, examination, exposure, 1);
  const perCandidate = new Float64Array(market.candidates);
  const perEmployer = new Float64Array(market.employers);
  let expectedMatches = 0;
  for (let pair = 0; pair < chance.length; pair += 1) {
    const matches = (chance[pair] as number) * (exposure[pair] as number);
    const i = market.candidate[pair] as number;
    const j = market.employer[pair] as number;
    perCandidate[i] = (perCandidate[i] as number) + matches;
    perEmployer[j] = (perEmployer[j] as number) + matches;
    expectedMatches += matches;
  }
  return { expectedMatches, perCandidate, perEmployer, load: loadOf(market, exposure) };
}

/** Length J: expected applications. */
export function loadOf(market: Market, exposure: Float64Array): Float64Array {
  const load = new Float64Array(market.employers);
  for (let pair = 0; pair < exposure.length; pair += 1) {
    const j = market.employer[pair] as number;
    load[j] = (load[j] as number) + (market.p[pair] as number) * (exposure[pair] as number);
  }
  return load;
}

/** h per pair, for a fairness φ of 0 … 1. */
export function gradient(
  market: Market,
  examination: Examination,
  exposure: Float64Array,
  fairness = 0,
  precision: Precision = 'fine',
): Float64Array {
  const { node, weight } = quadratureOf(examination, precision);
  const longest = longestQueue(market);
  const buffer = {
    applies: new Float64Array(longest),
    q: new Float64Array(longest),
    sum: new Float64Array(longest),
    product: new Float64Array(2 * longest),
  };
  const h = new Float64Array(market.p.length);
  for (let j = 0; j < market.employers; j += 1) {
    const from = market.queueStart[j] as number;
    const length = (market.queueStart[j + 1] as number) - from;
    for (let place = 0; place < length; place += 1) {
      const pair = market.queue[from + place] as number;
      buffer.applies[place] = (market.p[pair] as number) * (exposure[pair] as number);
      buffer.q[place] = market.q[pair] as number;
      buffer.sum[place] = 0;
    }
    for (let k = 0; k < node.length; k += 2) {
      addNodes(buffer, length, nodesAt(node, weight, k), 1 - fairness);
    }
    for (let place = 0; place < length; place += 1) {
      const pair = market.queue[from + place] as number;
      h[pair] = (market.p[pair] as number) * (buffer.sum[place] as number);
    }
  }
  return h;
}

interface QueueBuffer {
  applies: Float64Array;
  q: Float64Array;
  sum: Float64Array;
  /** Two numbers per place. */
  product: Float64Array;
}

function nodesAt(node: Float64Array, weight: Float64Array, k: number) {
  return {
    weight: [weight[k] as number, weight[k + 1] as number] as const,
    y: [1 - (node[k] as number), 1 - (node[k + 1] as number)] as const,
  };
}

/**
 * Adds ω P (q − care · y · S), y = 1 − x, to the sums of one employer's queue, for two nodes at once:
 * each is a chain of multiplications that the processor has to wait for, two chains fill the wait.
 */
function addNodes(
  { applies, q, sum, product }: QueueBuffer,
  length: number,
  { weight, y }: ReturnType<typeof nodesAt>,
  care: number,
) {
  const [y0, y1] = y;
  let [before0, before1] = weight;
  for (let place = 0; place < length; place += 1) {
    const a = applies[place] as number;
    product[2 * place] = before0;
    product[2 * place + 1] = before1;
    sum[place] = (sum[place] as number) + (before0 + before1) * (q[place] as number);
    before0 *= 1 - a * y0;
    before1 *= 1 - a * y1;
  }
  if (care === 0) return;
  let [after0, after1] = [0, 0];
  for (let place = length - 1; place >= 0; place -= 1) {
    const a = applies[place] as number;
    const own = a * (q[place] as number);
    const lost0 = y0 * after0 * (product[2 * place] as number);
    const lost1 = y1 * after1 * (product[2 * place + 1] as number);
    sum[place] = (sum[place] as number) - care * (lost0 + lost1);
    after0 = own + after0 * (1 - a * y0);
    after1 = own + after1 * (1 - a * y1);
  }
}

function longestQueue({ queueStart, employers }: Market): number {
  let longest = 0;
  for (let j = 0; j < employers; j += 1) {
    longest = Math.max(longest, (queueStart[j + 1] as number) - (queueStart[j] as number));
  }
  return longest;
}
