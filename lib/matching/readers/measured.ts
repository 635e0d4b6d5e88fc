/**
 * The reader of every criterion that one facet of each side decides: the criterion itself measures
 * the query against a side that stands for all companies of a value.
 */
import type { Criterion } from '../criterion';
import { facetTags } from '../facets';
import type { ByValue, PartPlayed, Question, Readings } from './reading';

export function measured(criterion: Criterion, question: Question): Readings {
  return {
    seeker: measuredAs('seeker', criterion, question),
    giver: measuredAs('giver', criterion, question),
  };
}

/** Throws when the criterion reads several facets. */
export function measuredAs(
  part: PartPlayed,
  criterion: Criterion,
  { query, companies, weights }: Question,
): ByValue {
  const facet = criterion.reads[part];
  const other = criterion.reads[part === 'seeker' ? 'giver' : 'seeker'];
  if (facet === null || other === null) throw new Error(`${criterion.key} needs a reader`);
  const key = JSON.stringify([criterion.key, part, facetTags(other, query)]);
  const outcomes = companies.outcomes(facet, key, (company) => {
    const [seeker, giver] = part === 'seeker' ? [company, query] : [query, company];
    return criterion.measure(seeker, giver, weights).share;
  });
  return { facet, outcomes };
}
