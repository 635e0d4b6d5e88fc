/**
 * A market in which both sides see lists.
 *
 *   P(i and j match) = p_ij · eL_ij · q_ji · eR_ji
 *   U_i = Σ_j P(i, j),   V_j = Σ_i P(i, j)
 *   SW = Σ_i U_i,        NSW = Σ_i log U_i + Σ_j log V_j,   between them: welfare of exponent α
 *
 * eL and eR are mixtures of lists (v = 1/k). Alternating Frank–Wolfe: the employers' side first, then
 * the candidates' with fresh utilities; the linear step sorts the list of i by p q eR / V_j^α and the
 * list of j by p q eL / U_i^α, where utilities below 1e-4 count as 1e-4. α = 0 is SW, α = 1 is NSW.
 *
 * *Envy* of i towards k: Σ_j p_ij eL_ij q_ji eR_jk > U_i + 1e-9, that is i would have more with the
 * places that k has in the employers' lists; for employers likewise.
 *
 * Source: Tomita & Yokoyama, "Fair Reciprocal Recommendation in Matching Markets", RecSys 2024,
 * arXiv 2409.00720. Cost of a round: O(C · J · log(C · J)); envy O(C² J + C J²).
 */
import { examinationOfList } from './examination';
import { denseMarket, MarketError, requireCount } from './market';
import { RowSorter } from './row-sorter';

export interface TwoSidedOptions {
  /** α, 0 … 1. */
  alpha: number;
  /** γ of Frank–Wolfe. */
  step?: number;
  maxRounds?: number;
  /** A round that moves SW by less is the last. */
  tolerance?: number;
}

export interface TwoSidedResult {
  /** SW. */
  expectedMatches: number;
  rounds: number;
  /** eL, C × J: how surely i sees j. */
  left: Float64Array;
  /** eR, J × C: how surely j sees i. */
  right: Float64Array;
  /** Ordered pairs of candidates, of employers. */
  envyLeft: number;
  envyRight: number;
}

const floor = 1e-4;

/** What both sides want, candidates × employers: weight_ij = p_ij q_ji. */
class TwoSides {
  private readonly weight: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;

  /** At first everybody sees everybody alike. @throws MarketError */
  constructor(
    readonly candidates: number,
    readonly employers: number,
    p: ArrayLike<number>,
    q: ArrayLike<number>,
  ) {
    const market = denseMarket(candidates, employers, p, q);
    this.weight = market.p.map((wants, pair) => wants * (market.q[pair] as number));
    this.left = new Float64Array(this.weight.length).fill(meanExamination(employers));
    this.right = new Float64Array(this.weight.length).fill(meanExamination(candidates));
  }

  /** P(i and j match), C × J. */
  private matches(): Float64Array {
    const { candidates, employers, left, right } = this;
    return this.weight.map((weight, pair) => {
      const i = Math.floor(pair / employers);
      const j = pair % employers;
      return weight * (left[pair] as number) * (right[j * candidates + i] as number);
    });
  }

  utilities() {
    const ofCandidate = new Float64Array(this.candidates);
    const ofEmployer = new Float64Array(this.employers);
    let expectedMatches = 0;
    this.matches().forEach((match, pair) => {
      const [i, j] = [Math.floor(pair / this.employers), pair % this.employers];
      ofCandidate[i] = (ofCandidate[i] as number) + match;
      ofEmployer[j] = (ofEmployer[j] as number) + match;
      expectedMatches += match;
    });
    return { ofCandidate, ofEmployer, expectedMatches };
  }

  /** Mixes in the employers' lists by what candidates show them, worth more where U is small. */
  answerOfEmployers(alpha: number, step: number): void {
    const { candidates, employers, left } = this;
    const worth = this.utilities().ofCandidate.map((u) => Math.max(u, floor) ** -alpha);
    mixSorted(this.right, employers, candidates, step, (j, i) => {
      const pair = i * employers + j;
      return (this.weight[pair] as number) * (left[pair] as number) * (worth[i] as number);
    });
  }

