import { z } from 'zod';
import { dayText } from '@/lib/calendar/day-schema';
import { writtenText } from '@/lib/text-record/schema';

/** What the form of a term sends, and what the pages take from their address. Pure. */
const known = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  dayText
    .refine((day) => day >= '1950' && day < '2100', 'field.out-of-range')
    .optional()
    .transform((day) => day ?? null),
);

export const setTermSchema = z.object({
  code: z.string().regex(/^[\w-]{1,60}$/, 'request.malformed'),
  version: z.coerce.number().pipe(z.int32()),
  /** Empty: the term is not stated after all. */
  validUntil: known,
  /** Who says so, and where it can be read. */
  note: writtenText(500),
});

const year = z.coerce.number().int().min(1900).max(2099);

export const cooperationFilterSchema = z.object({
  year: z
    .union([z.literal('none'), year])
    .optional()
    .catch(undefined),
});

export const termFilterSchema = z.object({ edit: z.string().max(60).optional().catch(undefined) });
