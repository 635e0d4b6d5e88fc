import { z } from 'zod';
import { states } from '@/lib/introduction/states';
import { storable } from '@/lib/text-record/schema';

const text = z
  .string()
  .transform(storable)
  .pipe(z.string().min(1).max(120))
  .optional()
  .catch(undefined);

/** Filters of the list of introductions, as they stand in the address. */
export const caseFilterSchema = z.object({
  q: text,
  state: z.enum(states).optional().catch(undefined),
  centre: z
    .string()
    .regex(/^BSC-\d{2}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type CaseListFilter = z.output<typeof caseFilterSchema>;

/** What the page for proposing is asked for: words to find a firm by, then the firm. */
export const proposeFilterSchema = z.object({
  q: text,
  sme: z.uuid().optional().catch(undefined),
});