  answerOfCandidates(alpha: number, step: number): void {
    const { candidates, employers, right } = this;
    const worth = this.utilities().ofEmployer.map((u) => Math.max(u, floor) ** -alpha);
    mixSorted(this.left, candidates, employers, step, (i, j) => {
      const seen = right[j * candidates + i] as number;
      return (this.weight[i * employers + j] as number) * seen * (worth[j] as number);
    });
  }

  result(rounds: number): TwoSidedResult {
    const { candidates, employers, left, right, weight } = this;
    const { ofCandidate, ofEmployer, expectedMatches } = this.utilities();
    const envyLeft = envyOf(ofCandidate, employers, (i, j) => ({
      own: (weight[i * employers + j] as number) * (left[i * employers + j] as number),
      places: right.subarray(j * candidates, (j + 1) * candidates),
    }));
    const envyRight = envyOf(ofEmployer, candidates, (j, i) => ({
      own: (weight[i * employers + j] as number) * (right[j * candidates + i] as number),
      places: left.subarray(i * employers, (i + 1) * employers),
    }));
    return { expectedMatches, rounds, left, right, envyLeft, envyRight };
  }
}

function meanExamination(length: number): number {
  return examinationOfList('inv', length).reduce((sum, v) => sum + v, 0) / Math.max(1, length);
}

/** exposure ← (1 − step) exposure + step · v(rank by key), row by row. */
function mixSorted(
  exposure: Float64Array,
  rows: number,
  columns: number,
  step: number,
  key: (row: number, column: number) => number,
): void {
  const v = examinationOfList('inv', columns);
  const sorter = new RowSorter(columns);
  const value = new Float64Array(columns);
  const order = new Uint32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) value[column] = key(row, column);
    sorter.descending(value, columns, order);
    order.forEach((column, rank) => {
      const at = row * columns + column;
      exposure[at] = (1 - step) * (exposure[at] as number) + step * (v[rank] as number);
    });
  }
}

/** Ordered pairs (a, b) of one side in which a would have more with the places of b. */
function envyOf(
  utility: Float64Array,
  others: number,
  facing: (a: number, other: number) => { own: number; places: Float64Array },
): number {
  let envy = 0;
  for (let a = 0; a < utility.length; a += 1) {
    const instead = new Float64Array(utility.length);
    for (let other = 0; other < others; other += 1) {
      const { own, places } = facing(a, other);
      for (let b = 0; b < instead.length; b += 1) {
        instead[b] = (instead[b] as number) + own * (places[b] as number);
      }
    }
    envy += instead.filter((u, b) => b !== a && u > (utility[a] as number) + 1e-9).length;
  }
  return envy;
}

/**
 * @param p C × J, row by row
 * @param q J × C, row by row
 * @throws MarketError
 */
export function solveTwoSided(
  candidates: number,
  employers: number,
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  { alpha, step = 0.1, maxRounds = 100, tolerance = 0.01 }: TwoSidedOptions,
): TwoSidedResult {
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new MarketError('market.fairness', `alpha ${alpha} is not in 0 … 1`);
  }
  requireCount(maxRounds, 0, 'market.rounds', 'maxRounds');
  const sides = new TwoSides(candidates, employers, p, q);
  let before = sides.utilities().expectedMatches;
  let rounds = 0;
  while (rounds < maxRounds) {
    sides.answerOfEmployers(alpha, step);
    sides.answerOfCandidates(alpha, step);
    rounds += 1;
    const { expectedMatches } = sides.utilities();
    if (Math.abs(expectedMatches - before) < tolerance) break;
    before = expectedMatches;
  }
  return sides.result(rounds);
}

/**
 * Baselines: both sides' lists sorted by their own preference, or by the product of both.
 * @throws MarketError
 */
export function sortTwoSided(
  candidates: number,
  employers: number,
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  by: 'own-preference' | 'product',
): TwoSidedResult {
  const sides = new TwoSides(candidates, employers, p, q);
  const both = (i: number, j: number) =>
    (p[i * employers + j] as number) * (q[j * candidates + i] as number);
  const own = by === 'own-preference';
  mixSorted(sides.left, candidates, employers, 1, (i, j) =>
    own ? (p[i * employers + j] as number) : both(i, j),
  );
  mixSorted(sides.right, employers, candidates, 1, (j, i) =>
    own ? (q[j * candidates + i] as number) : both(i, j),
  );
  return sides.result(1);
}
