import {
  curveOf,
  type EmployerCurves,
  employerCurves,
  valueByCurve,
} from '@/lib/market/employer-curve';
import { exposureOf } from '@/lib/market/lists';
import type { Market } from '@/lib/market/market';
import { solveMarket } from '@/lib/market/solve';
import type { MarketSolution } from '@/lib/market/solve-run';
import { type KeptPairs, pairKinds } from './kept-pairs';
import { RunCancelled } from './live-market';
import { falling, positions } from './place-list';

/** Solves the live market and says what is to be stored of each pair. Pure. */
export type LiveSolution = {
  market: Market;
  /** Per market pair: its number among the kept pairs. */
  kept: Uint32Array;
  /** Per partner. */
  capacity: Float64Array;
  solution: MarketSolution;
  /** Per market pair: how surely its position is looked at. */
  exposure: Float64Array;
};

export type SolveLive = {
  /** Per partner: free places. */
  capacity: Float64Array;
  /** Per mille. */
  fairness: number;
  onProgress?: (done: number) => void;
  isCancelled?: () => boolean;
};

export function solveLive(pairs: KeptPairs, given: SolveLive): LiveSolution {
  const { capacity, fairness, ...watched } = given;
  const { market, kept } = pairs.toMarket(capacity.length);
  const solution = solveMarket(market, {
    examination: 'inv',
    topK: positions,
    capacity,
    fairness: fairness / 1000,
    ...watched,
  });
  if (solution === 'cancelled') throw new RunCancelled('the solver was asked to end');
  const exposure = exposureOf(market, solution.order, 'inv', solution.placed);
  return { market, kept, capacity, solution, exposure };
}

export function curvesOf(live: LiveSolution, fairness: number): EmployerCurves {
  return employerCurves(live.market, live.exposure, {
    examination: 'inv',
    fairness: fairness / 1000,
    price: live.solution.price,
  });
}

/** Per kept pair: what its row says beside the scores. */
export type Ranked = { value: Float64Array; waits: Uint8Array };

/**
 * Market pairs carry the values of their places, see place-list.ts; a blocked pair what it would be
 * worth if it came to the market now; an excluded one 0.
 */
export function rankKept(pairs: KeptPairs, live: LiveSolution, curves: EmployerCurves): Ranked {
  const { market, kept, solution, capacity } = live;
  const value = new Float64Array(pairs.size);
  const waits = new Uint8Array(pairs.size);
  for (let firm = 0; firm < market.candidates; firm += 1) {
    const [from, to] = [market.start[firm] as number, market.start[firm + 1] as number];
    const list = [...solution.order.subarray(from, to)];
    const placed = new Set(list.slice(0, solution.placed[firm]));
    // What stands behind the end of a list that is not full must not move up into it.
    const hasEnded = placed.size < positions;
    const isWaiting = (pair: number) =>
      !placed.has(pair) &&
      (hasEnded || solution.waiting[pair] === 1 || capacity[market.employer[pair] as number] === 0);
    const goes = list.filter((pair) => !isWaiting(pair));
    const net = goes.map((pair) => netValue(live, pair));
    for (const [at, worth] of falling(net).entries())
      value[kept[goes[at] as number] as number] = worth;
    for (const pair of list) {
      if (!isWaiting(pair)) continue;
      value[kept[pair] as number] = netValue(live, pair);
      waits[kept[pair] as number] = 1;
    }
  }
  for (let at = 0; at < pairs.size; at += 1) {
    if (pairs.kind[at] !== pairKinds.blocked) continue;
    const partner = pairs.partner[at] as number;
    const [p, q] = [(pairs.forSme[at] as number) / 1000, (pairs.forPartner[at] as number) / 1000];
    value[at] = valueByCurve(curveOf(curves, partner), curves.price[partner] ?? 0, p, q);
  }
  return { value, waits };
}

/** h − price · p */
function netValue({ market, solution }: LiveSolution, pair: number): number {
  const price = solution.price[market.employer[pair] as number] as number;
  return (solution.value[pair] as number) - price * (market.p[pair] as number);
}
