/**
 * What no schedule passes: wishes chosen within caps, presence and the table and interpreter hours
 * of the whole event, without asking in which slot.
 *
 * Caps and the total number of meetings are a flow with whole answers (network.ts). Hours of single
 * classes are common limits over such flows: their prices come from the best mix of the answers so
 * far (master.ts), the flow under those prices is the next answer, until no answer beats the mix.
 * Any prices give a valid bound; the last ones the exact optimum of the linear programme, so that
 * more of anything never lowers it. What seat-bound.ts takes off it afterwards depends on how far
 * its prices come in their rounds, and is valid without being monotone.
 */
import type { Frame } from './frame';
import { type Limit, possibleWishes, sharedLimits, totalHours } from './limits';
import { type Answer, bestMix, type Mix } from './master';
import { Network } from './network';

export interface Bound {
  /** Weight, a whole number; with the meetings that are held. */
  value: number;
  /** Per wish: 1 when it is in the choice, without those held. */
  chosen: Uint8Array;
  /** Per wish: its weight over what its parties and hours are worth at the bound. */
  excess: Float64Array;
  /** Per party: what one more meeting of it would be worth at the bound. */
  price: Float64Array;
  /** Per party: its cap, or the slots in which it is there, without meetings held. */
  room: Int32Array;
  /** Per wish: weight without the prices of what it shares; −Infinity where it cannot be. */
  net: Float64Array;
  /** What is held, and everything shared at its price. */
  sharedValue: number;
  exact: boolean;
}

const rounds = 80;

/** @param held per wish: 1 when it is planned already and takes its share of caps and hours */
export function boundOf(frame: Frame, held: Uint8Array, stop: () => boolean): Bound {
  return new Bounding(frame, held, stop).run();
}

class Bounding {
  private readonly wishes: Int32Array;
  private readonly network: Network;
  private readonly limits: Limit[];
  private readonly hours: Float64Array;
  /** Limits that some answer has broken: the others cannot bind. */
  private readonly broken: number[] = [];
  /** Weights are counted in these parts, so that a first meeting can break ties. */
  private readonly part: number;
  private readonly room: { cap: Int32Array; total: number };
  private heldValue = 0;
  private best = Number.POSITIVE_INFINITY;

