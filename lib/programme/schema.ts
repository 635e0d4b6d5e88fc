import { z } from 'zod';
import { readDay } from '@/lib/calendar/read-day';
import { checked, codes, number, oneOf } from '@/lib/sme/form-values';
import { optionalText, storable, textLanguage, writtenText } from '@/lib/text-record/schema';
import { eligibilitySchema, quotasSchema } from './eligibility-schema';
import { formSchema } from './form-schema';
import { hostFields } from './host-schema';
import { sheetSchema } from './sheet-schema';
import { audiences, decisions, goalKinds, pairStates, reasonCodes, sessionKinds } from './states';

/** What the forms of programmes send. Pure. */
export const roundCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,39}-\d{4}-\d{1,8}$/, 'request.malformed');
export const applicationCode = z.string().regex(/^PA-\d{4}-\d{4,8}$/, 'request.malformed');
const id = z.uuid('request.malformed');
const version = z.coerce.number().pipe(z.int32().min(1));

/** `2026-11-22`, however it was written. */
const isNear = (value: string) => {
  const read = readDay(value);
  return read !== null && read >= '1950' && read < '2200';
};
const day = checked(40, isNear, 'field.not-a-date').transform((value) =>
  value === null ? null : readDay(value),
);
const neededDay = day.refine((value) => value !== null, 'field.required');

const clock = z
  .string()
  .default('')
  .transform((value) => value.normalize('NFKC').trim())
  .pipe(
    z
      .string()
      .min(1, 'field.required')
      .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'field.check'),
  )
  .transform((value) => value.replace('.', ':').padStart(5, '0'));

const line = (max: number) => optionalText(max);
const httpsLink = line(500).refine(
  (text) => text === null || isHttps(text),
  'meeting.link-not-https',
);

function isHttps(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && !username && !password;
}

/** A part of a round that is edited as data, as JSON; absent: stays as it is. */
const asData = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(100_000, 'field.too-long')
    .optional()
    .transform((text, context) => {
      if (!text?.trim()) return undefined;
      const read = schema.safeParse(parsed(text));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: 'field.check' });
      return z.NEVER;
    });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const roundFields = {
  titleTh: writtenText(200),
  titleJa: writtenText(200),
  titleEn: writtenText(200),
  /** First and last day of applications, in Bangkok. */
  opensOn: neededDay,
  closesOn: neededDay,
  answersBy: neededDay,
  startsOn: day,
  endsOn: day,
  placeTh: line(200),
  placeJa: line(200),
  placeEn: line(200),
  ...hostFields,
  audience: oneOf(audiences),
  placesSme: number(1, 100_000),
  placesPartner: number(1, 100_000),
  badgeMonths: number(1, 120),
  eligibility: asData(eligibilitySchema),
  quotas: asData(quotasSchema),
  form: asData(formSchema),
  sheet: asData(sheetSchema),
};

export const createRoundSchema = z.object({
  programmeCode: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'field.not-a-choice'),
  ...roundFields,
});
export type RoundFields = Omit<z.output<typeof createRoundSchema>, 'programmeCode'>;

export const onRoundSchema = z.object({ code: roundCode, version });
export const editRoundSchema = onRoundSchema.extend(roundFields);
export const cancelRoundSchema = onRoundSchema.extend({
  reason: writtenText(1000),
  language: textLanguage,
});

const answers = z.record(z.string().max(40), z.string().max(100_000, 'field.too-long')).default({});

export const saveApplicationSchema = z.object({
  roundCode,
  /** Staff name for whom they write. */
  applicantId: z.union([id, z.literal('')]).default(''),
  /** Of the application that the form showed; absent: a new one. */
  version: version.optional(),
  answers,
  language: textLanguage,
});

export const onApplicationSchema = z.object({ code: applicationCode, version });

export const reviewSchema = z.object({
  code: applicationCode,
  scores: z.record(z.string().max(40), z.string().max(10)).default({}),
  note: optionalText(2000),
});

