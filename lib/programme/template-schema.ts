import { z } from 'zod';
import { eligibilitySchema, quotasSchema } from './eligibility-schema';
import { formSchema, namesSchema } from './form-schema';
import { sheetSchema } from './sheet-schema';
import { audiences, roundKinds } from './states';

/**
 * What a programme's rounds start from, with the figures that its sources state. Pure. A figure that
 * no source states is absent.
 */
const figureSchema = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/),
  label: namesSchema,
  value: z.number(),
  source: z.string().min(1),
});

const memberSchema = z.object({
  names: namesSchema,
  role: namesSchema.optional(),
  source: z.string().min(1),
});

const offerSchema = z.object({
  text: z.object({ th: z.string(), ja: z.string(), en: z.string() }),
  source: z.string().min(1),
});

export const templateSchema = z.object({
  programmeCode: z.string(),
  /** Null: a framework or service without rounds. */
  kind: z.enum(roundKinds).nullable(),
  titles: namesSchema,
  place: namesSchema.optional(),
  audiences: z.array(z.enum(audiences)).default([]),
  placesSme: z.number().int().optional(),
  placesPartner: z.number().int().optional(),
  badgeMonths: z.number().int().optional(),
  quotas: quotasSchema.default([]),
  eligibility: eligibilitySchema.default({}),
  form: formSchema.default([]),
  sheet: sheetSchema.default([]),
  /** Cooperation fields of the programme. */
  fields: z.array(z.string()),
  figures: z.array(figureSchema).default([]),
  members: z.array(memberSchema).default([]),
  offers: z.array(offerSchema).default([]),
  /** Partners that it covers: of these prefectures, or that offer one of these fields. */
  covers: z
    .object({
      prefectures: z.array(z.string()).default([]),
      offers: z.array(z.string()).default([]),
    })
    .optional(),
  /** Codes of other programmes that go with it: incentives, places. */
  related: z.array(z.string()).default([]),
  /** What the sources leave open. */
  notStated: z.array(namesSchema).default([]),
  source: z.string().min(1),
});

export type RoundTemplate = z.output<typeof templateSchema>;