  constructor(
    private readonly frame: Frame,
    held: Uint8Array,
    private readonly stop: () => boolean,
  ) {
    const possible = possibleWishes(frame);
    this.limits = sharedLimits(frame, possible);
    this.part = 2 ** Math.ceil(Math.log2(2 * frame.parties + 2));
    this.wishes = Int32Array.from(
      Array.from(possible.keys()).filter((wish) => possible[wish] === 1 && held[wish] === 0),
    );
    const cap = Int32Array.from(frame.cap, (most, party) => Math.min(most, slotsOf(frame, party)));
    let total = totalHours(frame);
    held.forEach((is, wish) => {
      if (is === 0) return;
      total -= 1;
      this.heldValue += frame.weight[wish] as number;
      for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
        cap[party] = (cap[party] as number) - 1;
      }
    });
    const used = this.takenBy(held);
    this.hours = Float64Array.from(this.limits, ({ hours }, limit) =>
      Math.max(0, hours - (used[limit] as number)),
    );
    this.room = { cap: cap.map((most) => Math.max(0, most)), total: Math.max(0, total) };
    this.network = new Network({
      smes: frame.smes,
      partners: frame.parties - frame.smes,
      ...{ cap, total },
      sme: this.wishes.map((wish) => frame.sme[wish] as number),
      partner: this.wishes.map((wish) => frame.partner[wish] as number),
    });
  }

  run(): Bound {
    const answers: Answer[] = [];
    const kept: Uint8Array[] = [];
    let price = new Float64Array(this.limits.length);
    let exact = false;
    for (let round = 0; round < rounds && !exact; round += 1) {
      const done = this.price(price);
      const chosen = this.chosen();
      const answer = this.answer(chosen);
      exact = done && answer.use.every((use, limit) => use <= (this.hours[limit] as number));
      if (exact && round === 0) return this.result(chosen, price, true);
      answers.push(answer);
      kept.push(chosen);
      if (!done) return this.result(chosen, price, false);
      const mix = this.mix(answers);
      exact = mix.value >= this.best - 1e-7 * Math.abs(this.best);
      if (!exact) price = mix.price as Float64Array<ArrayBuffer>;
      else return this.result(kept[largest(mix.share)] as Uint8Array, price, true);
    }
    return this.result(kept.at(-1) as Uint8Array, price, exact);
  }

  /** The best mix under the limits that were ever broken, with a price for every limit. */
  private mix(answers: readonly Answer[]): Mix {
    const { broken, hours } = this;
    const last = answers.at(-1) as Answer;
    hours.forEach((most, limit) => {
      if ((last.use[limit] as number) > most && !broken.includes(limit)) broken.push(limit);
    });
    const narrow = answers.map(({ value, use }) => {
      return { value, use: Float64Array.from(broken, (limit) => use[limit] as number) };
    });
    const mix = bestMix(
      narrow,
      Float64Array.from(broken, (limit) => hours[limit] as number),
    );
    const price = new Float64Array(hours.length);
    broken.forEach((limit, row) => {
      price[limit] = mix.price[row] as number;
    });
    return { ...mix, price };
  }

  /** Solves the flow under prices and lowers the bound to what it proves. */
  private price(price: Float64Array): boolean {
    const { frame, part } = this;
    const toll = this.tolls(price);
    const weight = Float64Array.from(
      this.wishes,
      (wish) => (frame.weight[wish] as number) * part - (toll[wish] as number),
    );
    this.network.weigh(weight, 1);
    const done = this.network.solve(this.stop);
    let value = this.network.bound();
    this.hours.forEach((hours, limit) => {
      value += hours * (price[limit] as number);
    });
    this.best = Math.min(this.best, value);
    return done;
  }

  private chosen(): Uint8Array {
    const chosen = new Uint8Array(this.frame.wishes);
    this.wishes.forEach((wish, arc) => {
      if (this.network.chosen(arc)) chosen[wish] = 1;
    });
    return chosen;
  }

  private answer(chosen: Uint8Array): Answer {
    const { frame, part } = this;
    const seen = new Uint8Array(frame.parties);
    let value = 0;
    for (let wish = 0; wish < chosen.length; wish += 1) {
      if (chosen[wish] === 0) continue;
      value += (frame.weight[wish] as number) * part;
      for (let side = 0; side < 2; side += 1) {
        const party = (side === 0 ? frame.sme[wish] : frame.partner[wish]) as number;
        value += 1 - (seen[party] as number);
        seen[party] = 1;
      }
    }
    return { value, use: this.takenBy(chosen) };
  }

  /** Per limit: the hours that a choice of wishes takes. */
  private takenBy(chosen: Uint8Array): Float64Array {
    const { tableClass, interpreterClass, tablesOf, interpretersOf } = this.frame;
    const tables = new Float64Array(tablesOf.length);
    const interpreters = new Float64Array(interpretersOf.length);
    for (let wish = 0; wish < chosen.length; wish += 1) {
      if (chosen[wish] === 0) continue;
      const row = tableClass[wish] as number;
      const voice = interpreterClass[wish] as number;
      tables[row] = (tables[row] as number) + 1;
      if (voice >= 0) interpreters[voice] = (interpreters[voice] as number) + 1;
    }
    return Float64Array.from(this.limits, ({ of, classes }) => {
      const count = of === 'tables' ? tables : interpreters;
      return classes.reduce((sum, row) => sum + (count[row] as number), 0);
    });
  }

  /** Per wish: the price of the hours that it takes. */
  private tolls(price: Float64Array): Float64Array {
    const { tableClass, interpreterClass, tablesOf, interpretersOf, wishes } = this.frame;
    const tables = new Float64Array(tablesOf.length);
    const interpreters = new Float64Array(interpretersOf.length);
    this.limits.forEach(({ of, classes }, limit) => {
      const each = of === 'tables' ? tables : interpreters;
      const more = price[limit] as number;
      if (more === 0) return;
      for (const row of classes) each[row] = (each[row] as number) + more;
    });
    const toll = new Float64Array(wishes);
    for (let wish = 0; wish < wishes; wish += 1) {
      const voice = interpreterClass[wish] as number;
      const more = voice < 0 ? 0 : (interpreters[voice] as number);
      toll[wish] = (tables[tableClass[wish] as number] as number) + more;
    }
    return toll;
  }

  private result(chosen: Uint8Array, price: Float64Array, exact: boolean): Bound {
    const { frame, part } = this;
    const excess = new Float64Array(frame.wishes).fill(Number.NEGATIVE_INFINITY);
    this.price(price);
    this.wishes.forEach((wish, arc) => {
      excess[wish] = this.network.excess(arc) / part;
    });
    const value = this.heldValue + Math.floor(this.best / part + 1e-6);
    const worth = this.network.prices().map((one) => one / part);
    const each = this.network.totalPrice() / part;
    const tolls = this.tolls(price);
    const net = new Float64Array(frame.wishes).fill(Number.NEGATIVE_INFINITY);
    for (const wish of this.wishes) {
      net[wish] = (frame.weight[wish] as number) - each - (tolls[wish] as number) / part;
    }
    let sharedValue = this.heldValue + each * this.room.total;
    this.hours.forEach((hours, limit) => {
      sharedValue += (hours * (price[limit] as number)) / part;
    });
    const room = this.room.cap;
    return { value, chosen, excess, price: worth, room, net, sharedValue, exact };
  }
}

function slotsOf(frame: Frame, party: number): number {
  let count = 0;
  for (let slot = 0; slot < frame.slots; slot += 1) {
    count += frame.available[party * frame.slots + slot] as number;
  }
  return count;
}

function largest(share: Float64Array): number {
  let best = 0;
  share.forEach((value, index) => {
    if (value > (share[best] as number)) best = index;
  });
  return best;
}
