/**
 * Programmes: a programme of the query may be about what a company seeks, so that of a seeker two
 * facets count, and the greater of the two shares is given.
 */
import { fieldsOfProgramme } from '../../taxonomy/fields';
import { FITS, programme } from '../criteria/programme';
import type { TagSets } from '../tag-sets';
import { measured } from './measured';
import { greatest } from './nearness';
import type { Reader } from './reading';

export const programmeReader: Reader = (question) => {
  const { query, part, companies } = question;
  const own = measured(programme, 'programmes', question);
  const about = new Set(query.programmes.flatMap(fieldsOfProgramme));
  if (part === 'giver' || about.size === 0) return own;

  const asks = companies.column('asks');
  const sets = asks.tags as TagSets;
  const fits = Uint16Array.from(sets.names, (tag) => (about.has(tag) ? FITS : 0));
  const fitting = Uint16Array.from({ length: asks.length }, (_, number) =>
    greatest(fits, sets.pool, sets.starts[number] ?? 0, sets.ends[number] ?? 0),
  );
  const programmes = companies.column('programmes');
  return {
    outcomeOf: (slot) =>
      Math.max(
        own.outcomes[programmes.bySlot[slot] as number] as number,
        fitting[asks.bySlot[slot] as number] as number,
      ),
  };
};
