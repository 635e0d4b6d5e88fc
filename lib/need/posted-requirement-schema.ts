/**
 * What a posted need demands, checkable one by one: what the matching engine knows, and two kinds
 * that only people can answer for a partner: a process mastered, a tolerance kept.
 */
import { z } from 'zod';
import {
  type RequirementKind,
  requirementKinds,
  requirementSchema,
} from '@/lib/matching/requirement-schema';

export const processRequirement = z.object({
  kind: z.literal('process'),
  /** Code of the facts, `PRC-…`. */
  code: z.string().regex(/^PRC-[A-Z0-9_-]{1,40}$/),
});

export const toleranceRequirement = z.object({
  kind: z.literal('tolerance'),
  /** Half the width of the band, in micrometres. */
  micrometres: z.number().positive().max(100_000),
});

const postedRequirementSchema = z.union([
  requirementSchema,
  processRequirement,
  toleranceRequirement,
]);

export type PostedRequirement = z.infer<typeof postedRequirementSchema>;
export type PostedRequirementKind = RequirementKind | 'process' | 'tolerance';

export const postedRequirementKinds: readonly PostedRequirementKind[] = [
  'process',
  'tolerance',
  ...requirementKinds,
];

/** As stored; what is not understood is left out. */
export function readPostedRequirements(stored: unknown): PostedRequirement[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = postedRequirementSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
