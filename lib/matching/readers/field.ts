/** Cooperation fields of all companies against those of a query: criteria/field.ts by tables. */
import { fieldSimilarity } from '../../taxonomy/similarity';
import type { Companies } from '../companies';
import { coveredShare, mutualShare } from '../criteria/field';
import { type TagFacet, unmarked } from '../facets';
import type { TagSets } from '../tag-sets';
import { fieldWeight, type Weights } from '../weights';
import { greatest, nearnessTo, nearnessToAny } from './nearness';
import type { ByValue, Reader } from './reading';

/**
 * Who seeks decides: what it seeks is held against what the other offers; only when it seeks
 * nothing, what it could give is held against what the other seeks.
 */
export const fieldReader: Reader = ({ query, part, companies, weights }) => {
  if (part === 'giver')
    return query.seeks.length > 0
      ? coveredBy(companies, 'offers', query.seeks, weights, fieldSimilarity, (share) => share)
      : covering(companies, query.offers, weights, true);
  const sought = covering(companies, query.offers, weights, false);
  const silent = coveredBy(companies, 'asks', query.seeks, weights, ofSilent, ifExact);
  // A set of asks is either sought or marked, so that one of the two is 0.
  silent.outcomes.forEach((share, number) => {
    if (share > 0) sought.outcomes[number] = share;
  });
  return sought;
};

const ofSilent = (sought: string, tag: string) => {
  const offered = unmarked(tag);
  return offered === null ? 0 : fieldSimilarity(sought, offered);
};

const ofSeeking = (offered: string, tag: string) =>
  unmarked(tag) === null ? fieldSimilarity(offered, tag) : 0;

const ifExact = (share: number, isAnyExact: boolean) => (isAnyExact ? mutualShare(share) : 0);

/** How much of what each company asks is among the query's offers. */
function covering(
  companies: Companies,
  offers: readonly string[],
  weights: Weights,
  isMutual: boolean,
): ByValue {
  const column = companies.column('asks');
  const sets = column.tags as TagSets;
  const outcomes = new Uint16Array(column.length);
  const near = nearnessToAny(offers, sets, ofSeeking);
  const weightOf = Uint16Array.from(sets.names, (tag) =>
    unmarked(tag) === null ? fieldWeight(weights, tag) : 0,
  );
  const { pool, starts, ends } = sets;
  for (let number = 1; number < outcomes.length; number++) {
    const end = ends[number] as number;
    let given = 0;
    let total = 0;
    let isAnyExact = false;
    for (let i = starts[number] as number; i < end; i++) {
      const code = pool[i] as number;
      const weight = weightOf[code] as number;
      const nearness = near[code] as number;
      given += weight * nearness;
      total += weight * 1000;
      if (nearness === 1000) isAnyExact = true;
    }
    const share = coveredShare(given, total);
    outcomes[number] = isMutual ? ifExact(share, isAnyExact) : share;
  }
  return { facet: 'asks', outcomes };
}

/** How much of what the query seeks is among each company's tags. */
function coveredBy(
  companies: Companies,
  facet: TagFacet,
  sought: readonly string[],
  weights: Weights,
  similarity: (sought: string, tag: string) => number,
  shareOf: (share: number, isAnyExact: boolean) => number,
): ByValue {
  const column = companies.column(facet);
  const sets = column.tags as TagSets;
  const outcomes = new Uint16Array(column.length);
  const rows = sought.map((tag) => nearnessTo(tag, sets, similarity));
  const weightOf = sought.map((tag) => fieldWeight(weights, tag));
  const total = weightOf.reduce((sum, weight) => sum + weight * 1000, 0);
  const { pool, starts, ends } = sets;
  for (let number = 1; number < outcomes.length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    let given = 0;
    let isAnyExact = false;
    for (let i = 0; i < rows.length; i++) {
      const nearness = greatest(rows[i] as Uint16Array, pool, start, end);
      given += (weightOf[i] as number) * nearness;
      if (nearness === 1000) isAnyExact = true;
    }
    outcomes[number] = shareOf(coveredShare(given, total), isAnyExact);
  }
  return { facet, outcomes };
}
