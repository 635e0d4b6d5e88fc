/**
 * Coordinate ascent: one candidate's list after another is replaced by the best one.
 *
 * Expected matches are linear in the exposures of one candidate, given the others:
 * SW = constant + Σ_j h_ij e_ij. So the sort by h (less the price, λ p) is the best list that i can
 * have, and to take it never lowers SW (or SW − Σ λ · load). The value h is asked for right before
 * (queue-tree.ts), with every earlier move in it. Mixtures of lists that Frank–Wolfe leaves become
 * single lists in the first sweep, with nothing lost to rounding. With fairness φ = 1 a move is the
 * candidate's best response instead, and where no list changes any more nobody envies anybody.
 *
 * Later sweeps may look at the head of each list only (*window*): what stands behind is hardly
 * examined, and to sort a part of a list by h never lowers SW either.
 *
 * Source: the linearity follows from the model of Su, Bayoumi, Joachims, WWW 2022, arXiv 2106.01941;
 * best responses: "MODE", RecSys 2026, arXiv 2608.01731.
 * Cost of a sweep: O(nodes · log(queue) · pairs in the windows).
 */
import { type Examination, examinationOfList } from './examination';
import { longestList } from './lists';
import type { Market } from './market';
import type { QueueTree } from './queue-tree';
import { RowSorter } from './row-sorter';

export interface AscentRules {
  examination: Examination;
  topK: number;
  fairness: number;
  price: Float64Array;
  /** A list is replaced when that is worth more than this, in expected matches. */
  tolerance: number;
}

export class CoordinateAscent {
  private readonly v: Float64Array;
  private readonly value: Float64Array;
  private readonly rank: Uint32Array;
  private readonly old: Uint32Array;
  private readonly sorter: RowSorter;

  /** @param order per candidate its pairs, best first; changed in place, as is the tree */
  constructor(
    private readonly market: Market,
    private readonly tree: QueueTree,
    readonly order: Uint32Array,
    private readonly rules: AscentRules,
  ) {
    const longest = longestList(market);
    this.v = examinationOfList(rules.examination, longest, rules.topK);
    this.value = new Float64Array(longest);
    this.rank = new Uint32Array(longest);
    this.old = new Uint32Array(longest);
    this.sorter = new RowSorter(longest);
  }

  /** Gives candidate i its best list; returns what that adds to the objective, 0 for no change. */
  improve(i: number, window = Infinity): number {
    const { market, tree, value, rank, old, v, rules } = this;
    const from = market.start[i] as number;
    const length = Math.min(window, (market.start[i + 1] as number) - from);
    let gain = 0;
    for (let place = 0; place < length; place += 1) {
      const pair = this.order[from + place] as number;
      const price = rules.price[market.employer[pair] as number] as number;
      const worth = tree.value(pair, rules.fairness) - price * (market.p[pair] as number);
      old[place] = pair;
      value[place] = worth;
      gain -= worth * (tree.exposure[pair] as number);
    }
    this.sorter.descending(value, length, rank);
    for (let place = 0; place < length; place += 1) {
      gain += (value[rank[place] as number] as number) * (v[place] as number);
    }
    if (!(gain > rules.tolerance)) return 0;
    for (let place = 0; place < length; place += 1) {
      const pair = old[rank[place] as number] as number;
      this.order[from + place] = pair;
      if (tree.exposure[pair] !== v[place]) tree.move(pair, v[place] as number);
    }
    return gain;
  }
}
