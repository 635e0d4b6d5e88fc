/**
 * The best k of the other side, exact: every pair is scored, excluded pairs are left out, ties are
 * broken by id. O(n log k).
 */
import type { PartnerFacts, SmeFacts } from './facts';
import { scoreSides } from './score';
import type { PairScore } from './score-types';
import { sideOfPartner, sideOfSme } from './side';
import type { Weights } from './weights';

export interface RankedPartner {
  partner: PartnerFacts;
  result: PairScore;
}

export interface RankedSme {
  sme: SmeFacts;
  result: PairScore;
}

/** The k partners that fit a firm best, best first. */
export function topPartners(
  sme: SmeFacts,
  partners: readonly PartnerFacts[],
  weights: Weights,
  k: number,
): RankedPartner[] {
  const side = sideOfSme(sme, weights);
  return best(k, partners, (partner) => {
    return scoreSides(side, sideOfPartner(partner, weights), weights);
  }).map(({ item, result }) => ({ partner: item, result }));
}

/** The k firms that fit a partner best, best first. */
export function topSmes(
  partner: PartnerFacts,
  smes: readonly SmeFacts[],
  weights: Weights,
  k: number,
): RankedSme[] {
  const side = sideOfPartner(partner, weights);
  return best(k, smes, (sme) => scoreSides(sideOfSme(sme, weights), side, weights)).map(
    ({ item, result }) => ({ sme: item, result }),
  );
}

interface Ranked<T> {
  item: T;
  result: PairScore;
}

/** Higher score first, then the smaller id by code units. */
function before<T extends { id: string }>(a: Ranked<T>, b: Ranked<T>): boolean {
  if (a.result.score !== b.result.score) return a.result.score > b.result.score;
  return a.item.id < b.item.id;
}

/** Keeps a list of at most k in order; a newcomer finds its place by bisection. */
function best<T extends { id: string }>(
  k: number,
  items: readonly T[],
  score: (item: T) => PairScore,
): Ranked<T>[] {
  const top: Ranked<T>[] = [];
  if (k < 1) return top;
  for (const item of items) {
    const result = score(item);
    if (result.excluded !== null) continue;
    const entry = { item, result };
    const last = top[k - 1];
    if (last !== undefined && !before(entry, last)) continue;
    let [low, high] = [0, top.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = top[middle];
      if (other !== undefined && before(other, entry)) low = middle + 1;
      else high = middle;
    }
    top.splice(low, 0, entry);
    if (top.length > k) top.pop();
  }
  return top;
}
