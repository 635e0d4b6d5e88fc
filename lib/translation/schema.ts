import { z } from 'zod';
import { textLanguage, writtenText } from '@/lib/text-record/schema';
import { queueFilterSchema, textOwners, textPlaceSchema } from './queue-schema';

/** Translating what one desk wrote for the other; the translator vouches for the wording. */
export const translateSchema = z.object({
  ownerKind: z.enum(textOwners, 'request.malformed'),
  ownerId: z.uuid('request.malformed'),
  field: z.string().regex(/^[a-z][a-z-]*(:[0-9a-f-]{36})?$/, 'request.malformed'),
  language: textLanguage,
  ofRevision: z.coerce.number().int().min(1),
  /** Revision of the translation that the translator began from; 0: there was none. */
  ofDraft: z.coerce.number().int().min(0).default(0),
  body: writtenText(20_000),
  /** Warnings of the check that the translator has taken note of. */
  noted: z
    .string()
    .max(20_000)
    .default('')
    .transform((names) => names.split(' ').filter((name) => name !== '')),
  /** Where in the queue the translator is; null: on the page of a case. */
  queue: queueFilterSchema.nullable().default(null),
  next: textPlaceSchema.nullable().catch(null).default(null),
});

export type TranslateInput = z.output<typeof translateSchema>;
