import { z } from 'zod';

/**
 * For whom a line is shown. Pure. Within a list one code is enough; of several conditions all must
 * hold; no condition means everybody.
 */
const codes = z.array(z.string().min(1).max(60)).min(1).max(60);

export const conditionSchema = z.object({
  /** Target industries, `TGT-01`. */
  targets: codes.optional(),
  /** ISIC codes; what lies below one counts. */
  industries: codes.optional(),
  /** Cooperation fields. */
  fields: codes.optional(),
  /** In a province of the Eastern Economic Corridor. */
  eec: z.literal(true).optional(),
  startup: z.literal(true).optional(),
});

export type Condition = z.output<typeof conditionSchema>;

/** What cannot be read is shown to everybody rather than to nobody. */
export function conditionOf(kept: unknown): Condition {
  const read = conditionSchema.safeParse(kept);
  return read.success ? read.data : {};
}
