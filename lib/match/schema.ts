import { z } from 'zod';
import { optionalText } from '@/lib/text-record/schema';

/** Why a firm does not want a match. The words are in messages/<locale>/match.json. */
export const dismissReasons = [
  'already-know',
  'wrong-business',
  'too-large',
  'too-far',
  'not-now',
  'other',
] as const;

export const dismissMatchSchema = z.object({
  partnerId: z.uuid('field.check'),
  reason: z.enum(dismissReasons, 'field.required'),
  note: optionalText(500),
});

export const restoreMatchSchema = z.object({ partnerId: z.uuid('field.check') });
