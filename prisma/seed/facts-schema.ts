/**
 * The shape of each file in prisma/facts. A file that does not fit is refused by name before
 * anything is written. Fields that the portal does not use are let through and ignored.
 */
import { z } from 'zod';
import { conditionSchema } from '@/lib/incentive/condition-schema';

const names = z.object({ th: z.string().min(1), ja: z.string().min(1), en: z.string().min(1) });
const synonyms = z.object({
  th: z.array(z.string()),
  ja: z.array(z.string()),
  en: z.array(z.string()),
});
const confidence = z.enum(['high', 'medium', 'low']);
const sourced = { source: z.string().min(1), confidence };
const place = { lat: z.number(), lon: z.number() };
const codes = z.array(z.string());

const centre = z.object({
  code: z.string().regex(/^BSC-\d\d$/),
  type: z.enum(['regional', 'special', 'central']),
  regionNumber: z.int().nullable(),
  specialty: z.string().nullable(),
  province: z.string(),
  names,
  shortNames: names,
  ...place,
  coordSource: z.string(),
  coordConfidence: confidence,
  provincesServedConfidence: confidence,
  ...sourced,
});

const province = z.object({
  code: z.string().regex(/^TH-\d\d$/),
  names,
  region: z.string(),
  ...place,
  eec: z.boolean(),
  bsc: z.string(),
  bscConfidence: confidence,
  bscBasis: z.string(),
  bscAlternates: codes.optional(),
  bscSpecial: codes.optional(),
  svgMapId: z.string(),
  ...sourced,
});

const prefecture = z.object({
  code: z.string().regex(/^JP-\d\d$/),
  names,
  kana: z.string(),
  region: z.string(),
  regionNames: names,
  ...place,
  svgMapId: z.string(),
  ...sourced,
});

const isic = z.object({
  code: z.string(),
  names,
  parent: z.string().optional(),
  section: z.string().optional(),
  tsic2009: z.string().optional(),
  jsic: z.array(z.object({ code: z.string(), nameJa: z.string() })).optional(),
  synonyms: synonyms.optional(),
  ...sourced,
});

const view = z.object({
  code: z.string(),
  names,
  cluster: z.string().optional(),
  synonyms: synonyms.optional(),
  isicDivisions: codes.optional(),
  ...sourced,
});

const field = z.object({
  code: z.string(),
  labels: names,
  descriptions: names,
  phase: z.int().nullable(),
  ...sourced,
});

const cooperation = z.object({
  code: z.string(),
  kind: z.string(),
  titles: names,
  thaiParty: z.string(),
  japaneseParty: z.string(),
  prefectures: codes,
  date: z.string().nullable(),
  datePrecision: z.string(),
  fields: codes,
  note: z.string().nullable(),
  sources: z.array(z.string()),
  ...sourced,
});

/** One item of an agreement, with what the portal has for it. */
const cooperationItem = z.object({
  position: z.int(),
  names,
  text: names,
  fields: codes,
  topics: codes,
  programmes: codes,
  offers: z.array(z.enum(['cases', 'partners', 'rounds', 'sessions', 'articles'])),
});

const programme = z.object({
  code: z.string(),
  kind: z.string(),
  names,
  summaries: names,
  dates: z.record(z.string(), z.unknown()),
  counts: z.record(z.string(), z.unknown()),
  fields: codes,
  organisations: z.array(z.string()).optional(),
  otherSources: z.array(z.object({ fact: z.string(), source: z.string(), confidence })).optional(),
  ...sourced,
});

const partner = z.object({
  code: z.string().regex(/^JPN-\d{3}$/),
  names,
  country: z.string(),
  prefecture: z.string().nullable(),
  city: z.string().nullable(),
  type: z.enum([
    'BIG_BROTHER',
    'PREFECTURE_PARTNER',
    'SMRJ_SUPPORT',
    'UNIVERSITY',
    'STARTUP',
    'OTHER',
  ]),
  industries: codes,
  fields: codes,
  website: z.string().nullable(),
  websiteConfidence: confidence.nullable(),
  relation: z.string(),
  programmes: codes,
  link: z.string(),
  relatedPrefectures: codes,
  ...sourced,
});

const certificate = z.looseObject({
  code: z.string(),
  group: z.string(),
  names,
  synonyms,
  neededBy: codes,
  ...sourced,
});

const craft = z.object({
  code: z.string(),
  group: z.string(),
  names,
  synonyms,
  isic: codes,
  ...sourced,
});

const holiday = z.object({
  country: z.enum(['TH', 'JP']),
  date: z.iso.date(),
  names,
  kind: z.string(),
  official: z.boolean(),
  countsAsHoliday: z.boolean().optional(),
  note: z.string().optional(),
  ...sourced,
});

/** What a firm may ask the Board of Investment for; `checkedAt` is when its source was last read. */
const incentive = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  titles: names,
  details: names,
  conditions: conditionSchema,
  sourceTitle: z.string().min(1),
  sourceDate: z.iso.date(),
  checkedAt: z.iso.date(),
  reviewBy: z.iso.date(),
  ...sourced,
});

/** Our own translations and longer wordings of the facts: never CHECKED until a person says so. */
const texts = <T extends z.ZodType>(record: T) =>
  z.object({
    meta: z.object({ origin: z.enum(['MACHINE', 'CHECKED']) }),
    records: z.record(z.string(), record),
  });

export const factsFiles = {
  'bsc-centres': z.array(centre),
  provinces: z.array(province),
  prefectures: z.array(prefecture),
  industries: z.object({
    targetIndustries: z.array(view),
    ftiClusters: z.array(view),
    ftiGroups: z.array(view),
    isicSections: z.array(isic),
    isicDivisions: z.array(isic),
    isicGroups: z.array(isic),
  }),
  'cooperation-fields': z.array(field),
  cooperations: z.object({ records: z.array(cooperation) }),
  'cooperation-items': z.object({
    records: z.record(z.string(), z.object({ items: z.array(cooperationItem), ...sourced })),
  }),
  programmes: z.array(programme),
  partners: z.array(partner),
  certificates: z.array(certificate),
  processes: z.array(craft),
  materials: z.array(craft),
  holidays: z.array(holiday),
  incentives: z.array(incentive),
  'texts-partners': texts(z.object({ th: z.string(), ja: z.string(), en: z.string().optional() })),
  'texts-cooperations': texts(
    z.object({ note: names.nullable(), thaiParty: names, japaneseParty: names }),
  ),
  'texts-programmes': texts(
    z.object({
      description: names,
      otherSources: z.array(names),
    }),
  ),
} as const;

export type FactsName = keyof typeof factsFiles;
export type Facts = { [Name in FactsName]: z.infer<(typeof factsFiles)[Name]> };
export type FactsPartner = Facts['partners'][number];
export type FactsIsic = Facts['industries']['isicGroups'][number];
export type FactsView = Facts['industries']['ftiGroups'][number];
