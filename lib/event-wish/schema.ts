import { z } from 'zod';
import { eventCode, id } from '@/lib/event/field-schema';

/** Whom one side wishes to meet, and what an officer says of a pair: what the forms send. Pure. */
export const wishGrades = ['MUST', 'LIKE', 'RATHER_NOT', 'NEVER'] as const;
export type WishGrade = (typeof wishGrades)[number];

/** Empty takes the word back. */
const grade = z
  .union([z.enum(wishGrades, 'field.not-a-choice'), z.literal('')])
  .default('')
  .transform((value) => value || null);

export const setWishSchema = z.object({ fromId: id, toId: id, grade });
export const wishesDoneSchema = z.object({ id, done: z.enum(['yes', 'no']).default('yes') });

const token = z.string().max(100, 'request.malformed');
export const setWishByLinkSchema = z.object({ token, toId: id, grade });
export const wishesDoneByLinkSchema = z.object({
  token,
  done: z.enum(['yes', 'no']).default('yes'),
});

/** One registration, or everybody who has not answered. */
export const remindSchema = z.object({
  code: eventCode,
  id: z.union([id, z.literal('')]).default(''),
});

export const ruleKinds = ['lock', 'forbid', 'allow'] as const;
export type RuleKind = (typeof ruleKinds)[number];

const reference = z
  .union([id, z.literal('')])
  .default('')
  .transform((value) => value || null);

export const setRuleSchema = z
  .object({
    smeRegId: id,
    partnerRegId: id,
    /** `none` takes the officer's word back. */
    kind: z.enum([...ruleKinds, 'none'], 'field.not-a-choice'),
    /** Of a lock, each as far as it matters. */
    slotNumber: z
      .union([z.literal(''), z.coerce.number('field.not-a-number').int().min(1).max(1000)])
      .default('')
      .transform((value) => (value === '' ? null : value)),
    tableId: reference,
    interpreterId: reference,
    reason: z
      .string()
      .trim()
      .max(500, 'field.too-long')
      .default('')
      .transform((value) => value || null),
  })
  .transform((rule) =>
    rule.kind === 'lock' ? rule : { ...rule, slotNumber: null, tableId: null, interpreterId: null },
  );
export type RuleInput = z.output<typeof setRuleSchema>;

/** What a reader of the list of participants looks at. */
export const boardFilters = ['all', 'open', 'wanted', ...wishGrades] as const;
export const boardQuerySchema = z.object({
  show: z.enum(boardFilters).catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardQuery = z.output<typeof boardQuerySchema>;

/** What an officer looks at among the pairs. */
export const pairFilters = [
  'all',
  'mutual',
  'must',
  'one-sided',
  'stopped',
  'lock',
  'forbid',
  'allow',
  'never',
] as const;
export type PairFilter = (typeof pairFilters)[number];
export const pairQuerySchema = z.object({
  show: z.enum(pairFilters).catch('all'),
  q: z
    .string()
    .max(100)
    .transform((value) => value.normalize('NFKC').trim())
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** The pair whose rule is being edited. */
  sme: z.uuid().optional().catch(undefined),
  partner: z.uuid().optional().catch(undefined),
});
export type PairQuery = z.output<typeof pairQuerySchema>;
