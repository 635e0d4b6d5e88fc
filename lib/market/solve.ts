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
import { CapacityFill } from './capacity-fill';
import { CappedAscent } from './capped-ascent';
import { CoordinateAscent } from './coordinate-ascent';
import { evaluate, gradient } from './evaluate';
import { type Examination, examinationOfList } from './examination';
import { frankWolfeRound } from './frank-wolfe';
import { evenExposure, longestList, orderBy, placedOf } from './lists';
import { type Market, MarketError, requireCount } from './market';
import { checkedCapacity, movePrices } from './prices';
import { Cancelled, Progress } from './progress';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';
import { seeded, shuffled } from './seeded';

export interface SolveOptions {
  examination: Examination;
  /** Only the first topK positions of a list are looked at; whole lists when left out. */
  topK?: number;
  /** Per employer, 0 … Infinity: the largest expected number of applications. */
  capacity?: ArrayLike<number>;
  /** φ, 0 … 1: 0 most matches (default), 1 no envy. */
  fairness?: number;
  seed?: number;
  /** Sweeps of coordinate ascent at most; it ends earlier when no list changes. */
  rounds?: number;
  /** Told the share that is done, 0 … 1, about 50 times. */
  onProgress?: (done: number) => void;
  /** Asked as often; true ends the computation. */
  isCancelled?: () => boolean;
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

/** @throws MarketError when an option makes no sense */
export function solveMarket(market: Market, options: SolveOptions): MarketSolution | 'cancelled' {
  const run = new Run(market, options);
  try {
    run.mix();
    return run.capped ? run.settleCapped() : run.settle();
  } catch (failure) {
    if (failure instanceof Cancelled) return 'cancelled';
    throw failure;
  }
}

const mixingRounds = 20;
const mixingStep = 0.2;
/** How much of a list the sweeps between the first and the last look at. */
const head = 128;
/** What a sweep costs, in rounds of mixing. */
const sweepUnits = 4;

/** The options with their defaults, checked. */
function checked(market: Market, options: SolveOptions) {
  const { topK = Infinity, fairness = 0, rounds = 12 } = options;
  if (topK !== Infinity) requireCount(topK, 1, 'market.list-length', 'topK');
  if (!(fairness >= 0 && fairness <= 1)) {
    throw new MarketError('market.fairness', `fairness ${fairness} is not in 0 … 1`);
  }
  requireCount(rounds, 1, 'market.rounds', 'rounds');
  const capacity = checkedCapacity(market, options.capacity);
  return { topK, fairness, rounds, capacity, random: seeded(options.seed ?? 1) };
}

/** One computation: what it works on and how far it is. */
class Run {
  readonly capped: boolean;
  private readonly options: ReturnType<typeof checked>;
  private readonly examination: Examination;
  private readonly exposure: Float64Array;
  private readonly price: Float64Array;
  private readonly progress: Progress;
  private order: Uint32Array;
  private tolerance = 1e-10;

  constructor(
    private readonly market: Market,
    given: SolveOptions,
  ) {
    this.options = checked(market, given);
    this.examination = given.examination;
    const { topK, capacity, rounds } = this.options;
    this.capped = capacity.some((limit) => limit !== Infinity);
    this.exposure = evenExposure(market, this.examination, topK);
    this.price = new Float64Array(market.employers);
    this.order = orderBy(market, market.p);
    const units = this.mixingRounds() + sweepUnits * rounds;
    this.progress = new Progress(units, given.onProgress, given.isCancelled);
  }

  private mixingRounds(): number {
    return this.capped ? 3 * mixingRounds : mixingRounds;
  }

  /** Frank–Wolfe, with prices where capacities bind. */
  mix(): void {
    const { market, examination, exposure, price, options } = this;
    const rounds = this.mixingRounds();
    for (let round = 0; round < rounds; round += 1) {
      const step = this.capped ? Math.max(0.05, 2 / (round + 5)) : mixingStep;
      this.order = frankWolfeRound(market, exposure, { ...options, examination, price, step });
      if (this.capped) movePrices(market, exposure, options.capacity, price, step);
      this.progress.advance(1);
    }
  }

  /** Sweeps until no list changes or the rounds are used up. */
  settle(): MarketSolution {
    const { market, examination, options, price, tolerance } = this;
    const tree = new QueueTree(market, quadratureOf(examination, 'coarse'), this.exposure);
    const ascent = new CoordinateAscent(market, tree, this.order, {
      ...{ examination, topK: options.topK, fairness: options.fairness },
      ...{ price, tolerance },
    });
    let [rounds, window, settled] = [0, Infinity, false];
    while (rounds < options.rounds && !settled) {
      const changed = this.sweep((i) => ascent.improve(i, window));
      rounds += 1;
      settled = changed === 0 && window === Infinity;
      window = changed === 0 || rounds === options.rounds - 1 ? Infinity : head;
    }
    const placed = placedOf(market, options.topK);
    const waiting = new Uint8Array(this.order.length);
    return this.report(this.order, placed, waiting, tree.exposure, rounds, settled);
  }

  /** Fills lists within the capacities, then sweeps. */
  settleCapped(): MarketSolution {
    const { market, examination, options, price, tolerance } = this;
    const v = examinationOfList(examination, longestList(market), options.topK);
    const fill = new CapacityFill(market, this.order, { v, capacity: options.capacity });
    fill.fillAll(shuffled(market.candidates, options.random));
    const tree = new QueueTree(market, quadratureOf(examination, 'coarse'), fill.exposure);
    const { fairness } = options;
    const ascent = new CappedAscent(market, tree, fill, { fairness, price, tolerance });
    let [rounds, settled] = [0, false];
    while (rounds < options.rounds && !settled) {
      settled = this.sweep((i) => ascent.improve(i)) === 0;
      rounds += 1;
    }
    return this.report(fill.order, fill.placed, fill.waiting, fill.exposure, rounds, settled);
  }

  /** Every candidate once, in a drawn order; returns how many lists changed. */
  private sweep(improve: (i: number) => number): number {
    let changed = 0;
    for (const i of shuffled(this.market.candidates, this.options.random)) {
      if (improve(i) > 0) changed += 1;
      this.progress.advance(sweepUnits / this.market.candidates);
    }
    return changed;
  }

  private report(
    order: Uint32Array,
    placed: Uint32Array,
    waiting: Uint8Array,
    exposure: Float64Array,
    rounds: number,
    settled: boolean,
  ): MarketSolution {
    const { market, examination, price } = this;
    const value = gradient(market, examination, exposure, this.options.fairness);
    const evaluation = evaluate(market, examination, exposure);
    this.progress.finish();
    return { order, placed, waiting, value, ...evaluation, price, rounds, settled };
  }
}
