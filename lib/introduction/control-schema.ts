import { z } from 'zod';
import { dayText } from '@/lib/calendar/day-schema';
import { optionalText, textLanguage } from '@/lib/text-record/schema';
import { closeReasons, holdReasons } from './reasons';

/** What the forms send that pause, resume, prolong, close or release a case. Pure. */
const aCase = {
  id: z.uuid('request.malformed'),
  version: z.coerce.number().int().min(1).optional().catch(undefined),
};

const someWords = { text: optionalText(), language: textLanguage };

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
