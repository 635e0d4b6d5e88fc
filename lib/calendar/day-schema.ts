import { z } from 'zod';

/** Years of the Buddhist era lie 543 ahead. */
function isBuddhist(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= 2500 && year < 2700;
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `2027-01-12` in the common calendar; a day that does not exist is refused. Pure. */
export const dayText = z
  .string('field.required')
  .trim()
  .min(1, 'field.required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'field.not-a-date')
  .refine((day) => !isBuddhist(day), 'field.buddhist-year')
  .refine(exists, 'field.not-a-date');
