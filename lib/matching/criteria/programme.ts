/**
 * Programme: both take part in one programme, or a programme of either side is about what the
 * seeker seeks (seven tenths).
 */
import { fieldsOfProgramme } from '../../taxonomy/fields';
import type { Criterion } from '../criterion';
import { reason } from '../reasons';

export const SHARED = 1000;
export const FITS = 700;

export const programme: Criterion = {
  key: 'programme',
  reads: { seeker: null, giver: 'programmes' },
  measure(seeker, giver) {
    const shared = seeker.programmes.find((code) => giver.programmes.includes(code));
    if (shared !== undefined)
      return { share: SHARED, reason: reason('programme.shared', { programme: shared }) };
    for (const code of [...new Set([...seeker.programmes, ...giver.programmes])].sort()) {
      const fields = seeker.seeks.filter((tag) => fieldsOfProgramme(code).includes(tag));
      if (fields.length > 0)
        return { share: FITS, reason: reason('programme.fits', { programme: code, fields }) };
    }
    return { share: 0, reason: reason('programme.none', {}) };
  },
};
