import { z } from 'zod';
import { readDay } from '@/lib/calendar/read-day';
import { readNumber } from '@/lib/sme/form-values';
import { storable } from '@/lib/text-record/schema';

/**
 * The application form of a round as data, and what an applicant's answers must be. Pure.
 *
 * A draft may lack anything and keeps what was typed as it was typed; sending demands that every
 * required question of the applicant's side is answered within its limits.
 */
export const fieldKinds = ['text', 'long-text', 'choice', 'number', 'yes-no', 'date'] as const;
export type FieldKind = (typeof fieldKinds)[number];

const words = z
  .string()
  .transform(storable)
  .pipe(z.string().min(1, 'field.required').max(300, 'field.too-long'));
export const namesSchema = z.object({ th: words, ja: words, en: words });

/** `constructor` is something that every object has. */
export const answerKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((key) => !(key in {}));

export const formFieldSchema = z.object({
  key: answerKey,
  kind: z.enum(fieldKinds),
  label: namesSchema,
  help: namesSchema.optional(),
  required: z.boolean().default(false),
  /** Asked of this side alone; absent: of both. */
  side: z.enum(['SME', 'PARTNER']).optional(),
  /** Characters of a text. */
  maxLength: z.number().int().min(1).max(4000).optional(),
  /** Of a number. */
  min: z.number().optional(),
  max: z.number().optional(),
  choices: z
    .array(z.object({ key: z.string().regex(/^[a-z0-9-]{1,40}$/), label: namesSchema }))
    .max(30)
    .optional(),
});

export const formSchema = z
  .array(formFieldSchema)
  .max(40)
  .refine((form) => new Set(form.map((field) => field.key)).size === form.length);

export type FormField = z.output<typeof formFieldSchema>;

/** As stored in a round; a row that nothing can read asks nothing. */
export function readForm(stored: unknown): FormField[] {
  const read = formSchema.safeParse(stored);
  return read.success ? read.data : [];
}

/** The questions for one side. */
export function fieldsOf(form: readonly FormField[], side: 'SME' | 'PARTNER'): FormField[] {
  return form.filter((field) => field.side === undefined || field.side === side);
}

export type Answers = Record<string, string>;

type Wrong =
  | 'field.required'
  | 'field.too-long'
  | 'field.not-a-number'
  | 'field.out-of-range'
  | 'field.not-a-choice'
  | 'field.not-a-date';

export const longestAnswer = 4000;

/** How many characters an answer may have. */
export function limitOf(field: FormField): number {
  return field.maxLength ?? (field.kind === 'long-text' ? 2000 : 300);
}

/** What was typed, by the keys of the form; nothing else is kept. */
export function typedAnswers(form: readonly FormField[], given: Record<string, string>): Answers {
  const typed: Answers = {};
  for (const { key } of form) {
    const value = storable(given[key] ?? '').slice(0, longestAnswer);
    if (value !== '') typed[key] = value;
  }
  return typed;
}

/** What is wrong with the answers, by key; empty when they can be sent. */
export function wrongAnswers(form: readonly FormField[], answers: Answers): Record<string, Wrong> {
  const wrong: Record<string, Wrong> = {};
  for (const field of form) {
    const code = wrongWith(field, answers[field.key] ?? '');
    if (code) wrong[field.key] = code;
  }
  return wrong;
}

function wrongWith(field: FormField, value: string): Wrong | null {
  if (value === '') return field.required ? 'field.required' : null;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return value.length > limitOf(field) ? 'field.too-long' : null;
    case 'choice':
      return field.choices?.some(({ key }) => key === value) ? null : 'field.not-a-choice';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'field.not-a-choice';
    case 'date':
      return readDay(value) === null ? 'field.not-a-date' : null;
    case 'number':
      return wrongNumber(field, readNumber(value));
  }
}

function wrongNumber({ min, max }: FormField, value: number): Wrong | null {
  if (Number.isNaN(value)) return 'field.not-a-number';
  if (min !== undefined && value < min) return 'field.out-of-range';
  return max !== undefined && value > max ? 'field.out-of-range' : null;
}
