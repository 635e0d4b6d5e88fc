/**
 * Coordinate ascent within capacities: one candidate's list after another is replaced by a better
 * one that still fits.
 *
 * As in coordinate-ascent.ts the value h of each pair is asked for right before, given all others.
 * The candidate gives up its places and fills its list anew by descending h − λ p (capacity-fill.ts),
 * without pairs that others need more, h < λ p; the new list is kept only when Σ (h − λ p) e has grown, else the old one comes back. So neither the
 * objective falls nor a capacity is exceeded, at any moment.
 *
 * Cost of a sweep: O(nodes · log(queue) · pairs).
 */
import type { CapacityFill } from './capacity-fill';
import type { AscentRules } from './coordinate-ascent';
import { longestList } from './lists';
import type { Market } from './market';
import type { QueueTree } from './queue-tree';
import { RowSorter } from './row-sorter';

export class CappedAscent {
  private readonly value: Float64Array;
  private readonly rank: Uint32Array;
  private readonly sorter: RowSorter;

  constructor(
    private readonly market: Market,
    private readonly tree: QueueTree,
    private readonly fill: CapacityFill,
    private readonly rules: Pick<AscentRules, 'fairness' | 'price' | 'tolerance'>,
  ) {
    const longest = longestList(market);
    this.value = new Float64Array(longest);
    this.rank = new Uint32Array(longest);
    this.sorter = new RowSorter(longest);
  }

  /** Gives candidate i a better list if there is one; returns what that adds, 0 for no change. */
  improve(i: number): number {
    const { market, tree, fill, rank } = this;
    const from = market.start[i] as number;
    const to = market.start[i + 1] as number;
    this.askValues(from, to);
    const before = this.worth(from, to);
    const old = fill.order.slice(from, to);
    const oldPlaced = fill.placed[i] as number;
    const oldWaiting = fill.waiting.slice(from, to);
    this.sorter.descending(this.value, to - from, rank);
    let wanted = 0;
    for (let place = 0; place < to - from; place += 1) {
      const own = rank[place] as number;
      fill.order[from + place] = from + own;
      if ((this.value[own] as number) > 0) wanted += 1;
    }
    fill.refill(i, wanted);
    const gain = this.worth(from, to) - before;
    if (!(gain > this.rules.tolerance)) {
      fill.restore(i, old, oldPlaced, oldWaiting);
      return 0;
    }
    for (let pair = from; pair < to; pair += 1) {
      const exposure = fill.exposure[pair] as number;
      if (tree.exposure[pair] !== exposure) tree.move(pair, exposure);
    }
    return gain;
  }

  private askValues(from: number, to: number): void {
    const { market, rules } = this;
    for (let pair = from; pair < to; pair += 1) {
      const cost =
        (rules.price[market.employer[pair] as number] as number) * (market.p[pair] as number);
      this.value[pair - from] = this.tree.value(pair, rules.fairness) - cost;
    }
  }

  private worth(from: number, to: number): number {
    let sum = 0;
    for (let pair = from; pair < to; pair += 1) {
      sum += (this.value[pair - from] as number) * (this.fill.exposure[pair] as number);
    }
    return sum;
  }
}
