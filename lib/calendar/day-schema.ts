import { z } from 'zod';
import { readDay } from './read-day';

/** A day of a form as `2027-01-12`, however it was written; one that does not exist is refused. Pure. */
export const dayText = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .max(40, 'field.not-a-date')
  .transform((text, context) => {
    const day = readDay(text);
    if (day !== null) return day;
    context.addIssue({ code: 'custom', message: 'field.not-a-date' });
    return z.NEVER;
  });
