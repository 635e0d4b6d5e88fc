import { z } from 'zod';
import { storable } from '@/lib/text-record/schema';

const text = z
  .string()
  .transform(storable)
  .pipe(z.string().min(1).max(120))
  .optional()
  .catch(undefined);

/** What the page for proposing is asked for: words to find a firm by, then the firm. */
export const proposeFilterSchema = z.object({
  q: text,
  sme: z.uuid().optional().catch(undefined),
});
