/** Cooperation fields of all companies against those of a query: criteria/field.ts by tables. */
import { fieldSimilarity } from '../../taxonomy/similarity';
import { coveredShare, mutualShare } from '../criteria/field';
import { unmarked } from '../facets';
import type { TagSets } from '../tag-sets';
import { fieldWeight, type Weights } from '../weights';
import { greatest, nearnessTo, nearnessToAny, type Similarity } from './by-tags';
import type { Reader } from './reading';

/**
 * Who seeks decides: what it seeks is held against what the other offers; only when it seeks
 * nothing, what it could give is held against what the other seeks.
 */
export const fieldReader: Reader = ({ query, companies, weights }) => {
  const asks = companies.column('asks').values;
  const offers = companies.column('offers').values;
  const asked = whatIsAsked(asks, query.offers, weights);
  return {
    seeker: { facet: 'asks', outcomes: withSilent(asked, asks, query.seeks, weights) },
    giver:
      query.seeks.length > 0
        ? { facet: 'offers', outcomes: whatIsOffered(offers, query.seeks, weights) }
        : { facet: 'asks', outcomes: asked.map(toMutual) },
  };
};

/** Added to a share that a field itself, not one of its family, has part in. */
const EXACT = 1024;

const shareOf = (outcome: number) => outcome % EXACT;
const toMutual = (outcome: number) => (outcome >= EXACT ? mutualShare(shareOf(outcome)) : 0);

const toSought: Similarity = (field, tag) =>
  unmarked(tag) === null ? fieldSimilarity(field, tag) : 0;

const toMarked: Similarity = (field, tag) => {
  const offered = unmarked(tag);
  return offered === null ? 0 : fieldSimilarity(field, offered);
};

/** By value of asks, how much of what is sought is among the offers; 0 where nothing is sought. */
function whatIsAsked(asks: TagSets, offers: readonly string[], weights: Weights): Uint16Array {
  const { pool, starts, ends, length } = asks;
  const shares = new Uint16Array(length);
  const near = nearnessToAny(offers, asks, toSought);
  const weightOf = asks.worth((tag) => (unmarked(tag) === null ? fieldWeight(weights, tag) : 0));
  for (let number = 1; number < length; number++) {
    const end = ends[number] as number;
    let given = 0;
    let total = 0;
    let nearest = 0;
    for (let i = starts[number] as number; i < end; i++) {
      const code = pool[i] as number;
      const weight = weightOf[code] as number;
      const nearness = near[code] as number;
      given += weight * nearness;
      total += weight;
      if (nearness > nearest) nearest = nearness;
    }
    if (nearest > 0)
      shares[number] = coveredShare(given, total * 1000) + (nearest === 1000 ? EXACT : 0);
  }
  return shares;
}

/** The same with the shares of companies that seek nothing, for what they could give. */
function withSilent(
  asked: Uint16Array,
  asks: TagSets,
  sought: readonly string[],
  weights: Weights,
): Uint16Array {
  const { pool, starts, ends, length } = asks;
  const shares = new Uint16Array(length);
  const isMarked = asks.worth((tag) => (unmarked(tag) === null ? 0 : 1));
  const given = coverage(asks, sought, weights, toMarked);
  for (let number = 1; number < length; number++) {
    const start = starts[number] as number;
    if (start === ends[number]) continue;
    shares[number] =
      isMarked[pool[start] as number] === 1
        ? toMutual(given(number))
        : shareOf(asked[number] as number);
  }
  return shares;
}

function whatIsOffered(offers: TagSets, sought: readonly string[], weights: Weights): Uint16Array {
  const given = coverage(offers, sought, weights, fieldSimilarity);
  const shares = new Uint16Array(offers.length);
  for (let number = 1; number < shares.length; number++) shares[number] = shareOf(given(number));
  return shares;
}

/** How much of what is sought is among the tags of a value. */
function coverage(
  values: TagSets,
  sought: readonly string[],
  weights: Weights,
  similarity: Similarity,
): (number: number) => number {
  const { pool, starts, ends } = values;
  const rows = sought.map((tag) => nearnessTo(tag, values, similarity));
  const weightOf = sought.map((tag) => fieldWeight(weights, tag));
  const total = weightOf.reduce((sum, weight) => sum + weight * 1000, 0);
  return (number) => {
    const start = starts[number] as number;
    const end = ends[number] as number;
    let given = 0;
    let nearest = 0;
    for (let i = 0; i < rows.length; i++) {
      const nearness = greatest(rows[i] as Uint16Array, pool, start, end);
      given += (weightOf[i] as number) * nearness;
      if (nearness > nearest) nearest = nearness;
    }
    return given === 0 ? 0 : coveredShare(given, total) + (nearest === 1000 ? EXACT : 0);
  };
}
