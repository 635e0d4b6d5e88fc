import { z } from 'zod';
import { readDay } from '@/lib/calendar/read-day';
import { units } from '@/lib/matching/requirement-schema';
import { checked, codes, number, oneOf } from '@/lib/sme/form-values';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { postedRowsSchema } from './posted-rows';
import { closeReasons } from './states';

/** What the forms of posted needs send. Drafts may lack anything; `lacks` says what posting needs. */
export const needKinds = ['BUSINESS', 'TECHNOLOGY', 'RESEARCH', 'INVESTMENT', 'PEOPLE'] as const;
export type PostedKind = (typeof needKinds)[number];

export const currencies = ['THB', 'JPY', 'USD'] as const;
export const volumePeriods = ['month', 'year', 'order'] as const;
export const costPeriods = ['piece', 'kilogram', 'month', 'year', 'total'] as const;

export const needCode = z.string().regex(/^ND-\d{4,8}$/);
const id = z.uuid();
const version = z.coerce.number().pipe(z.int32().min(1));

/** A day of this century, or none yet. */
const day = checked(
  40,
  (value) => readDay(value)?.startsWith('20') === true,
  'field.not-a-date',
).transform((value) => (value === null ? null : readDay(value)));

export const postedSchema = z.object({
  /** Absent: a new need. */
  code: needCode.optional(),
  version: version.optional(),
  /** Staff name for whom they write. */
  ownerId: id.optional(),
  goal: z
    .string()
    .regex(/^(draft|post|add|remove:\d{1,2})$/, 'field.not-a-choice')
    .default('draft'),
  kind: z.enum(needKinds, 'field.not-a-choice').default('BUSINESS'),
  title: optionalText(160),
  specification: optionalText(4000),
  language: textLanguage,
  industries: codes(/^ISIC-[A-Z0-9]{1,4}$/, 20),
  fields: codes(/^[A-Z][A-Z0-9_]{1,30}$/, 30),
  phases: z
    .array(z.enum(['1', '2', '3'], 'field.not-a-choice'))
    .default([])
    .transform((list) => [...new Set(list.map(Number))].sort()),
  volumeAmount: number(0, 1e12, false),
  volumeUnit: oneOf(units),
  volumePer: oneOf(volumePeriods),
  costAmount: number(0, 1e14, false),
  costCurrency: oneOf(currencies),
  costPer: oneOf(costPeriods),
  leadTimeDays: number(1, 3650),
  rows: postedRowsSchema.default([]),
  audience: z.enum(['public', 'chosen'], 'field.not-a-choice').default('public'),
  recipients: z.array(id).max(100, 'field.out-of-range').default([]),
  hidesName: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
  endsOn: day,
});

export type PostedInput = z.output<typeof postedSchema>;

/** The first and the last day on which a need posted today may end, as dates in Bangkok. */
export function endRange(now: Date): { first: string; last: string; usual: string } {
  const bangkok = new Date(now.getTime() + 7 * 3_600_000);
  const after = (days: number) =>
    new Date(bangkok.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return { first: after(1), last: after(365), usual: after(90) };
}

/** What a need still lacks before it can be posted: field → code. */
export function lacks(
  input: PostedInput,
  now: Date,
): Record<string, 'field.required' | 'field.out-of-range'> {
  const missing: Record<string, 'field.required' | 'field.out-of-range'> = {};
  if (!input.title) missing.title = 'field.required';
  if (!input.specification) missing.specification = 'field.required';
  if (!input.endsOn) missing.endsOn = 'field.required';
  else {
    const { first, last } = endRange(now);
    if (input.endsOn < first || input.endsOn > last) missing.endsOn = 'field.out-of-range';
  }
  if (input.audience === 'chosen' && input.recipients.length === 0) {
    missing.recipients = 'field.required';
  }
  return missing;
}

export const onNeedSchema = z.object({ code: needCode, version });

export const refuseNeedSchema = onNeedSchema.extend({
  text: writtenText(1000),
  language: textLanguage,
});

export const closeNeedSchema = onNeedSchema.extend({
  reason: z.enum(closeReasons, 'field.not-a-choice'),
});

export const approvalByLinkSchema = z
  .object({
    token: z.string().max(100),
    version,
    answer: z.enum(['approve', 'refuse'], 'field.not-a-choice'),
    text: optionalText(1000),
    language: textLanguage,
  })
  // A no comes with words, so that whoever wrote the need can do better.
  .refine(({ answer, text }) => answer === 'approve' || text !== null, {
    path: ['text'],
    message: 'field.required',
  });

export const askSchema = z.object({
  code: needCode,
  /** The partner or firm that is asked. */
  candidateId: id,
  position: z.coerce.number().int().min(0).max(30),
});

const answer = z.enum(['meets', 'fails'], 'field.not-a-choice');

export const answerSchema = z.object({ id, answer, note: optionalText(500) });

export const answerByLinkSchema = z.object({
  token: z.string().max(100),
  answer,
  note: optionalText(500),
});
