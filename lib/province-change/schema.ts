import { z } from 'zod';
import { centreCode } from '@/lib/centre/schema';
import { writtenText } from '@/lib/text-record/schema';

/** What is sent about a province's centre. Messages are failure codes. */
export const makeChangeSchema = z.object({
  provinceCode: z.string().regex(/^TH-\d\d$/, 'field.not-a-choice'),
  /** The centre that the form named as the present one. */
  fromCode: centreCode,
  toCode: centreCode,
  reason: writtenText(1000),
});

export const consentSchema = z.object({ id: z.uuid() });

export const refuseSchema = z.object({ id: z.uuid(), reason: writtenText(1000) });

export const withdrawSchema = refuseSchema;

/** What a change has replaced at its province, kept so that withdrawing it brings it back. */
export const replacedSchema = z.object({
  centreConfidence: z.enum(['high', 'medium', 'low']),
  centreBasis: z.string(),
  alternates: z.array(z.string()),
});
