/** One computation of solve.ts: what it works on, and the order of its steps. */
import { CapacityFill } from './capacity-fill';
import { CappedAscent } from './capped-ascent';
import { CoordinateAscent } from './coordinate-ascent';
import { evaluate, gradient, greatest, loadOf } from './evaluate';
import { type Examination, examinationOfList } from './examination';
import { classicalStep, FrankWolfe } from './frank-wolfe';
import { byStanding, exposureOf, longestList, orderTail, placedOf } from './lists';
import type { Market } from './market';
import { movePrices } from './prices';
import type { Progress } from './progress';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';
import { shuffled } from './seeded';

/** The options of solve.ts, complete and checked. */
export interface SolveRules {
  examination: Examination;
  topK: number;
  fairness: number;
  rounds: number;
  capacity: Float64Array;
  random: () => number;
}

export interface MarketSolution {
  /** Per candidate its pairs, best first: those placed, those waiting, the rest. */
  order: Uint32Array;
  /** Length C: how many first pairs of a list are looked at. */
  placed: Uint32Array;
  /** Per pair: 1 when the employer is full for it. */
  waiting: Uint8Array;
  /** Per pair: h without the price; lists follow value − price · p. */
  value: Float64Array;
  expectedMatches: number;
  /** Length C, sums to expectedMatches. */
  perCandidate: Float64Array;
  /** Length J, sums to expectedMatches. */
  perEmployer: Float64Array;
  /** Length J: expected applications, never above capacity. */
  load: Float64Array;
  /** Length J: λ. */
  price: Float64Array;
  /** Sweeps done. */
  rounds: number;
  /** Whether the last sweep changed no list. */
  settled: boolean;
}

/** Sweeps look at so many first pairs of a list; what stands behind is hardly seen. */
const head = 128;
/** What a sweep costs, in rounds of mixing. */
export const sweepUnits = 4;
/** A list is replaced when that is worth more than this many expected matches. */
const tolerance = 1e-10;
/** A sweep that adds less than this many expected matches a candidate is the last. */
const enough = 1e-5;

/** Lists that end early are decided among fewer. */
const headOf = ({ topK }: SolveRules) => Math.min(head, 4 * topK + 24);

const isCapped = ({ capacity }: SolveRules) => capacity.some((limit) => limit !== Infinity);

/** Prices need more rounds than lists to come to rest. */
export function mixingRounds(rules: SolveRules): number {
  return isCapped(rules) ? 60 : 20;
}

/** Lists within their limits, and what is known of how they came about. */
interface Settled {
  order: Uint32Array;
  placed: Uint32Array;
  waiting: Uint8Array;
  exposure: Float64Array;
  rounds: number;
  settled: boolean;
}

export class SolveRun {
  private readonly price: Float64Array;
  private readonly mixture: FrankWolfe;
  private sweeps = 0;

  constructor(
    private readonly market: Market,
    private readonly rules: SolveRules,
    private readonly progress: Progress,
  ) {
    this.price = new Float64Array(market.employers);
    const { price } = this;
    this.mixture = new FrankWolfe(market, { ...rules, price, mayEnd: isCapped(rules) });
  }

  solve(): MarketSolution {
    this.mix();
    const { exposure, ...settled } = isCapped(this.rules) ? this.settleCapped() : this.settle();
    const { market, price, rules } = this;
    const value = gradient(market, rules.examination, exposure, rules.fairness);
    const evaluation = evaluate(market, rules.examination, exposure);
    this.progress.finish();
    return { ...settled, value, ...evaluation, price };
  }

  /** Frank–Wolfe, with prices where capacities bind. */
  private mix(): void {
    const { market, rules, mixture, price } = this;
    const capped = isCapped(rules);
    for (let round = 0; round < mixingRounds(rules); round += 1) {
      const step = classicalStep(round);
      mixture.round(capped ? Math.max(0.05, step) : step);
      if (capped) movePrices(market, mixture.exposure, rules.capacity, price, step);
      this.progress.advance(1);
    }
  }

  /** Makes single lists of the mixtures and improves them. */
  private settle(): Settled {
    const { market, rules, price } = this;
    const { order } = this.mixture;
    const tree = this.plantTree(this.roundedBehindHead());
    const ascent = new CoordinateAscent(market, tree, order, { ...rules, price, tolerance });
    const isShort = longestList(market) <= head;
    const rest = this.sweepToRest(isShort, (i, looksAtAll) =>
      ascent.improve(i, looksAtAll ? Infinity : headOf(rules)),
    );
    const placed = placedOf(market, rules.topK);
    const waiting = new Uint8Array(order.length);
    const atRest = rest.settled && rules.topK === Infinity;
    const exposure = atRest ? tree.exposure : this.tidyTails(order, tree.exposure);
    return { order, placed, waiting, exposure, ...rest };
  }

