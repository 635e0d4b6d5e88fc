import { z } from 'zod';
import { optionalText, writtenText } from '@/lib/text-record/schema';
import { answers } from './answers';

/** What is sent about incentives. Messages are failure codes. */
export const confidences = ['high', 'medium', 'low'] as const;

export const lineCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'field.check');
const version = z.coerce.number().pipe(z.int32());
const day = z.iso
  .date('field.not-a-date')
  .refine((text) => text >= '1000' && text < '2200', 'field.not-a-date');
const list = z
  .array(z.string().regex(/^[\w-]{1,60}$/, 'field.not-a-choice'))
  .max(60)
  .default([]);
/** An address, or the file of a source. */
const source = writtenText(500).refine(
  (text) => /^https?:\/\/\S+$/.test(text) || /^\d{3}_[0-9a-f]+\.txt$/.test(text),
  'field.not-a-link',
);

const words = {
  titleTh: writtenText(200),
  titleJa: writtenText(200),
  titleEn: writtenText(200),
  detailTh: writtenText(1500),
  detailJa: writtenText(1500),
  detailEn: writtenText(1500),
  sourceTitle: writtenText(300),
  sourceUrl: source,
  sourceDate: day,
  reviewBy: day,
  confidence: z.enum(confidences, 'field.not-a-choice'),
};

const tags = {
  targets: list,
  industries: list,
  fields: list,
  eec: z.string().optional(),
  startup: z.string().optional(),
};

/** Conditions as the database keeps them: what was left open is no condition. */
const withConditions = <
  T extends {
    targets: string[];
    industries: string[];
    fields: string[];
    eec?: string | undefined;
    startup?: string | undefined;
  },
>({
  targets,
  industries,
  fields,
  eec,
  startup,
  ...rest
}: T) => ({
  ...rest,
  conditions: {
    ...(targets.length > 0 ? { targets } : {}),
    ...(industries.length > 0 ? { industries } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    ...(eec ? { eec: true as const } : {}),
    ...(startup ? { startup: true as const } : {}),
  },
});

/** Version 0: a new line. */
export const saveLineSchema = z
  .object({ code: lineCode, version, ...words, ...tags })
  .transform(withConditions);

export const checkLineSchema = z.object({ code: lineCode, version, reviewBy: day });

export const archiveLineSchema = z.object({ code: lineCode, version });

export const attachSchema = z.object({ introductionId: z.uuid(), lineCode });

export const answerSchema = z.object({
  id: z.uuid(),
  version,
  answer: z.enum(answers, 'field.not-a-choice'),
  note: optionalText(1000),
});

export const detachSchema = z.object({ id: z.uuid(), version });

/** What the public page is asked for; whatever cannot be read is left out. */
export const checklistQuerySchema = z.object({
  industry: z.string().max(20).catch('').default(''),
  province: z.string().max(10).catch('').default(''),
  field: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().slice(0, 40))
    .catch([])
    .default([]),
  startup: z.string().max(3).catch('').default(''),
});
