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
 * for rankings: Usunier, Do, Dohmatob, NeurIPS 2021, arXiv 2110.15781 and Tomita & Yokoyama, RecSys
 * 2024, arXiv 2409.00720. Cost of a round: one gradient, O(nodes · pairs), and a sort of each list.
 */
import { gradient } from './evaluate';
import type { Examination } from './examination';
import { exposureOf, orderBy, placedOf } from './lists';
import type { Market } from './market';

export interface FrankWolfeStep {
  examination: Examination;
  /** Positions behind it are not looked at. */
  topK: number;
  /** φ, 0 … 1. */
  fairness: number;
  /** λ per employer. */
  price: Float64Array;
  /** γ, 0 … 1: how much of the new lists is mixed in. */
  step: number;
}

/** Moves `exposure` (per pair, changed in place) one round; returns the order of the linear step. */
export function frankWolfeRound(
  market: Market,
  exposure: Float64Array,
  { examination, topK, fairness, price, step }: FrankWolfeStep,
): Uint32Array {
  const value = gradient(market, examination, exposure, fairness, 'coarse');
  subtractPrices(market, value, price);
  const order = orderBy(market, value);
  const target = exposureOf(market, order, examination, placedOf(market, topK));
  for (let pair = 0; pair < exposure.length; pair += 1) {
    const now = exposure[pair] as number;
    exposure[pair] = now + step * ((target[pair] as number) - now);
  }
  return order;
}

/** h − λ p, in place. */
export function subtractPrices(market: Market, value: Float64Array, price: Float64Array): void {
  for (let pair = 0; pair < value.length; pair += 1) {
    const cost = (price[market.employer[pair] as number] as number) * (market.p[pair] as number);
    value[pair] = (value[pair] as number) - cost;
  }
}
