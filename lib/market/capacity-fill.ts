/**
 * Lists that keep every employer within its capacity, always.
 *
 * All candidates fill position 1, then position 2, and so on: each takes the first employer of its
 * own order that still has room, that is load_j + p_ij v_k ≤ c_j. A pair that does not fit now may
 * fit at a later position, where it is looked at less. What never fitted moves behind the end of the
 * list, keeps no examination and is marked as *waiting*; a list ends where nothing fits any more or
 * at topK. Loads only ever grow by what fits, so no order of input can exceed a capacity.
 *
 * `refill` does the same for one candidate while all others keep their places.
 *
 * Source: serial dictatorship by positions, as in the rounding step of generalised assignment.
 * Cost: O(positions filled + places tried); in practice near O(topK · candidates).
 */
import type { Market } from './market';

export interface CapacityRules {
  /** v_1, v_2, …; 0 from the end of the lists on. */
  v: Float64Array;
  /** c, per employer. */
  capacity: Float64Array;
}

export class CapacityFill {
  readonly placed: Uint32Array;
  /** Per pair: 1 when the pair was tried for a position and did not fit. */
  readonly waiting: Uint8Array;
  /** Per employer: Σ p v of the places given. */
  readonly load: Float64Array;
  /** Per pair: v of its position, 0 where it has none. */
  readonly exposure: Float64Array;

  /** @param order per candidate its pairs, best first; changed in place to placed, waiting, rest */
  constructor(
    private readonly market: Market,
    readonly order: Uint32Array,
    private readonly rules: CapacityRules,
  ) {
    this.placed = new Uint32Array(market.candidates);
    this.waiting = new Uint8Array(order.length);
    this.load = new Float64Array(market.employers);
    this.exposure = new Float64Array(order.length);
  }

  /**
   * Fills every list as far as it can be.
   * @param turns the order in which candidates choose at each position
   * @param wanted per candidate: how many first pairs of its order are tried; all when left out
   */
  fillAll(turns: Uint32Array, wanted?: Uint32Array): void {
    let open = turns;
    while (open.length > 0) open = open.filter((i) => this.placeNext(i, wanted?.[i]));
  }

  /** Gives up all places of i, then fills its list anew in the order it now has. */
  refill(i: number, wanted: number): void {
    this.withdraw(i);
    while (this.placeNext(i, wanted));
  }

  /** Gives i back a list that it had: its pairs in order, so many placed, the rest unplaced. */
  restore(i: number, list: Uint32Array, placed: number, waiting: Uint8Array): void {
    const from = this.market.start[i] as number;
    this.withdraw(i);
    this.order.set(list, from);
    for (let rank = 0; rank < placed; rank += 1) {
      this.give(list[rank] as number, this.rules.v[rank] as number);
    }
    this.placed[i] = placed;
    this.waiting.set(waiting, from);
  }

  private withdraw(i: number): void {
    const { market, exposure } = this;
    for (let pair = market.start[i] as number; pair < (market.start[i + 1] as number); pair += 1) {
      this.waiting[pair] = 0;
      const given = exposure[pair] as number;
      if (given === 0) continue;
      const j = market.employer[pair] as number;
      const rest = (this.load[j] as number) - (market.p[pair] as number) * given;
      this.load[j] = Math.max(0, rest);
      exposure[pair] = 0;
    }
    this.placed[i] = 0;
  }

  /** Gives the next position of i to the first pair that fits; false when the list has ended. */
  private placeNext(i: number, wanted = Infinity): boolean {
    const { market, order, placed, rules } = this;
    const from = market.start[i] as number;
    const to = Math.min(from + wanted, market.start[i + 1] as number);
    const rank = placed[i] as number;
    const v = rank < to - from ? (rules.v[rank] as number) : 0;
    if (v === 0) return false;
    for (let at = from + rank; at < to; at += 1) {
      const pair = order[at] as number;
      if (!this.fits(pair, v)) {
        this.waiting[pair] = 1;
        continue;
      }
      order.copyWithin(from + rank + 1, from + rank, at);
      order[from + rank] = pair;
      this.give(pair, v);
      placed[i] = rank + 1;
      return true;
    }
    return false;
  }

  private fits(pair: number, v: number): boolean {
    const j = this.market.employer[pair] as number;
    const more = (this.market.p[pair] as number) * v;
    // Loads are added and taken away many times: what they lose by rounding must not show.
    return (this.load[j] as number) + more <= (this.rules.capacity[j] as number) * (1 - 1e-9);
  }

  private give(pair: number, v: number): void {
    const j = this.market.employer[pair] as number;
    this.load[j] = (this.load[j] as number) + (this.market.p[pair] as number) * v;
    this.exposure[pair] = v;
    this.waiting[pair] = 0;
  }
}
