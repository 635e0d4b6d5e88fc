import { gini } from '@/lib/market/figures';
import { envyOf } from './figures';
import type { KeptPairs } from './kept-pairs';
import { type LiveSolution, solveLive } from './solve-live';
import type { TradeOffPoint } from './summary';

/** What each setting of fairness would give on the live market. Pure. */

/** A market with more pairs than this is solved at fewer settings. */
const manyPairs = 20_000;

const everySetting = [0, 125, 250, 375, 500, 625, 750, 875, 1000];
const fewSettings = [0, 500, 1000];

export type TradeOffOptions = {
  capacity: Float64Array;
  /** The setting that was solved already, with its solution. */
  known: { fairness: number; live: LiveSolution };
  onProgress?: (done: number, total: number) => void;
  isCancelled?: () => boolean;
};

export function tradeOffOf(pairs: KeptPairs, options: TradeOffOptions): TradeOffPoint[] {
  const { capacity, known, onProgress } = options;
  const standard = known.live.market.p.length > manyPairs ? fewSettings : everySetting;
  const settings = [...new Set([...standard, known.fairness])].sort((a, b) => a - b);
  return settings.map((fairness, at) => {
    const live =
      fairness === known.fairness
        ? known.live
        : solveLive(pairs, {
            capacity,
            fairness,
            ...(options.isCancelled ? { isCancelled: options.isCancelled } : {}),
          });
    onProgress?.(at + 1, settings.length);
    const { expectedMatches, perEmployer } = live.solution;
    return { fairness, expectedMatches, gini: gini(perEmployer), envy: envyOf(live) };
  });
}
