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
 * Cost: O(nodes · pairs) with 16 nodes, more for crowds (quadrature.ts); memory O(pairs).
 */
import type { Examination } from './examination';
import { gather, type Market } from './market';
import { type Precision, type Quadrature, quadratureOf } from './quadrature';

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

/** The largest of numbers that are not negative; 0 of none. */
export function greatest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** h per pair, for a fairness φ of 0 … 1. */
export function gradient(
  market: Market,
  examination: Examination,
  exposure: Float64Array,
  fairness = 0,
): Float64Array {
  return new QueueWalk(market, examination, 'fine', exposure).gradient(exposure, fairness);
}

/** A market laid out in the order of its queues, to be walked many times. */
export class QueueWalk {
  private readonly quadrature: Quadrature;
  /** Per place of `market.queue`. */
  private readonly p: Float64Array;
  private readonly q: Float64Array;
  private readonly buffer: QueueBuffer;

  /** @param typical exposures, per pair: how many applicants the quadrature has to serve */
  constructor(
    private readonly market: Market,
    examination: Examination,
    precision: Precision,
    typical: Float64Array,
  ) {
    this.quadrature = quadratureOf(examination, precision, greatest(loadOf(market, typical)));
    this.p = gather(market.p, market.queue);
    this.q = gather(market.q, market.queue);
    const longest = longestQueue(market);
    this.buffer = {
      applies: new Float64Array(longest),
      sum: new Float64Array(longest),
      product: new Float64Array(2 * longest),
    };
  }

  /** h per pair, written into `h`. */
  gradient(
    exposure: Float64Array,
    fairness: number,
    h = new Float64Array(exposure.length),
  ): Float64Array {
    const { market, p, buffer } = this;
    const { queue, queueStart } = market;
    const { applies, sum } = buffer;
    for (let j = 0; j < market.employers; j += 1) {
      const from = queueStart[j] as number;
      const length = (queueStart[j + 1] as number) - from;
      for (let place = 0; place < length; place += 1) {
        const given = exposure[queue[from + place] as number] as number;
        applies[place] = (p[from + place] as number) * given;
      }
      this.sumQueue(this.q.subarray(from, from + length), 1 - fairness);
      for (let place = 0; place < length; place += 1) {
        h[queue[from + place] as number] = (p[from + place] as number) * (sum[place] as number);
      }
    }
    return h;
  }

  private sumQueue(q: Float64Array, care: number): void {
    const { node, weight } = this.quadrature;
    this.buffer.sum.fill(0, 0, q.length);
    for (let k = 0; k < node.length; k += 2) {
      addNodes(this.buffer, q, nodesAt(node, weight, k), care);
    }
  }
}

/** One queue at a time. */
interface QueueBuffer {
  applies: Float64Array;
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
  { applies, sum, product }: QueueBuffer,
  q: Float64Array,
  { weight, y }: ReturnType<typeof nodesAt>,
  care: number,
) {
  const length = q.length;
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
