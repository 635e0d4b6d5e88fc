import { z } from 'zod';
import { storable } from '@/lib/text-record/schema';

/**
 * Values of the registration's forms at the border. Pure. Empty texts read as null, an empty list is
 * a list; messages are failure codes.
 */
export const text = (max: number) =>
  z
    .string()
    .transform(storable)
    .pipe(z.string().max(max, 'field.too-long'))
    .default('')
    .transform((value) => value || null);

export const checked = (max: number, is: (value: string) => boolean, code: string) =>
  text(max).refine((value) => value === null || is(value), code);

export const codes = (pattern: RegExp, max: number) =>
  z
    .array(z.string().regex(pattern, 'field.not-a-choice'))
    .max(max, 'field.out-of-range')
    .default([])
    .transform((list) => [...new Set(list)]);

export const oneOf = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .default('')
    .refine(
      (value) => value === '' || values.some((known) => known === value),
      'field.not-a-choice',
    )
    .transform((value) => (value === '' ? null : (value as Value)));

export const number = (min: number, max: number, whole = true) =>
  z
    .string()
    .trim()
    .max(30, 'field.too-long')
    .default('')
    .transform((value, context) => {
      if (value === '') return null;
      const read = readNumber(value);
      const isWrong = Number.isNaN(read) || (whole && !Number.isInteger(read));
      if (isWrong) context.addIssue({ code: 'custom', message: 'field.not-a-number' });
      else if (read < min || read > max) {
        context.addIssue({ code: 'custom', message: 'field.out-of-range' });
      }
      return read;
    });

/** `1,500` and `๑๕๐๐` are numbers too; anything else is NaN. */
export function readNumber(given: string): number {
  const plain = given
    .normalize('NFKC')
    .replace(/[๐-๙]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0e50))
    .replace(/[\s,]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Where a member goes on to after saving. */
export const goal = z
  .string()
  .regex(/^(keep|continue|add|search|remove:\d{1,2})$/)
  .default('continue');
