import { z } from 'zod';
import { languagePairs } from '@/lib/event/states';

/**
 * What a run of the scheduler is asked, what it stores (`ScheduleRun.summary`, `.result`,
 * `.failureDetail`), and how a schedule that was found differs from the one in force. Pure.
 *
 * All references are ids of rows, slots are slot numbers, so that a stored result keeps its meaning
 * when something was added to the event since.
 */
export const runKinds = ['solve', 'what-if'] as const;
export type RunKind = (typeof runKinds)[number];

export const runPhases = ['load', 'bound', 'assign', 'improve', 'polish', 'store'] as const;
export type RunPhase = (typeof runPhases)[number];

/** A heartbeat older than this says that the run has died. */
export const staleSeconds = 30;

const id = z.uuid('field.not-a-choice');
const few = (most: number) => z.coerce.number('field.not-a-number').int().min(0).max(most);

/** More than there is, for a what-if. */
export const extraSchema = z.object({
  tables: few(50).default(0),
  interpreters: few(20).default(0),
  /** Languages of those interpreters. */
  languages: z.array(z.enum(languagePairs, 'field.not-a-choice')).default(['ja-th']),
  slots: few(10).default(0),
});
export type RunExtra = z.output<typeof extraSchema>;

/** Of a solve: up to which rank both sides' suggestions fill places that wishes leave free. */
export const fillSchema = z.object({ fill: few(20).default(0) });

export const requestRunSchema = fillSchema.extend({
  eventId: id,
  /** Another number gives another of several schedules that are equally good. */
  seed: z.coerce.number('field.not-a-number').int().min(1).max(1_000_000).default(1),
});

export const askWhatIfSchema = extraSchema.extend({ eventId: id });

export const runIdSchema = z.object({ runId: id });

/** `version` of the event that the page showed; absent: whatever it is now. */
export const takeOverSchema = runIdSchema.extend({
  version: z.coerce.number('field.not-a-number').int().min(1).optional(),
});

const placeSchema = z.object({
  slotNumber: z.number().int(),
  tableId: z.string(),
  interpreterId: z.string().nullable(),
});
/** When and where a meeting is. */
export type Place = z.output<typeof placeSchema>;

const pairSchema = z.object({ smeRegId: z.string(), partnerRegId: z.string() });
export type Pair = z.output<typeof pairSchema>;

const plannedSchema = pairSchema.extend({
  ...placeSchema.shape,
  /** Language pair to interpret between; null: they share one. */
  interpret: z.string().nullable(),
  weight: z.number(),
  must: z.boolean(),
});
export type PlannedMeeting = z.output<typeof plannedSchema>;

/** `ScheduleRun.result` */
export const runResultSchema = z.object({
  meetings: z.array(plannedSchema),
  /** Of what it was made (lib/event-schedule/problem-digest.ts). */
  digest: z.string().optional(),
});
export type RunResult = z.output<typeof runResultSchema>;

export const unmetReasons = [
  'sme-full',
  'partner-full',
  'no-common-slot',
  'slots-taken',
  'no-table',
  'no-interpreter',
  'no-presence',
  'travel',
  'possible',
] as const;

const unmetSchema = pairSchema.extend({
  must: z.boolean(),
  weight: z.number(),
  reason: z.enum(unmetReasons),
  /** A slot to name in the sentence, or null. */
  slotNumber: z.number().int().nullable(),
  /** Of `no-interpreter`: between which languages. */
  interpret: z.string().nullable(),
});
export type UnmetPair = z.output<typeof unmetSchema>;

const qualitySchema = z.object({
  idleSlots: z.number(),
  offPreference: z.number(),
  interpreterChanges: z.number(),
  leftOut: z.number(),
});

const figuresSchema = z.object({
  meetings: z.number().int(),
  /** Pairs that may meet. */
  wishes: z.number().int(),
  mustWishes: z.number().int(),
  mustMet: z.number().int(),
  value: z.number(),
  bound: z.number(),
  /** (bound − value) / bound; null: other pairs meet or wish to than when it was found; nothing is proved. */
  gap: z.number().nullable(),
  quality: qualitySchema,
});
export type ScheduleFigures = z.output<typeof figuresSchema>;

const differenceSchema = z.object({
  kept: z.number().int(),
  /** `told`: the two sides know the old place and are written to again. */
  moved: z.array(
    pairSchema.extend({
      from: placeSchema,
      to: placeSchema,
      told: z.boolean(),
      slotChanged: z.boolean(),
    }),
  ),
  dropped: z.array(pairSchema.extend({ from: placeSchema, told: z.boolean() })),
  added: z.array(pairSchema.extend({ to: placeSchema })),
});
/** From the schedule in force to the one that was found. */
export type ScheduleDifferences = z.output<typeof differenceSchema>;

/** Unmet wishes are kept by weight up to this many; `unmetCounts` counts all. */
export const unmetKept = 3_000;

/** `ScheduleRun.summary` */
export const runSummarySchema = z.object({
  figures: figuresSchema,
  unmet: z.array(unmetSchema),
  unmetCounts: z.partialRecord(z.enum(unmetReasons), z.number().int()),
  /** At the end of the run; the page of the differences computes them anew. Null: a what-if. */
  differences: differenceSchema.nullable(),
  /** Time ran out before the search was done. */
  cutShort: z.boolean(),
  seconds: z.number(),
  /** Of a what-if: the same problem without the extra, and what the extra gains. */
  whatIf: z
    .object({
      extra: extraSchema,
      without: figuresSchema,
      gain: z.object({ meetings: z.number(), mustMet: z.number(), value: z.number() }),
      /** Pairs that meet only thanks to the extra, heaviest first, at most fifty. */
      newPairs: z.array(pairSchema.extend({ must: z.boolean() })),
    })
    .nullable(),
});
export type RunSummary = z.output<typeof runSummarySchema>;

/** `ScheduleRun.failureDetail`: who or what stands behind the failure's code. */
export const failureDetailSchema = z.object({
  /** The pairs concerned: locks that contradict each other, say. */
  pairs: z.array(pairSchema).default([]),
  /** A registration with more locks than meetings. */
  registrationId: z.string().nullable().default(null),
  slotNumber: z.number().int().nullable().default(null),
  reason: z.enum(unmetReasons).nullable().default(null),
});
export type FailureDetail = z.output<typeof failureDetailSchema>;
