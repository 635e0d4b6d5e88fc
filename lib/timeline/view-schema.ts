import { z } from 'zod';
import { timelineKinds } from '@/lib/introduction/timeline-item';

/** What the address of a case may ask of its timeline. */
export const caseViewSchema = z.object({
  kind: z.enum(timelineKinds).optional().catch(undefined),
});

export type CaseView = z.output<typeof caseViewSchema>;
