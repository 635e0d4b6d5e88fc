/**
 * Baseline MODE: every candidate answers the market with the list that is best for itself.
 *
 *   key_ij = p_ij q_ij E[w(R_ij)]   (fairness 1 in evaluate.ts)
 *
 * First all answer at once, each time to the average of all answers so far (fictitious play), from a
 * market in which every employer is seen alike; then one after another, the most wanted first, until nobody changes any
 * more. Of all the lists on the way those with the most expected matches are returned.
 *
 * Source: "MODE", RecSys 2026, arXiv 2608.01731; fictitious play: G. W. Brown (1951).
 * Cost: O(16 · pairs) and a sort of each list a round.
 */
import { CoordinateAscent } from './coordinate-ascent';
import { greatest, loadOf, QueueWalk } from './evaluate';
import type { Examination } from './examination';
import { FrankWolfe } from './frank-wolfe';
import { byStanding, exposureOf, placedOf } from './lists';
import type { Market } from './market';
import { quadratureOf } from './quadrature';
import { QueueTree } from './queue-tree';

export interface BestResponse {
  /** Per candidate its pairs, best first. */
  order: Uint32Array;
  /** To the coarse quadrature. */
  expectedMatches: number;
  /** Whether the last round changed no list: an equilibrium. */
  settled: boolean;
}

export function bestResponse(
  market: Market,
  examination: Examination,
  { topK = Infinity, together = 40, inTurn = 20 } = {},
): BestResponse {
  const placed = placedOf(market, topK);
  const best: BestResponse = { order: new Uint32Array(), expectedMatches: -1, settled: false };
  const rules = { examination, topK, fairness: 1, price: new Float64Array(market.employers) };
  const average = new FrankWolfe(market, rules);
  const walk = new QueueWalk(market, examination, 'coarse', average.exposure);
  const compare = (order: Uint32Array) => {
    const exposure = exposureOf(market, order, examination, placed);
    const chance = walk.gradient(exposure, 1);
    const matches = chance.reduce((sum, each, pair) => sum + each * (exposure[pair] as number), 0);
    if (matches <= best.expectedMatches) return;
    best.order = order.slice();
    best.expectedMatches = matches;
  };
  for (let round = 0; round < together; round += 1) {
    average.round(1 / (round + 2));
    compare(average.order);
  }
  const load = greatest(loadOf(market, average.exposure));
  const quadrature = quadratureOf(examination, 'coarse', load);
  const tree = new QueueTree(market, quadrature, average.exposure);
  const turns = new CoordinateAscent(market, tree, average.order, { ...rules, tolerance: 1e-10 });
  const candidates = byStanding(market);
  for (let round = 0; round < inTurn && !best.settled; round += 1) {
    let changed = 0;
    for (const i of candidates) if (turns.improve(i) > 0) changed += 1;
    compare(turns.order);
    best.settled = changed === 0;
  }
  return best;
}
