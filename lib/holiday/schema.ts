import { z } from 'zod';
import { dayText } from '@/lib/calendar/day-schema';
import { optionalText, writtenText } from '@/lib/text-record/schema';

/** What the forms of the calendar send. Pure. */
export const countries = ['TH', 'JP'] as const;

export const holidayKinds = [
  'fixed',
  'lunar',
  'equinox',
  'substitute',
  'special',
  'customary',
] as const;

export const confidences = ['high', 'medium', 'low'] as const;

/** A box that is not ticked is not sent. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '');

/** No calendar is kept for the past century, nor for the next. */
const day = dayText.refine((text) => text >= '2020' && text < '2100', 'field.out-of-range');

const facts = {
  nameTh: writtenText(120),
  nameJa: writtenText(120),
  nameEn: writtenText(120),
  kind: z.enum(holidayKinds, 'field.required'),
  /** Announced by the authority, not only computed. */
  official: ticked,
  /** Stops the clock. */
  counts: ticked,
  confidence: z.enum(confidences, 'field.required'),
  source: writtenText(500),
  note: optionalText(500),
};

const country = z.enum(countries, 'field.required');

export const addHolidaySchema = z.object({ country, date: day, ...facts });

/** As the form keeps an instant: `2026-11-22T09:30:00.000Z`. */
function isInstant(text: string): boolean {
  const at = new Date(/^20\d{2}-/.test(text) ? text : '');
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
}

/** The row by its key: its day and English name do not change; the edit that the form showed. */
const key = {
  country,
  date: day,
  id: writtenText(120),
  seen: z
    .string()
    .refine((text) => text === '' || isInstant(text), 'request.malformed')
    .default(''),
};

export const editHolidaySchema = z.object({ ...key, ...facts }).omit({ nameEn: true });

export const holidayKeySchema = z.object(key);

export const holidayFilterSchema = z.object({
  country: z.enum(countries).catch('TH'),
  year: z.coerce.number().int().min(2020).max(2099).optional().catch(undefined),
  edit: z.string().max(140).optional().catch(undefined),
});
