/** Every way to make lists that the market benchmark compares, ours beside the published ones. */
import { bestResponse } from '@/lib/market/best-response';
import { evaluate } from '@/lib/market/evaluate';
import { countEnvy, gini } from '@/lib/market/figures';
import { harmonicMean } from '@/lib/market/harmonic';
import { exposureOf, orderBy, placedOf } from '@/lib/market/lists';
import type { Market } from '@/lib/market/market';
import { ownPreference } from '@/lib/market/own-preference';
import { product } from '@/lib/market/product';
import { solveMarket } from '@/lib/market/solve';
import { transferableUtility } from '@/lib/market/transferable-utility';

export interface MethodRow {
  market: string;
  candidates: number;
  employers: number;
  /** Length of the lists; null for whole ones. */
  topK: number | null;
  method: string;
  expectedMatches: number;
  ratioToNaive: number;
  /** Of the employers' expected matches. */
  gini: number;
  /** Ordered pairs of candidates; null where there are too many to count. */
  envy: number | null;
  seconds: number;
  /** Of the processor: steadier than the clock on a shared machine. */
  cpuSeconds: number;
}

/** Beyond so many pairs the best responses are given in fewer rounds, all at once. */
const large = 200_000;

/** So many comparisons of envy are made in a few seconds. */
const countable = 1e8;

type Method = (market: Market, topK: number) => Uint32Array;

const methods: Record<string, Method> = {
  naive: (market) => orderBy(market, ownPreference(market)),
  product: (market) => orderBy(market, product(market)),
  'harmonic mean': (market) => orderBy(market, harmonicMean(market)),
  TU: (market) => orderBy(market, transferableUtility(market).key),
  MODE: (market, topK) => {
    const rounds = market.p.length > large ? { together: 20, inTurn: 0 } : {};
    return bestResponse(market, 'inv', { topK, ...rounds }).order;
  },
  ours: (market, topK) => solved(market, topK, 0),
  'ours, fairness 1': (market, topK) => solved(market, topK, 1),
};

function solved(market: Market, topK: number, fairness: number): Uint32Array {
  const solution = solveMarket(market, { examination: 'inv', topK, fairness });
  if (solution === 'cancelled') throw new Error('nobody cancelled');
  return solution.order;
}

/** What the work returns, and how long it took. */
export function timed<T>(work: () => T) {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  return { result, seconds, cpuSeconds: (user + system) / 1e6 };
}

/** The table of one market: a row for each method. */
export function compareMethods(name: string, market: Market, topK: number): MethodRow[] {
  let naive = 0;
  return Object.entries(methods).flatMap(([method, listsOf]) => {
    // The equilibrium of a large market takes many whole sweeps and says little more.
    if (method === 'ours, fairness 1' && market.p.length > large) return [];
    const { result: order, ...times } = timed(() => listsOf(market, topK));
    const exposure = exposureOf(market, order, 'inv', placedOf(market, topK));
    const { expectedMatches, perEmployer } = evaluate(market, 'inv', exposure);
    if (method === 'naive') naive = expectedMatches;
    const ratioToNaive = naive > 0 ? expectedMatches / naive : 1;
    const { candidates, employers } = market;
    const figures = { expectedMatches, ratioToNaive, gini: gini(perEmployer), ...times };
    const comparisons = candidates * candidates * Math.min(topK, employers);
    const envy = comparisons > countable ? null : countEnvy(market, 'inv', exposure);
    const length = Number.isFinite(topK) ? topK : null;
    return [{ market: name, candidates, employers, topK: length, method, ...figures, envy }];
  });
}
