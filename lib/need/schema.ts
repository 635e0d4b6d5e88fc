import { z } from 'zod';
import { codes, goal, text } from '@/lib/sme/form-values';
import { requirementRowsSchema } from './requirement-rows';

/** What a firm seeks, as its form sends it. */
export const needSchema = z.object({
  goal,
  fields: codes(/^[A-Z][A-Z0-9_]{1,30}$/, 30),
  phases: z
    .array(z.enum(['1', '2', '3'], 'field.not-a-choice'))
    .default([])
    .transform((list) => [...new Set(list.map(Number))].sort()),
  regions: codes(/^[A-Z]{3,12}$/, 10),
  prefectures: codes(/^JP-\d{2}$/, 47),
  seekingTh: text(2000),
  seekingJa: text(2000),
  seekingEn: text(2000),
  rows: requirementRowsSchema.default([]),
});

export type NeedInput = z.output<typeof needSchema>;