  /** Fills lists within the capacities, then improves them. */
  private settleCapped(): Settled {
    const { market, rules, price } = this;
    const v = examinationOfList(rules.examination, longestList(market), rules.topK);
    const fill = new CapacityFill(market, this.mixture.order, { v, capacity: rules.capacity });
    fill.fillAll(shuffled(market.candidates, rules.random), this.mixture.wanted());
    const tree = this.plantTree(fill.exposure);
    const ascent = new CappedAscent(market, tree, fill, { ...rules, price, tolerance });
    const rest = this.sweepToRest(true, (i) => ascent.improve(i));
    // Room that prices kept free is better used than not: h is never negative.
    fill.fillAll(shuffled(market.candidates, rules.random));
    const { order, placed, waiting, exposure } = fill;
    return { order, placed, waiting, exposure, ...rest };
  }

  /**
   * Sweeps until no list changes, little is gained or the rounds are used up. Where lists are long,
   * a sweep looks at their heads only, but for the first of lists that end after topK (a pair from
   * far behind may enter) and one that follows when nothing changed, to be sure of it.
   */
  private sweepToRest(isShort: boolean, improve: (i: number, looksAtAll: boolean) => number) {
    const { market, rules } = this;
    let [rounds, settled, done] = [0, false, false];
    let looksAtAll = isShort || rules.topK !== Infinity;
    while (rounds < rules.rounds && !done) {
      const { changed, gain } = this.sweep((i) => improve(i, looksAtAll));
      rounds += 1;
      settled = changed === 0 && looksAtAll;
      done = settled || (rules.fairness === 0 && gain < enough * market.candidates);
      looksAtAll = isShort || changed === 0;
    }
    return { rounds, settled };
  }

  private plantTree(exposure: Float64Array): QueueTree {
    const load = greatest(loadOf(this.market, exposure));
    const quadrature = quadratureOf(this.rules.examination, 'coarse', load);
    return new QueueTree(this.market, quadrature, exposure);
  }

  /**
   * Every candidate once. By standing, lists come to rest soonest; where best responses go round in
   * circles, a drawn order now and then leads out.
   */
  private sweep(improve: (i: number) => number): { changed: number; gain: number } {
    let [changed, sum] = [0, 0];
    const { market, rules } = this;
    this.sweeps += 1;
    const drawn = rules.fairness > 0 && this.sweeps % 4 === 2;
    const turns = drawn ? shuffled(market.candidates, rules.random) : byStanding(market);
    for (const i of turns) {
      const gain = improve(i);
      if (gain > 0) changed += 1;
      sum += gain;
      this.progress.advance(sweepUnits / market.candidates);
    }
    return { changed, gain: sum };
  }

  /** The mixture at the heads of lists, which the first sweep makes single; behind, the last list. */
  private roundedBehindHead(): Float64Array {
    const { market, rules, mixture } = this;
    if (longestList(market) <= head || rules.topK !== Infinity) return mixture.exposure;
    const { order } = mixture;
    const exposure = exposureOf(market, order, rules.examination, placedOf(market));
    for (let i = 0; i < market.candidates; i += 1) {
      const from = market.start[i] as number;
      const to = Math.min(from + head, market.start[i + 1] as number);
      for (const pair of order.subarray(from, to)) {
        exposure[pair] = mixture.exposure[pair] as number;
      }
    }
    return exposure;
  }

  /** Sorts what stands behind the heads once more, if that does not lower the expected matches. */
  private tidyTails(order: Uint32Array, exposure: Float64Array): Float64Array {
    const { market, rules } = this;
    const behind = Math.min(head, rules.topK);
    if (longestList(market) <= behind) return exposure;
    const value = gradient(market, rules.examination, exposure, rules.fairness);
    const tidy = orderTail(market, order, value, behind);
    const tidied = exposureOf(market, tidy, rules.examination, placedOf(market, rules.topK));
    const matches = (given: Float64Array) =>
      evaluate(market, rules.examination, given).expectedMatches;
    if (matches(tidied) < matches(exposure)) return exposure;
    order.set(tidy);
    return tidied;
  }
}
