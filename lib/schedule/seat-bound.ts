/**
 * A tighter bound where parties miss many slots: what no schedule passes when each partner sells
 * each of its slots at a price and every SME buys the best meetings for itself, a table hour and
 * other shared hours at the prices of the matching bound.
 *
 * Any prices prove a bound (Lagrangian relaxation): the SMEs' gains, and what everything sold out
 * would bring. The prices move against what is asked too much or too little of.
 *
 * Source: M. Held, P. Wolfe, H. Crowder, Math. Programming 6 (1974), with the step of B. T. Polyak
 * and the deflected direction of P. M. Camerini et al., Math. Programming Study 3 (1975).
 */
import type { Bound } from './bound';
import type { Frame } from './frame';
import { HeaviestMatching } from './heaviest';

/** Share of the last direction that is kept. */
const drift = 0.7;
/** Of the first step, and what each round leaves of it. */
const firstStep = 1.5;
const decay = 0.96;
/** How far from the best bound to the floor a step aims. */
const goalShare = 0.4;
/** Rounds without a better bound after which it goes back. */
const patience = 7;
/** After so many rounds it ends unless a share of what is asked for has been won. */
const trialRounds = 14;
const trialShare = 0.02;

export class SeatBound {
  /** Weight, a whole number; never above that of the matching. */
  value: number;
  /** Whether it won anything over the matching. */
  isTighter = false;
  /** Per partner and slot (partner · slots + slot), ≥ 0: at the best bound. */
  private readonly price: Float64Array;
  private readonly trial: Float64Array;
  private readonly direction: Float64Array;
  private readonly use: Int32Array;
  private readonly matching = new HeaviestMatching();
  private readonly slots: Int32Array;
  /** Per partner: the price of its cap. */
  private readonly capPrice: Float64Array;
  private chosen = new Int32Array(256);

  constructor(
    private readonly frame: Frame,
    private readonly bound: Bound,
  ) {
    const { parties, smes, slots, available } = frame;
    this.value = bound.value;
    this.slots = new Int32Array(slots);
    this.capPrice = Float64Array.from({ length: parties - smes }, (_, partner) =>
      this.sellsAll(smes + partner) ? 0 : (bound.price[smes + partner] as number),
    );
    this.trial = new Float64Array((parties - smes) * slots).map((_, at) => {
      const partner = smes + Math.floor(at / slots);
      const isFree = available[smes * slots + at] === 1 && this.sellsAll(partner);
      return isFree ? (bound.price[partner] as number) : 0;
    });
    this.price = this.trial.slice();
    this.direction = new Float64Array(this.trial.length);
    this.use = new Int32Array(this.trial.length);
  }

  /** What one more meeting of a party in a slot would be worth. */
  priceOf(party: number, slot: number): number {
    const { smes, slots } = this.frame;
    if (party < smes || !this.isTighter) return this.bound.price[party] as number;
    const partner = party - smes;
    return (this.capPrice[partner] as number) + (this.price[partner * slots + slot] as number);
  }

  /** Whether a partner may meet in all its slots: then its seats alone are priced, not its cap. */
  private sellsAll(partner: number): boolean {
    const { slots, available } = this.frame;
    let count = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      count += available[partner * slots + slot] as number;
    }
    return (this.bound.room[partner] as number) >= count;
  }

  /** Lowers the bound towards `floor`, the weight of a schedule. */
  run(floor: number, rounds: number, stop: () => boolean): void {
    const first = this.value;
    const enough = first - trialShare * (first - floor);
    let best = Number.POSITIVE_INFINITY;
    let step = firstStep;
    let worse = 0;
    for (let round = 0; round < rounds && !stop(); round += 1) {
      const value = this.evaluate();
      worse += 1;
      if (value < best) {
        best = value;
        worse = 0;
        this.price.set(this.trial);
      }
      if (round >= trialRounds && best > enough) break;
      // Where the best bound lies is not known: between the two, nearer to the one at hand.
      const goal = best - goalShare * (best - floor);
      step *= decay;
      if (worse >= patience) {
        // Too far: back to the best prices, from which the next round starts with half the step.
        step /= 2;
        worse = 0;
        this.trial.set(this.price);
        this.direction.fill(0);
      } else if (!this.move(step * (value - goal))) break;
    }
    this.value = Math.min(first, Math.max(floor, Math.floor(best + 0.01)));
    this.isTighter = this.value < first;
  }

  /** Moves the trial prices; false when supply meets demand. */
  private move(distance: number): boolean {
    const { trial, direction, use } = this;
    let norm = 0;
    for (let at = 0; at < trial.length; at += 1) {
      let over = (use[at] as number) - 1;
      if (over < 0 && trial[at] === 0) over = 0;
      norm += over * over;
      direction[at] = over + drift * (direction[at] as number);
    }
    if (norm === 0) return false;
    const step = distance / norm;
    for (let at = 0; at < trial.length; at += 1) {
      trial[at] = Math.max(0, (trial[at] as number) + step * (direction[at] as number));
    }
    return true;
  }

  private evaluate(): number {
    const { frame, bound, trial, use } = this;
    use.fill(0);
    let value = bound.sharedValue;
    for (let partner = frame.smes; partner < frame.parties; partner += 1) {
      value += (this.capPrice[partner - frame.smes] as number) * (bound.room[partner] as number);
    }
    for (let at = 0; at < trial.length; at += 1) value += trial[at] as number;
    for (let sme = 0; sme < frame.smes; sme += 1) value += this.buy(sme);
    return value;
  }

  /** The best meetings of one SME at the trial prices: what it gains; counts the seats it takes. */
  private buy(sme: number): number {
    const { frame, slots, matching, use, bound, chosen } = this;
    let rows = 0;
    for (let slot = 0; slot < frame.slots; slot += 1) {
      if (frame.available[sme * frame.slots + slot] === 1) slots[rows++] = slot;
    }
    const columns = this.offers(sme, rows);
    if (columns === 0) return 0;
    const at = matching.run(rows, columns, bound.room[sme] as number);
    let gain = 0;
    for (let row = 0; row < rows; row += 1) {
      const column = at[row] as number;
      if (column < 0) continue;
      gain += matching.worth[column * rows + row] as number;
      const wish = chosen[column] as number;
      const seat =
        ((frame.partner[wish] as number) - frame.smes) * frame.slots + (slots[row] as number);
      use[seat] = (use[seat] as number) + 1;
    }
    return gain;
  }

  private offers(sme: number, rows: number): number {
    const { frame, slots, matching, bound, trial } = this;
    const first = frame.wishStart[sme] as number;
    const end = frame.wishStart[sme + 1] as number;
    matching.reserve(rows, end - first);
    if (this.chosen.length < end - first) this.chosen = new Int32Array(2 * (end - first));
    let columns = 0;
    for (let place = first; place < end; place += 1) {
      const wish = frame.wishList[place] as number;
      const partner = frame.partner[wish] as number;
      const net = (bound.net[wish] as number) - (this.capPrice[partner - frame.smes] as number);
      if (net <= 0) continue;
      const from = (partner - frame.smes) * frame.slots;
      let fits = false;
      for (let row = 0; row < rows; row += 1) {
        const slot = slots[row] as number;
        const isThere = frame.available[partner * frame.slots + slot] === 1;
        const value = isThere ? net - (trial[from + slot] as number) : 0;
        fits ||= value > 0;
        matching.worth[columns * rows + row] = value > 0 ? value : Number.NEGATIVE_INFINITY;
      }
      if (!fits) continue;
      this.chosen[columns] = wish;
      columns += 1;
    }
    return columns;
  }
}
