import { gradient } from '@/lib/market/evaluate';
import { countEnvy, gini } from '@/lib/market/figures';
import { type KeptPairs, pairKinds } from './kept-pairs';
import type { LiveSolution, Ranked } from './solve-live';
import { type MarketFigures, matchThreshold } from './summary';

/** The figures of one solved market. Pure. */

/** Up to so many firms envy is counted pair by pair; above, it is estimated from a sample. */
const countedFirms = 1500;
const sampledFirms = 300;

export function figuresOf(pairs: KeptPairs, live: LiveSolution, ranked: Ranked): MarketFigures {
  const { market, solution, capacity } = live;
  return {
    smes: market.candidates,
    partners: market.employers,
    pairs: market.p.length,
    expectedMatches: solution.expectedMatches,
    gini: gini(solution.perEmployer),
    envy: envyOf(live),
    covered: pairs.firms - uncoveredFirms(pairs, ranked).length,
    full: capacity.reduce((full, places) => full + (places === 0 ? 1 : 0), 0),
  };
}

/** The places (in the order of the arrays) of firms without a pair that is good enough and has room. */
export function uncoveredFirms(pairs: KeptPairs, ranked: Ranked): number[] {
  const uncovered: number[] = [];
  for (let firm = 0; firm < pairs.firms; firm += 1) {
    const [from, to] = [pairs.start[firm] as number, pairs.start[firm + 1] as number];
    let isCovered = false;
    for (let at = from; at < to && !isCovered; at += 1) {
      isCovered =
        pairs.kind[at] !== pairKinds.excluded &&
        (pairs.score[at] as number) >= matchThreshold &&
        (pairs.kind[at] === pairKinds.blocked || ranked.waits[at] === 0);
    }
    if (!isCovered) uncovered.push(firm);
  }
  return uncovered;
}

/** Ordered pairs of firms of which the first would do better with the second's list. */
export function envyOf(live: LiveSolution): number {
  if (live.market.candidates <= countedFirms) {
    return countEnvy(live.market, 'inv', live.exposure);
  }
  return sampleEnvy(live);
}

/**
 * The same for a national size, from a few hundred firms spread over the market: what each of them would have from
 * everybody's list, with competition as it stands.
 */
function sampleEnvy({ market, exposure }: LiveSolution): number {
  const chance = gradient(market, 'inv', exposure, 1);
  const worth = new Float64Array(market.employers);
  const stride = market.candidates / sampledFirms;
  let envious = 0;
  for (let sample = 0; sample < sampledFirms; sample += 1) {
    const firm = Math.floor(sample * stride);
    worth.fill(0);
    const to = market.start[firm + 1] as number;
    for (let pair = market.start[firm] as number; pair < to; pair += 1) {
      worth[market.employer[pair] as number] = chance[pair] as number;
    }
    const own = worthOfList(market, exposure, worth, firm);
    for (let other = 0; other < market.candidates; other += 1) {
      if (other !== firm && worthOfList(market, exposure, worth, other) > own + 1e-9) envious += 1;
    }
  }
  return Math.round(envious * stride);
}

type MarketOf = LiveSolution['market'];

function worthOfList(market: MarketOf, exposure: Float64Array, worth: Float64Array, firm: number) {
  let sum = 0;
  const to = market.start[firm + 1] as number;
  for (let pair = market.start[firm] as number; pair < to; pair += 1) {
    sum += (exposure[pair] as number) * (worth[market.employer[pair] as number] as number);
  }
  return sum;
}
