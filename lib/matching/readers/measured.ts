/**
 * The reader of every criterion that one facet decides: the criterion itself measures the query
 * against a side that stands for all companies of a value.
 */
import type { Criterion } from '../criterion';
import { type FacetKey, facetValue } from '../facets';
import type { ByValue, Question } from './reading';

/** @param facet of the companies */
export function measured(criterion: Criterion, facet: FacetKey, question: Question): ByValue {
  const { query, part, companies, weights } = question;
  const other = criterion.reads[part === 'seeker' ? 'giver' : 'seeker'];
  const key =
    other === null ? null : `${criterion.key} ${part} ${facet} ${facetValue(other, query)}`;
  const outcomes = companies.outcomes(facet, key, (company) => {
    const [seeker, giver] = part === 'seeker' ? [company, query] : [query, company];
    return criterion.measure(seeker, giver, weights).share;
  });
  return { facet, outcomes };
}
