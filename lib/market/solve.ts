/**
 * The market solved: a list for every candidate, so that the expected number of matches is high,
 * capacities hold and, as far as asked for, nobody envies anybody.
 *
 *  1. Frank–Wolfe from even exposure (frank-wolfe.ts) finds good mixtures of lists and, where
 *     capacities bind, the prices of employers (prices.ts).
 *  2. Coordinate ascent (coordinate-ascent.ts) makes single lists of them and improves these.
 *  3. With capacities: lists are filled within them (capacity-fill.ts) and improved (capped-ascent.ts).
 *  4. Everything reported is computed anew with the fine quadrature (evaluate.ts).
 *
 * Nothing is drawn but the order in which candidates take their turn, from the seed.
 * Cost: O((rounds · log(queue) + 20) · 8 · pairs); memory about 150 bytes a pair.
 */
import type { Examination } from './examination';
import { type Market, MarketError, requireCount } from './market';
import { checkedCapacity } from './prices';
import { Cancelled, Progress } from './progress';
import { seeded } from './seeded';
import {
  type MarketSolution,
  mixingRounds,
  type SolveRules,
  SolveRun,
  sweepUnits,
} from './solve-run';

export type { MarketSolution };

export interface SolveOptions {
  examination: Examination;
  /** Only the first topK positions of a list are looked at; whole lists when left out. */
  topK?: number;
  /** Per employer, 0 … Infinity: the largest expected number of applications. */
  capacity?: ArrayLike<number>;
  /**
   * φ, 0 … 1: 0 most matches (default), 1 no envy where the lists come to rest. Scarce places go to
   * those to whom they are worth most: where capacities bind, others may envy them at any φ.
   */
  fairness?: number;
  seed?: number;
  /** Sweeps at most, 12 or with fairness 24; they end earlier when no list changes. */
  rounds?: number;
  /** Told the share that is done, 0 … 1, about 50 times. */
  onProgress?: (done: number) => void;
  /** Asked as often; true ends the computation. */
  isCancelled?: () => boolean;
}

/** @throws MarketError when an option makes no sense */
export function solveMarket(market: Market, options: SolveOptions): MarketSolution | 'cancelled' {
  const rules = checked(market, options);
  const units = mixingRounds(rules) + sweepUnits * rules.rounds;
  const progress = new Progress(units, options.onProgress, options.isCancelled);
  try {
    return new SolveRun(market, rules, progress).solve();
  } catch (failure) {
    if (failure instanceof Cancelled) return 'cancelled';
    throw failure;
  }
}

/** The options with their defaults, checked. */
function checked(market: Market, options: SolveOptions): SolveRules {
  const { topK = Infinity, fairness = 0 } = options;
  // Best responses take longer to come to rest than matches to grow.
  const { rounds = fairness > 0 ? 24 : 12 } = options;
  if (topK !== Infinity) requireCount(topK, 1, 'market.list-length', 'topK');
  if (!(fairness >= 0 && fairness <= 1)) {
    throw new MarketError('market.fairness', `fairness ${fairness} is not in 0 … 1`);
  }
  requireCount(rounds, 1, 'market.rounds', 'rounds');
  const capacity = checkedCapacity(market, options.capacity);
  const random = seeded(options.seed ?? 1);
  return { examination: options.examination, topK, fairness, rounds, capacity, random };
}
