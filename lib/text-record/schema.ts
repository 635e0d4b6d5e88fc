import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';

/** PostgreSQL keeps neither NUL nor halves of surrogate pairs: they are dropped at the border. */
export function storable(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}

const stored = z.string().max(100_000, 'field.too-long').transform(storable);

/** Words that somebody writes, of at most so many characters. */
export function writtenText(max = 2000) {
  return stored.pipe(z.string().min(1, 'field.required').max(max, 'field.too-long'));
}

/** The same, but it may stay empty. */
export function optionalText(max = 2000) {
  return stored
    .pipe(z.string().max(max, 'field.too-long'))
    .optional()
    .transform((text) => text || null);
}

export const textLanguage = z.enum(locales, 'field.not-a-choice');
