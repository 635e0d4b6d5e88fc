/**
 * Programmes: those that the query shares, those of either side that are about what the other
 * seeks. Of a seeker two facets count, and the greater of the two shares is given.
 */
import { fieldsOfProgramme } from '../../taxonomy/fields';
import { FITS, SHARED } from '../criteria/programme';
import { FITTING } from '../facets';
import { greatestBySlot, greatestByValue } from './by-tags';
import type { Question, Reader, Reading } from './reading';

export const programmeReader: Reader = (question) => ({
  seeker: ofSeekers(question),
  giver: ofGivers(question),
});

function ofSeekers({ query, companies }: Question): Reading {
  const own = companies.column('programmes');
  const worthOwn = own.values.worth((tag) =>
    query.programmes.includes(tag) ? SHARED : tag === FITTING ? FITS : 0,
  );
  const about = new Set(query.programmes.flatMap(fieldsOfProgramme));
  if (about.size === 0) return { facet: 'programmes', outcomes: greatestByValue(own, worthOwn) };

  const asks = companies.column('asks');
  const byOwn = greatestBySlot(own, worthOwn);
  const byAsks = greatestBySlot(
    asks,
    asks.values.worth((tag) => (about.has(tag) ? FITS : 0)),
  );
  return { outcomeOf: (slot) => Math.max(byOwn(slot), byAsks(slot)) };
}

function ofGivers({ query, companies }: Question): Reading {
  const fits = (code: string) => fieldsOfProgramme(code).some((tag) => query.seeks.includes(tag));
  const column = companies.column('programmes');
  const outcomes = greatestByValue(
    column,
    column.values.worth((tag) => (query.programmes.includes(tag) ? SHARED : fits(tag) ? FITS : 0)),
  );
  if (!query.programmes.some(fits)) return { facet: 'programmes', outcomes };
  return { facet: 'programmes', outcomes: outcomes.map((share) => Math.max(share, FITS)) };
}
