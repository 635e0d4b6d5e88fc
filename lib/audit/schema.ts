import { z } from 'zod';
import { readDay } from '@/lib/calendar/read-day';
import { storable } from '@/lib/text-record/schema';

/**
 * The filters of the audit trail as they stand in the address. Whatever cannot be read is left
 * out: an address typed by hand shows more rows, never an error.
 */
const text = z
  .string()
  .transform(storable)
  .pipe(z.string().min(1).max(120))
  .optional()
  .catch(undefined);
const day = z
  .string()
  .max(40)
  .transform((value, context) => {
    const read = readDay(value);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'field.not-a-date' });
    return z.NEVER;
  })
  .optional()
  .catch(undefined);

export const auditFilterSchema = z.object({
  /** Part of a person's name. */
  actor: text,
  /** A command's name (`sme.approve`) or its noun (`sme`). */
  action: z
    .string()
    .regex(/^[a-z-]{1,40}(\.[a-z-]{1,40})?$/)
    .optional()
    .catch(undefined),
  /** Part of the subject's code or name. */
  subject: text,
  /** A centre's code; `headquarters` for rows that concern no centre. */
  centre: z
    .string()
    .regex(/^(BSC-\d{2}|headquarters)$/)
    .optional()
    .catch(undefined),
  /** First and last day, Bangkok time. */
  from: day,
  to: day,
  /** One run through the doorway. */
  correlation: z.uuid().optional().catch(undefined),
  /** Rows older than this id: the page's place. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
