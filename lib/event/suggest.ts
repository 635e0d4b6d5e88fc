import { sparseMarket } from '@/lib/market/market';
import { solveMarket } from '@/lib/market/solve';

/**
 * The lists of an event's participants: which others they are shown first. Pure.
 *
 * Sorted by score alone, everybody would be led to the same few. Both sides' lists are therefore
 * those of the two-sided market (lib/market) under the fairness in force: firms apply to partners,
 * and then partners to firms, within the meetings that each side can hold. Nobody's wishes enter:
 * a list tells nothing of what others have marked.
 */
export type ScoredPair = {
  sme: number;
  partner: number;
  /** Per mille. */
  score: number;
  forSme: number;
  forPartner: number;
};

export type Suggested = ScoredPair & {
  /** Place in each side's list, from 1. */
  rankForSme: number;
  rankForPartner: number;
};

export type SuggestionMarket = {
  /** Most meetings, by the places of the two arrays. */
  smeCaps: ArrayLike<number>;
  partnerCaps: ArrayLike<number>;
  /** Per mille. */
  fairness: number;
};

/** Places of a list that count as attention; what stands behind is hardly looked at. */
const positions = 40;

type Side = 'sme' | 'partner';

/** Pairs by the one who reads the list, then by the other. */
function marketOf(pairs: readonly ScoredPair[], reader: Side, caps: SuggestionMarket) {
  const other = reader === 'sme' ? 'partner' : 'sme';
  const [readers, others] = [caps.smeCaps.length, caps.partnerCaps.length];
  const [own, theirs] = reader === 'sme' ? [readers, others] : [others, readers];
  const order = pairs.map((_, at) => at);
  const at = (index: number) => pairs[index] as ScoredPair;
  order.sort((x, y) => at(x)[reader] - at(y)[reader] || at(x)[other] - at(y)[other]);
  const start = new Uint32Array(own + 1);
  for (const pair of pairs) start[pair[reader] + 1] = (start[pair[reader] + 1] ?? 0) + 1;
  for (let i = 0; i < own; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const wants = (index: number, side: Side) =>
    (side === 'sme' ? at(index).forSme : at(index).forPartner) / 1000;
  const market = sparseMarket(
    own,
    theirs,
    start,
    order.map((index) => at(index)[other]),
    order.map((index) => wants(index, reader)),
    order.map((index) => wants(index, other)),
  );
  return { market, order, capacity: reader === 'sme' ? caps.partnerCaps : caps.smeCaps };
}

/** Rank of each pair in its reader's list, from 1, in the order of `pairs`. */
function ranksFor(reader: Side, pairs: readonly ScoredPair[], caps: SuggestionMarket) {
  const { market, order, capacity } = marketOf(pairs, reader, caps);
  const solution = solveMarket(market, {
    ...{ examination: 'inv', topK: positions, capacity, fairness: caps.fairness / 1000, seed: 1 },
  });
  const ranks = new Uint32Array(pairs.length);
  if (solution === 'cancelled') return ranks;
  for (let i = 0; i < market.candidates; i += 1) {
    const from = market.start[i] ?? 0;
    const to = market.start[i + 1] ?? 0;
    for (let place = from; place < to; place += 1) {
      ranks[order[solution.order[place] ?? 0] ?? 0] = place - from + 1;
    }
  }
  return ranks;
}

export function suggest(pairs: readonly ScoredPair[], market: SuggestionMarket): Suggested[] {
  const forSmes = ranksFor('sme', pairs, market);
  const forPartners = ranksFor('partner', pairs, market);
  return pairs.map((pair, at) => ({
    ...pair,
    rankForSme: forSmes[at] ?? 0,
    rankForPartner: forPartners[at] ?? 0,
  }));
}

/** How much attention each of the other side gets from lists in an order: Σ wants / rank. */
export function attentionOf(pairs: readonly Suggested[], reader: Side, size: number): Float64Array {
  const given = new Float64Array(size);
  for (const pair of pairs) {
    const [other, wants, rank] =
      reader === 'sme'
        ? [pair.partner, pair.forSme, pair.rankForSme]
        : [pair.sme, pair.forPartner, pair.rankForPartner];
    if (rank <= positions) given[other] = (given[other] ?? 0) + wants / 1000 / rank;
  }
  return given;
}
