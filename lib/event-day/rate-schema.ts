import { z } from 'zod';
import { sides } from '@/lib/event/states';
import { outlooks } from '@/lib/outcome/outlook';
import { textLanguage } from '@/lib/text-record/schema';
import { sideWords, staffWords } from './presence-words';

/** What the taps after a meeting send. Pure. */
const meetingId = z.uuid('request.malformed');

/** 256 random bits: an event's personal link. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'request.malformed');

/** For which side staff speak; a side itself speaks for itself. */
const side = z.enum(sides, 'field.not-a-choice').optional().catch(undefined);

const attendFields = { meetingId, said: z.enum(sideWords, 'field.required') };

export const attendSchema = z.object({ ...attendFields, side });
export const attendByLinkSchema = z.object({ ...attendFields, token });
export const settleSchema = z.object({ meetingId, said: z.enum(staffWords, 'field.required') });

const rateFields = {
  meetingId,
  usefulness: z.coerce
    .number('field.required')
    .int('field.out-of-range')
    .min(1, 'field.required')
    .max(5, 'field.out-of-range'),
  outlook: z.enum(outlooks, 'field.required'),
  language: textLanguage,
};

export const rateSchema = z.object({ ...rateFields, side });
export const rateByLinkSchema = z.object({ ...rateFields, token });
