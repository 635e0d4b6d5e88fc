import { z } from 'zod';
import { criterionKeys, reasonCodes, unknownCodes } from '@/lib/matching/reasons';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { confidences, facetKeys, partnerKinds } from '@/lib/partner/search-schema';

/** The shapes of the interface for programs. The description at /openapi.json is made from them. */

export const namesSchema = z
  .object({ th: z.string(), ja: z.string(), en: z.string() })
  .describe('A name in the three languages of the portal');

const confidence = z.enum(confidences).describe('How sure the source makes the record');
const phase = z.number().int().min(1).max(3).describe('1 trade, 2 co-development, 3 joint venture');

export const partnerSchema = z.object({
  code: z.string(),
  slug: z.string(),
  kind: z.enum(partnerKinds),
  names: namesSchema,
  country: z.string(),
  prefecture: z.string().nullable(),
  relatedPrefectures: z.array(z.string()),
  city: z.string().nullable(),
  industries: z.array(z.string()),
  fields: z.array(z.string()),
  phases: z.array(phase),
  programmes: z.array(z.string()),
  website: z.string().nullable(),
  relation: namesSchema.describe('The documented tie to Thailand'),
  relationOrigin: z.enum(['ORIGINAL', 'MACHINE', 'CHECKED']),
  source: z.string(),
  confidence,
  example: z.boolean().describe('An invented organisation of the demonstration'),
});

const facetSchema = z.array(z.object({ code: z.string(), count: z.number().int() }));

export const partnerListSchema = z.object({
  items: z.array(partnerSchema),
  total: z.number().int(),
  page: z.number().int(),
  perPage: z.number().int(),
  understood: z
    .array(z.object({ text: z.string(), kind: z.string(), code: z.string(), names: namesSchema }))
    .describe('What the words of q were understood as'),
  facets: z.object(
    Object.fromEntries(facetKeys.map((key) => [key, facetSchema])) as Record<
      (typeof facetKeys)[number],
      typeof facetSchema
    >,
  ),
});

export const cooperationSchema = z.object({
  code: z.string(),
  kind: z.string(),
  titles: namesSchema,
  date: z.string().nullable(),
  prefectures: z.array(z.string()),
  fields: z.array(z.string()),
  source: z.string(),
  confidence,
});

export const partnerDetailSchema = partnerSchema.extend({
  seeks: z.array(z.string()),
  cooperations: z.array(cooperationSchema).describe('Cooperations that cover the organisation'),
});

export const centreSchema = z.object({
  code: z.string(),
  kind: z.string(),
  regionNumber: z.number().int().nullable(),
  names: namesSchema,
  shortNames: namesSchema,
  province: z.string(),
  provinces: z.array(z.string()).describe('Provinces that the centre serves'),
  lat: z.number(),
  lon: z.number(),
  coordConfidence: confidence,
  servesConfidence: confidence,
  source: z.string(),
  confidence,
});
export const centreListSchema = z.object({ items: z.array(centreSchema) });

export const industrySchema = z.object({
  code: z.string(),
  names: namesSchema,
  level: z.enum(['section', 'division', 'group']),
  parent: z.string().nullable(),
  tsic: z.string().nullable(),
  jsic: z.array(z.string()),
});
export const industryListSchema = z.object({ items: z.array(industrySchema) });

export const fieldSchema = z.object({
  code: z.string(),
  names: namesSchema,
  descriptions: namesSchema,
  phase: phase.nullable(),
});
export const fieldListSchema = z.object({ items: z.array(fieldSchema) });

const code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export const matchRequestSchema = z.object({
  facts: z.object({
    industries: z.array(code).min(1).max(20).describe('ISIC codes, such as ISIC-10'),
    province: code.nullish().describe('Thai province, such as TH-50'),
    seeks: z.array(code).max(30).describe('Cooperation fields sought'),
    offers: z.array(code).max(30).optional().describe('Cooperation fields offered'),
    phases: z
      .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
      .max(3)
      .optional(),
    prefectures: z.array(code).max(47).optional().describe('Prefectures sought, such as JP-24'),
    requirements: requirementsSchema.optional().describe('What the firm demands of a partner'),
  }),
  limit: z.number().int().min(1).max(100).default(10),
});
export type MatchRequest = z.output<typeof matchRequestSchema>;

const criterion = z.enum(criterionKeys);

const reasonSchema = z.object({
  code: z.enum(reasonCodes as [string, ...string[]]),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

const directedSchema = z
  .object({
    score: z.number().int().min(0).max(1000),
    parts: z.array(
      z.object({
        criterion,
        points: z.number().int(),
        max: z.number().int(),
        reason: reasonSchema,
      }),
    ),
  })
  .describe('The parts add up to the score exactly, in per mille');

const unknownSchema = z.object({
  criterion,
  code: z.enum(unknownCodes),
  direction: z.enum(['forSme', 'forPartner']),
  askOf: z.enum(['sme', 'partner']),
  points: z.number().int(),
  requirement: z.record(z.string(), z.unknown()).optional(),
});

export const matchResponseSchema = z.object({
  model: z.string(),
  considered: z.number().int().describe('Partners that were scored'),
  excluded: z.number().int().describe('Partners left out because a requirement is not met'),
  results: z.array(
    z.object({
      partner: z.object({
        code: z.string(),
        slug: z.string(),
        names: namesSchema,
        prefecture: z.string().nullable(),
      }),
      score: z.number().int().min(0).max(1000).describe('Harmonic mean of both directions'),
      forSme: directedSchema,
      forPartner: directedSchema,
      unknown: z.array(unknownSchema).describe('What nobody has stated yet'),
    }),
  ),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe('noun.what-happened; stable'),
  errors: z
    .array(z.object({ pointer: z.string(), code: z.string(), value: z.string().optional() }))
    .optional(),
  reference: z.string().optional(),
});

export const healthSchema = z.object({ status: z.literal('ok') });
