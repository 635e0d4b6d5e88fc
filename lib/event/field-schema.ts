import { z } from 'zod';
import { readDay } from '@/lib/calendar/read-day';
import { locales } from '@/lib/i18n/locales';
import { checked, codes } from '@/lib/sme/form-values';

/** Single values in the forms of events. Pure. */
export const eventCode = z.string().regex(/^EV-\d{4}-\d{4,8}$/, 'request.malformed');
export const id = z.uuid('request.malformed');
export const version = z.coerce.number().pipe(z.int32().min(1));

const isNear = (value: string) => {
  const read = readDay(value);
  return read !== null && read >= '1950' && read < '2200';
};
/** `2026-11-22`, however it was written. */
export const day = checked(40, isNear, 'field.not-a-date').transform((value) =>
  value === null ? null : readDay(value),
);
export const neededDay = day.transform((value, context) => {
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'field.required' });
  return z.NEVER;
});

/** `09:30`, also typed as `9.30`. */
export const clock = z
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

export const given = <Value>(
  read: z.ZodType<Value | null, string | undefined>,
): z.ZodType<Value, string | undefined> =>
  read.transform((value, context) => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: 'field.required' });
    return z.NEVER;
  });

export const yes = z
  .string()
  .optional()
  .transform((value) => value === 'on');

export const email = checked(
  254,
  (value) => z.email().safeParse(value).success,
  'field.not-an-email',
).transform((value) => value?.toLowerCase() ?? null);
export const languages = z
  .array(z.enum(locales, 'field.not-a-choice'))
  .max(3)
  .default([])
  .transform((list) => [...new Set(list)]);
export const tags = codes(/^[A-Za-z0-9_-]{1,40}$/, 60);
export const slotNumbers = z
  .array(z.coerce.number().pipe(z.int32().min(1).max(1000)))
  .max(1000, 'field.out-of-range')
  .default([])
  .transform((list) => [...new Set(list)].sort((a, b) => a - b));
