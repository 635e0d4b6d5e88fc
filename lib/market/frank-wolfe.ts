/**
 * Frank–Wolfe ascent of the expected matches over mixtures of lists.
 *
 *   e ← (1 − γ) e + γ v(rank in the sort of h − λ p)
 *
 * The exposures that a candidate can give are the mixtures of its lists; over them the linear
 * function Σ h e is largest at a single list, the one sorted by h (rearrangement inequality), so the
 * linear step is a sort. λ is the price of an employer's attention (prices.ts), 0 without limits.
 *
 * Source: M. Frank and P. Wolfe, Naval Research Logistics 3 (1956); with a sort as its linear step
 * for rankings: Do, Corbett-Davies, Atif, Usunier, NeurIPS 2021, arXiv 2110.15781, and Tomita &
 * Yokoyama, RecSys 2024, arXiv 2409.00720.
 * Cost of a round: one gradient, O(nodes · pairs), and a sort of each list.
 */
import { QueueWalk } from './evaluate';
import type { Examination } from './examination';
import { evenExposure, exposureOf, orderBy, placedOf } from './lists';
import type { Market } from './market';

export interface FrankWolfeRules {
  examination: Examination;
  /** Positions behind it are not looked at. */
  topK: number;
  /** φ, 0 … 1. */
  fairness: number;
  /** λ per employer; may change between rounds. */
  price: Float64Array;
  /** Whether a list ends where others need an employer more, h ≤ λ p; it is filled when left out. */
  mayEnd?: boolean;
}

export class FrankWolfe {
  /** Per pair: the mixture of lists so far; at first every employer of a list is seen alike. */
  readonly exposure: Float64Array;
  /** The lists of the last linear step, in order as far as they are looked at. */
  order: Uint32Array = new Uint32Array();
  private readonly walk: QueueWalk;
  private readonly value: Float64Array<ArrayBuffer>;
  private readonly placed: Uint32Array;

  constructor(
    private readonly market: Market,
    private readonly rules: FrankWolfeRules,
  ) {
    this.exposure = evenExposure(market, rules.examination, rules.topK);
    this.walk = new QueueWalk(market, rules.examination, 'coarse', this.exposure);
    this.value = new Float64Array(market.p.length);
    this.placed = placedOf(market, rules.topK);
  }

  /** One round; `step` is γ, 0 … 1: how much of the new lists is mixed in. */
  round(step: number): void {
    const { market, rules, exposure, value } = this;
    this.walk.gradient(exposure, rules.fairness, value);
    subtractPrices(market, value, rules.price);
    // A list that may end has to know what follows when an employer is full.
    this.order = orderBy(market, value, rules.mayEnd ? Infinity : rules.topK);
    const placed = rules.mayEnd ? this.wanted() : this.placed;
    const target = exposureOf(market, this.order, rules.examination, placed);
    for (let pair = 0; pair < exposure.length; pair += 1) {
      const now = exposure[pair] as number;
      exposure[pair] = now + step * ((target[pair] as number) - now);
    }
  }

  /** Length C: how many first pairs of the last lists are worth more than their price. */
  wanted(): Uint32Array {
    const { market, value, order } = this;
    return this.placed.map((placed, i) => {
      const from = market.start[i] as number;
      let rank = 0;
      while (rank < placed && (value[order[from + rank] as number] as number) > 0) rank += 1;
      return rank;
    });
  }
}

/** The classical step of round r = 0, 1, …: γ = 2 / (r + 2). */
export function classicalStep(round: number): number {
  return 2 / (round + 2);
}

/** h − λ p, in place. */
export function subtractPrices(market: Market, value: Float64Array, price: Float64Array): void {
  for (let pair = 0; pair < value.length; pair += 1) {
    const cost = (price[market.employer[pair] as number] as number) * (market.p[pair] as number);
    value[pair] = (value[pair] as number) - cost;
  }
}
