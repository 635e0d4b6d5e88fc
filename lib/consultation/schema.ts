import { z } from 'zod';
import { dayText } from '@/lib/calendar/day-schema';
import { locales } from '@/lib/i18n/locales';
import { attachments } from '@/lib/message/schema';
import { topics } from '@/lib/taxonomy/topics';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { urgencies } from './states';

/** What the forms of E-Consult send. Pure. */
export const longestWords = 6_000;

const id = z.uuid('request.malformed');
const body = writtenText(longestWords);

export const askSchema = z.object({
  topic: z.enum(topics, 'field.required'),
  urgency: z.enum(urgencies, 'field.not-a-choice').default('normal'),
  body,
  language: textLanguage,
  files: attachments,
});

/** Words of either side: a question back, a reply, an answer, a follow-up. */
export const wordsSchema = z.object({ id, body, language: textLanguage, files: attachments });

export const noteSchema = z.object({ id, body, language: textLanguage });

export const byIdSchema = z.object({ id });

export const assignSchema = z.object({ id, advisorId: z.uuid('field.required') });

export const handOverSchema = z.object({
  id,
  /** An advisor's id, or the code of a centre whose head finds one. */
  to: z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|BSC-\d{2})$/, 'field.required'),
  /** For whoever takes it over; the firm does not read it. */
  body: optionalText(longestWords),
  language: textLanguage,
});

export const reopenSchema = z.object({ id, body, language: textLanguage });

export const rateSchema = z.object({
  id,
  rating: z.coerce
    .number('field.required')
    .int('field.not-a-choice')
    .min(1, 'field.required')
    .max(5, 'field.not-a-choice'),
  note: optionalText(1_000),
});

export const ways = ['video', 'centre'] as const;
export const slotWays = ['video', 'centre', 'either'] as const;
export type Way = (typeof ways)[number];
export type SlotWay = (typeof slotWays)[number];

export const bookSchema = z.object({
  id,
  slotId: z.uuid('field.required'),
  way: z.enum(ways, 'field.not-a-choice').default('video'),
});

export const moveBookingSchema = z.object({ bookingId: id, slotId: z.uuid('field.required') });

export const cancelBookingSchema = z.object({ bookingId: id, reason: optionalText(500) });

export const recordMeetingSchema = z.object({
  bookingId: id,
  outcome: z.enum(['held', 'missed'], 'field.required'),
  /** What was said, for the firm and the file. */
  body: optionalText(longestWords),
  language: textLanguage,
});

export const saveAdvisorSchema = z.object({
  userId: id,
  topics: z.array(z.enum(topics, 'field.not-a-choice')).min(1, 'field.required'),
  languages: z.array(z.enum(locales, 'field.not-a-choice')).min(1, 'field.required'),
  most: z.coerce
    .number('field.not-a-number')
    .int('field.not-a-number')
    .min(1, 'field.out-of-range')
    .max(200, 'field.out-of-range')
    .default(10),
});

const day = dayText;
const optionalDay = z
  .literal('')
  .transform(() => null)
  .or(day)
  .default(null);

export const leaveSchema = z.object({
  userId: id,
  /** The last day of work; empty: today. */
  lastDay: optionalDay,
});

export const slotLengths = [30, 45, 60, 90] as const;

export const addSlotSchema = z.object({
  userId: id,
  /** The day and the clock of Thailand. */
  date: day,
  time: z.string().trim().min(1, 'field.required'),
  minutes: z.coerce
    .number('field.not-a-number')
    .refine((given) => slotLengths.some((one) => one === given), 'field.not-a-choice'),
  way: z.enum(slotWays, 'field.not-a-choice').default('video'),
  /** Every week until this day; empty: once. */
  until: optionalDay,
});

export const cancelSlotSchema = z.object({ slotId: id, reason: optionalText(500) });
