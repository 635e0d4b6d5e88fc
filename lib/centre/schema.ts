import { z } from 'zod';
import { phoneText } from '@/lib/text-record/contact-schema';
import { optionalText } from '@/lib/text-record/schema';
import { typedHours } from './hours-schema';
import { services } from './services';

/** What is sent about a centre. Messages are failure codes. */
export const centreCode = z.string().regex(/^BSC-\d\d$/, 'field.not-a-choice');
const version = z.coerce.number().pipe(z.int32());

const words = z.object({
  code: centreCode,
  version,
  services: z.array(z.enum(services, 'field.not-a-choice')).default([]),
  addressTh: optionalText(300),
  addressEn: optionalText(300),
  phone: phoneText('TH'),
});

/** The hours stand in two fields a day: see ./hours-schema.ts. */
export const editCentreSchema = z
  .looseObject({})
  .transform((form) => form as Record<string, unknown>)
  .pipe(
    z.intersection(
      words,
      typedHours.transform((hours) => ({ hours })),
    ),
  );

export const setHeadSchema = z.object({
  code: centreCode,
  version,
  /** Empty: the centre has no head for now. */
  headId: z
    .union([z.uuid('field.not-a-choice'), z.literal('')])
    .optional()
    .transform((id) => id || null),
});
