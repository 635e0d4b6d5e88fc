import { z } from 'zod';
import { optionalText, storable, writtenText } from '@/lib/text-record/schema';
import { reviewPoints } from './points';
import { holdReasons, rejectReasons, returnReasons, smeStates } from './states';

/** What an officer sends with a decision on a registration. */
const known = { smeId: z.uuid(), version: z.coerce.number().pipe(z.int32()) };

const note = optionalText();
const neededNote = writtenText();

export const approveSmeSchema = z.object({
  ...known,
  /** Ticked points of the checklist. */
  checklist: z.array(z.enum(reviewPoints)).max(reviewPoints.length).default([]),
  note,
});

export const returnSmeSchema = z.object({
  ...known,
  reason: z.enum(returnReasons, 'field.not-a-choice'),
  /** One question for each point that the firm should look at again. */
  questions: z
    .array(z.object({ point: z.enum(reviewPoints), text: neededNote }))
    .min(1, 'field.required')
    .max(reviewPoints.length),
  note,
});

export const holdSmeSchema = z.object({
  ...known,
  reason: z.enum(holdReasons, 'field.not-a-choice'),
  note: neededNote,
});

export const resumeSmeSchema = z.object(known);

export const rejectSmeSchema = z.object({
  ...known,
  reason: z.enum(rejectReasons, 'field.not-a-choice'),
  note: neededNote,
});

/** Filters of the list of registrations, as they stand in the address. */
export const registrationFilterSchema = z.object({
  q: z.string().transform(storable).pipe(z.string().min(1).max(120)).optional().catch(undefined),
  state: z
    .enum(smeStates.filter((state) => state !== 'DRAFT'))
    .optional()
    .catch(undefined),
  centre: z
    .string()
    .regex(/^BSC-\d{2}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type RegistrationFilter = z.output<typeof registrationFilterSchema>;

/** The name of the field in which a point's question is typed. */
export function questionInput(point: string): string {
  return `question_${point}`;
}

/** The questions that were typed, out of a form's fields. */
export function questionsFromForm(form: Readonly<Record<string, unknown>>) {
  return reviewPoints.flatMap((point) => {
    const text = form[questionInput(point)];
    return typeof text === 'string' && text.trim() !== '' ? [{ point, text }] : [];
  });
}
