import { z } from 'zod';
import { answerKey, namesSchema } from './form-schema';

/** The scoring sheet of a round: criteria with their greatest points. Pure. */
export const criterionSchema = z.object({
  key: answerKey,
  label: namesSchema,
  help: namesSchema.optional(),
  max: z.number().int().min(1).max(100),
});

export const sheetSchema = z
  .array(criterionSchema)
  .max(20)
  .refine((sheet) => new Set(sheet.map(({ key }) => key)).size === sheet.length);

export type Criterion = z.output<typeof criterionSchema>;

export function readSheet(stored: unknown): Criterion[] {
  const read = sheetSchema.safeParse(stored);
  return read.success ? read.data : [];
}

export function greatestTotal(sheet: readonly Criterion[]): number {
  return sheet.reduce((sum, { max }) => sum + max, 0);
}

type Wrong = 'field.required' | 'field.not-a-number' | 'field.out-of-range';

/** A reviewer's points; whole numbers within each criterion's range. */
export function readScores(
  sheet: readonly Criterion[],
  given: Record<string, string>,
): { scores: Record<string, number>; total: number; wrong: Record<string, Wrong> } {
  const scores: Record<string, number> = {};
  const wrong: Record<string, Wrong> = {};
  for (const { key, max } of sheet) {
    const text = (given[key] ?? '').normalize('NFKC').trim();
    const value = Number(text);
    if (text === '') wrong[key] = 'field.required';
    else if (!/^\d{1,3}$/.test(text)) wrong[key] = 'field.not-a-number';
    else if (value > max) wrong[key] = 'field.out-of-range';
    else scores[key] = value;
  }
  const total = Object.values(scores).reduce((sum, value) => sum + value, 0);
  return { scores, total, wrong };
}

/** The mean of the reviewers' totals; null while nobody has reviewed. */
export function meanTotal(reviews: readonly { total: number }[]): number | null {
  if (reviews.length === 0) return null;
  return reviews.reduce((sum, { total }) => sum + total, 0) / reviews.length;
}
