import { z } from 'zod';
import { boardLists } from './board';
import { needKinds } from './posted-schema';

/** The address of a board; what it does not know is left out. */
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const boardFilterSchema = z.object({
  list: z.preprocess(one, z.enum(boardLists)).catch('few'),
  kind: z.preprocess(one, z.enum(needKinds)).nullable().catch(null),
  centre: z
    .preprocess(one, z.string().regex(/^BSC-\d{2}$/))
    .nullable()
    .catch(null),
});
