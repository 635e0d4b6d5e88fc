import { z } from 'zod';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { outlooks, takers } from './outlook';
import { rulings, stages, tiers } from './tier';
import { currencies, parseAmount } from './value';

/** What the forms after a meeting send. Days are read in the command, which knows today. */
const id = z.uuid('request.malformed');

/** The version that the form showed: a case that has moved since is not moved again. */
const version = z.coerce.number().int().min(1).optional().catch(undefined);

/** 256 random bits in base64url. */
const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const unset = (value: unknown) => (value === '' ? undefined : value);

function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .preprocess(unset, z.enum(values, 'field.not-a-choice').optional())
    .transform((value) => value ?? null);
}

const phase = z
  .preprocess(unset, z.coerce.number('field.not-a-choice').int().min(1).max(3).optional())
  .transform((value) => (value ?? null) as 1 | 2 | 3 | null);

const money = {
  amount: z.string().max(60, 'field.too-long').trim().optional(),
  currency: optionalChoice(currencies),
};

type MoneyFields = { amount?: string | undefined; currency: (typeof currencies)[number] | null };

/** Reads the two fields of money as one value, or says which of them cannot be read. */
function readMoney<T extends MoneyFields>(input: T, context: z.core.$RefinementCtx<T>) {
  const { amount: typed, currency, ...rest } = input;
  const refuse = (field: string, message: string) => {
    context.issues.push({ code: 'custom', input, path: [field], message });
    return z.NEVER;
  };
  if (!typed) return { ...rest, money: null };
  const read = parseAmount(typed);
  if (!read) return refuse('amount', 'outcome.amount-unclear');
  if (read.named && currency && read.named !== currency) {
    return refuse('currency', 'outcome.two-currencies');
  }
  const chosen = currency ?? read.named;
  if (!chosen) return refuse('currency', 'outcome.currency-missing');
  return { ...rest, money: { amount: read.amount, currency: chosen } };
}

const step = {
  step: optionalText(500),
  stepDay: z.string().max(40, 'field.too-long').trim().optional(),
  taker: optionalChoice(takers),
};

export type StepFields = {
  step: string | null;
  stepDay?: string | undefined;
  taker: (typeof takers)[number] | null;
};

const survey = {
  usefulness: z.coerce
    .number('field.required')
    .int('field.out-of-range')
    .min(1, 'field.required')
    .max(5, 'field.out-of-range'),
  outlook: z.enum(outlooks, 'field.required'),
  ...money,
  ...step,
  comment: optionalText(),
  /** "File as met with this step." */
  file: z.literal('on').optional().catch(undefined),
  language: textLanguage,
};

export const surveySchema = z.object({ meetingId: id, ...survey }).transform(readMoney);

export const surveyByLinkSchema = z.object({ token: linkToken, ...survey }).transform(readMoney);

export const stepSchema = z.object({ id, version, ...step, language: textLanguage });

export const reportAgreementSchema = z.object({
  id,
  version,
  phase: z.coerce.number('field.required').int().min(1, 'field.required').max(3),
  text: writtenText(),
  language: textLanguage,
});

const answered = {
  id,
  version,
  /** The report that the form showed. */
  eventId: id,
  language: textLanguage,
};

export const confirmAgreementSchema = z.object({ ...answered, text: optionalText() });

export const contestAgreementSchema = z.object({ ...answered, text: writtenText() });

const claim = {
  /** One tap: the same as in an earlier report of the same side. */
  same: z.preprocess(unset, id.optional()).transform((value) => value ?? null),
  phase,
  stage: optionalChoice(stages),
  ...money,
  note: optionalText(1000),
  language: textLanguage,
};

type ClaimFields = MoneyFields & {
  same: string | null;
  stage: (typeof stages)[number] | null;
};

function readClaim<T extends ClaimFields>(input: T, context: z.core.$RefinementCtx<T>) {
  if (!input.same && !input.stage) {
    context.issues.push({ code: 'custom', input, path: ['stage'], message: 'field.required' });
    return z.NEVER;
  }
  return readMoney(input, context);
}

export const reportSchema = z.object({ roundId: id, ...claim }).transform(readClaim);

export const reportByLinkSchema = z.object({ token: linkToken, ...claim }).transform(readClaim);

export const settleSchema = z
  .object({
    roundId: id,
    /** Reports and rulings that the form showed. */
    seen: z.coerce.number().int().min(0),
    ruling: z.enum(rulings, 'field.required'),
    phase,
    stage: optionalChoice(stages),
    ...money,
    fileId: z.preprocess(unset, id.optional()).transform((value) => value ?? null),
    reason: writtenText(),
  })
  .transform(readMoney);

/** One number of the officers' table, as its link names it. */
export const cellSchema = z.object({
  phase: z.coerce.number().pipe(z.literal([1, 2, 3])),
  tier: z.enum(tiers),
});
