/** Regions: of several places sought the best one counts, so each different place is held once. */
import { region } from '../criteria/region';
import { standingFor } from '../facets';
import { greatestByValue } from './by-tags';
import { measuredAs } from './measured';
import type { Reader } from './reading';

export const regionReader: Reader = (question) => {
  const { query, companies, weights } = question;
  const column = companies.column('placesSought');
  const share = (places: readonly string[]) =>
    region.measure(standingFor('placesSought', places, companies.role), query, weights).share;
  const outcomes = greatestByValue(
    column,
    column.values.worth((place) => share([place])),
  );
  const { starts, ends } = column.values;
  const open = share([]);
  for (let number = 1; number < outcomes.length; number++)
    if (starts[number] === ends[number]) outcomes[number] = open;
  return {
    seeker: { facet: 'placesSought', outcomes },
    giver: measuredAs('giver', region, question),
  };
};
