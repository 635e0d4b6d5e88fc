/** Industries of all companies against those of a query: criteria/industry.ts by tables. */
import { industrySimilarity } from '../../taxonomy/similarity';
import { shareBetweenFirms, shareWithBody } from '../criteria/industry';
import { BODY } from '../facets';
import type { TagSets } from '../tag-sets';
import { greatest, nearnessTo, nearnessToAny, sumOf, sumOfGreatest } from './nearness';
import type { Reader } from './reading';

export const industryReader: Reader = ({ query, part, companies }) => {
  const column = companies.column('trade');
  const sets = column.tags as TagSets;
  const outcomes = new Uint16Array(column.length);
  const { industries, isBody, served } = query;
  if (!isBody && industries.length === 0) return { always: 0 };

  const { pool, starts, ends } = sets;
  const body = sets.codeOf(BODY);
  const near = nearnessToAny(
    isBody ? [...industries, ...served] : industries,
    sets,
    industrySimilarity,
  );
  const rows = industries.map((own) => nearnessTo(own, sets, industrySimilarity));
  for (let number = 1; number < outcomes.length; number++) {
    const start = starts[number] as number;
    const end = ends[number] as number;
    if (start === end) continue;
    if (pool[start] === body) {
      outcomes[number] = shareWithBody(greatest(near, pool, start + 1, end));
    } else {
      const best = greatest(near, pool, start, end);
      outcomes[number] = isBody
        ? shareWithBody(best)
        : part === 'seeker'
          ? shareBetweenFirms(best, sumOf(near, pool, start, end), end - start)
          : shareBetweenFirms(best, sumOfGreatest(rows, pool, start, end), rows.length);
    }
  }
  return { facet: 'trade', outcomes };
};
