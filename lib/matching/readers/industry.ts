/** Industries of all companies against those of a query: criteria/industry.ts by tables. */
import { industrySimilarity } from '../../taxonomy/similarity';
import { shareBetweenFirms, shareWithBody } from '../criteria/industry';
import { BODY } from '../facets';
import { greatest, nearnessTo, nearnessToAny, sum } from './by-tags';
import type { Question, Reader } from './reading';

export const industryReader: Reader = (question) => {
  const { query, companies } = question;
  const { length } = companies.column('trade').values;
  if (query.industries.length === 0 && !query.isBody)
    return { seeker: { always: 0 }, giver: { always: 0 } };
  const asSeekers = new Uint16Array(length);
  const asGivers = new Uint16Array(length);
  if (query.isBody) readForBody(question, asSeekers, asGivers);
  else readForFirm(question, asSeekers, asGivers);
  return {
    seeker: { facet: 'trade', outcomes: asSeekers },
    giver: { facet: 'trade', outcomes: asGivers },
  };
};

function readForBody(
  { query, companies }: Question,
  asSeekers: Uint16Array,
  asGivers: Uint16Array,
): void {
  const { values } = companies.column('trade');
  const { pool, starts, ends, length } = values;
  const near = nearnessToAny([...query.industries, ...query.served], values, industrySimilarity);
  for (let number = 1; number < length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    if (start === end) continue;
    const share = shareWithBody(greatest(near, pool, start, end));
    asSeekers[number] = share;
    asGivers[number] = share;
  }
}

function readForFirm(
  { query: { industries }, companies }: Question,
  asSeekers: Uint16Array,
  asGivers: Uint16Array,
): void {
  const { values } = companies.column('trade');
  const { pool, starts, ends, length } = values;
  const body = values.codeOf(BODY);
  const near = nearnessToAny(industries, values, industrySimilarity);
  const rows = industries.map((own) => nearnessTo(own, values, industrySimilarity));
  for (let number = 1; number < length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    if (start === end) continue;
    const best = greatest(near, pool, start, end);
    if (pool[start] === body) {
      asSeekers[number] = shareWithBody(best);
      asGivers[number] = shareWithBody(best);
      continue;
    }
    asSeekers[number] = shareBetweenFirms(best, sum(near, pool, start, end), end - start);
    let covered = best;
    if (rows.length > 1) {
      covered = 0;
      for (const row of rows) covered += greatest(row, pool, start, end);
    }
    asGivers[number] = shareBetweenFirms(best, covered, rows.length);
  }
}
