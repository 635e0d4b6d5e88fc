import { z } from 'zod';
import { saveSchema } from '@/lib/knowledge/schema';
import { queueFilterSchema, textPlaceSchema } from './queue-schema';

/** Checking the translation of an article. Pure. */
const checked = {
  /** The version that is read, and what was shown of it. */
  ...saveSchema.pick({ id: true, language: true }).shape,
  seen: z.string().max(200, 'request.malformed'),
  /** Where in the desk's queue its reader is; null: among the articles. */
  queue: queueFilterSchema.nullable().default(null),
  next: textPlaceSchema.nullable().catch(null).default(null),
};

export const checkTranslationSchema = z.object(checked);

export const correctTranslationSchema = z.object({
  ...checked,
  ...saveSchema.pick({ title: true, summary: true, body: true }).shape,
  /** The version in progress that was shown; empty: there was none. */
  seenNext: z.string().max(200, 'request.malformed').default(''),
});