const decided = z.object({
  decision: z.enum(decisions, 'field.not-a-choice'),
  /** With every no and every place on the waiting list. */
  reason: z.enum(reasonCodes, 'field.not-a-choice').optional(),
  /** What a reason's code does not say. */
  words: optionalText(1000),
});

export const selectSchema = onRoundSchema.extend({
  /** By code of the application: every one that was sent is decided. */
  decisions: z.record(applicationCode, decided).default({}),
  /** Of the words of the reasons. */
  language: textLanguage.optional(),
});

export const sendBackSchema = onRoundSchema.extend({ note: writtenText(1000) });

export const personSchema = z.object({
  name: writtenText(120),
  nameRoman: optionalText(120),
  position: optionalText(120),
});

export const bookSchema = z.object({
  roundCode,
  applicantId: z.union([id, z.literal('')]).default(''),
  people: z.array(personSchema).min(1, 'field.required').max(50, 'field.out-of-range'),
  answers,
  language: textLanguage,
});

export const onParticipantSchema = z.object({ id, version });
export const replaceSchema = onParticipantSchema.extend(personSchema.shape);
export const completeSchema = onParticipantSchema.extend({
  outcome: z.enum(['completed', 'not-completed'], 'field.not-a-choice').default('completed'),
});

export const onPairSchema = z.object({ id, version });
/** Proposed pairs, each with the version that the board showed: `<id>:<version>`. */
export const confirmPairsSchema = z.object({
  code: roundCode,
  pairs: codes(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,9}$/, 200).refine(
    (chosen) => chosen.length > 0,
    'field.not-a-choice',
  ),
});
export const dissolvePairSchema = onPairSchema.extend({ reason: writtenText(1000) });
export const addPairSchema = z.object({ code: roundCode, smeId: id, partnerId: id });
export const pairStateSchema = z.enum(pairStates);

export const goalSchema = z.object({
  pairId: id,
  /** Absent: a new goal. */
  goalId: z.union([id, z.literal('')]).default(''),
  version: version.optional(),
  kind: z.enum(goalKinds, 'field.not-a-choice'),
  /** What is measured, in the writer's language. */
  words: writtenText(300),
  language: textLanguage,
  unit: z.string().transform(storable).pipe(z.string().max(40, 'field.too-long')).default(''),
  before: number(0, 1e14, false),
  target: number(0, 1e14, false),
  after: number(0, 1e14, false),
  beforeOn: day,
  afterOn: day,
  lowerIsBetter: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
});

const sessionFields = {
  kind: z.enum(sessionKinds, 'field.not-a-choice'),
  titleTh: line(200),
  titleJa: line(200),
  titleEn: line(200),
  date: neededDay,
  from: clock,
  until: clock,
  place: line(300),
  videoUrl: httpsLink,
};

export const addSessionSchema = z
  .object({ code: roundCode, pairId: z.union([id, z.literal('')]).default(''), ...sessionFields })
  .refine(({ titleTh, titleJa, titleEn }) => titleTh || titleJa || titleEn, {
    path: ['titleTh'],
    message: 'field.required',
  });
export const onSessionSchema = z.object({ id, version });
export const editSessionSchema = onSessionSchema
  .extend(sessionFields)
  .refine(({ titleTh, titleJa, titleEn }) => titleTh || titleJa || titleEn, {
    path: ['titleTh'],
    message: 'field.required',
  });
export type SessionFields = Omit<z.output<typeof addSessionSchema>, 'code' | 'pairId'>;

export const reportSchema = onSessionSchema.extend({
  report: writtenText(4000),
  language: textLanguage,
});

export const attendanceSchema = z.object({
  id,
  /** Everybody whose line the form showed, and those of them who came. */
  listed: codes(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 500),
  came: codes(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 500),
});

export const issueBadgeSchema = z.object({ applicationCode });
export const revokeBadgeSchema = z.object({ id, reason: writtenText(500) });
