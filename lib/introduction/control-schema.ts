import { z } from 'zod';
import { optionalText, textLanguage } from '@/lib/text-record/schema';
import { closeReasons, holdReasons } from './reasons';

/** What the forms send that pause, resume, prolong, close or release a case. Pure. */
const aCase = {
  id: z.uuid('request.malformed'),
  version: z.coerce.number().int().min(1).optional().catch(undefined),
};

const someWords = { text: optionalText(), language: textLanguage };

/** `2027-01-12` in the common calendar; a day that does not exist is refused. */
export const dayText = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'field.not-a-date')
  .refine((day) => !isBuddhist(day), 'field.buddhist-year')
  .refine(exists, 'field.not-a-date');

/** Years of the Buddhist era lie 543 ahead. */
function isBuddhist(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= 2500 && year < 2700;
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

export const holdSchema = z.object({
  ...aCase,
  reason: z.enum(holdReasons, 'field.required'),
  until: dayText,
  ...someWords,
});

export const resumeSchema = z.object({ ...aCase, ...someWords });

export const extendSchema = z.object({ ...aCase, ...someWords });

export const closeSchema = z.object({
  ...aCase,
  reason: z.enum(closeReasons, 'field.required'),
  ...someWords,
});

export const releaseSchema = z.object(aCase);
