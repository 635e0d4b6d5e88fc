/** The shape of a stored or edited version of weights at the border. */
import { z } from 'zod';
import { criterionKeys } from './reasons';

const perMille = z.number().int().min(0).max(1000);
const maxima = z
  .record(z.enum(criterionKeys), perMille)
  .refine((values) => criterionKeys.reduce((sum, key) => sum + values[key], 0) === 1000, {
    message: 'weights.sum-not-1000',
  });

export const weightsSchema = z.object({
  version: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  forSme: maxima,
  forPartner: maxima,
  idf: z.record(z.string().max(40), perMille),
});
