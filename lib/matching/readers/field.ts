/** Cooperation fields of all companies against those of a query: criteria/field.ts by tables. */
import { fieldSimilarity } from '../../taxonomy/similarity';
import { coveredShare, mutualShare } from '../criteria/field';
import { type FacetKey, unmarked } from '../facets';
import { fieldWeight } from '../weights';
import { greatest, nearnessTo, nearnessToAny, type Similarity } from './by-tags';
import type { ByValue, Question, Reader } from './reading';

/**
 * Who seeks decides: what it seeks is held against what the other offers; only when it seeks
 * nothing, what it could give is held against what the other seeks.
 */
export const fieldReader: Reader = (question) => {
  const seeker = asked(question, (share) => share);
  // A value of asks is either sought or marked as offered, so that one of the two is 0.
  const silent = sought(question, 'asks', toSilent, ifExact);
  silent.outcomes.forEach((share, number) => {
    if (share > 0) seeker.outcomes[number] = share;
  });
  return {
    seeker,
    giver:
      question.query.seeks.length > 0
        ? sought(question, 'offers', fieldSimilarity, (share) => share)
        : asked(question, ifExact),
  };
};

type ShareOf = (share: number, isAnyExact: boolean) => number;

const ifExact: ShareOf = (share, isAnyExact) => (isAnyExact ? mutualShare(share) : 0);

const toSeeking: Similarity = (field, tag) =>
  unmarked(tag) === null ? fieldSimilarity(field, tag) : 0;

const toSilent: Similarity = (field, tag) => {
  const offered = unmarked(tag);
  return offered === null ? 0 : fieldSimilarity(field, offered);
};

/** How much of what each company seeks is among the query's offers. */
function asked({ query, companies, weights }: Question, shareOf: ShareOf): ByValue {
  const { values } = companies.column('asks');
  const { pool, starts, ends, length } = values;
  const outcomes = new Uint16Array(length);
  const near = nearnessToAny(query.offers, values, toSeeking);
  const weightOf = values.worth((tag) => (unmarked(tag) === null ? fieldWeight(weights, tag) : 0));
  for (let number = 1; number < length; number++) {
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
    if (given > 0) outcomes[number] = shareOf(coveredShare(given, total), isAnyExact);
  }
  return { facet: 'asks', outcomes };
}

/** How much of what the query seeks is among each company's tags. */
function sought(
  { query, companies, weights }: Question,
  facet: FacetKey,
  similarity: Similarity,
  shareOf: ShareOf,
): ByValue {
  const { values } = companies.column(facet);
  const { pool, starts, ends, length } = values;
  const outcomes = new Uint16Array(length);
  const rows = query.seeks.map((tag) => nearnessTo(tag, values, similarity));
  const weightOf = query.seeks.map((tag) => fieldWeight(weights, tag));
  const any = nearnessToAny(query.seeks, values, similarity);
  const total = weightOf.reduce((all, weight) => all + weight * 1000, 0);
  for (let number = 1; number < length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    const most = greatest(any, pool, start, end);
    if (most === 0) continue;
    let given = 0;
    for (let i = 0; i < rows.length; i++)
      given += (weightOf[i] as number) * greatest(rows[i] as Uint16Array, pool, start, end);
    outcomes[number] = shareOf(coveredShare(given, total), most === 1000);
  }
  return { facet, outcomes };
}
