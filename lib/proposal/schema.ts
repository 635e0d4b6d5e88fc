import { z } from 'zod';
import { needCode } from '@/lib/need/posted-schema';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { declineReasons } from './states';

/** What the forms of proposals send. */
const id = z.uuid();
const version = z.coerce.number().pipe(z.int32().min(1));

/** One requirement: met, not met, or left open. */
const statement = z.object({
  position: z.number().int().min(0).max(30),
  answer: z.enum(['meets', 'fails', 'unknown'], 'field.not-a-choice'),
  note: optionalText(500),
});

export const makeProposalSchema = z.object({
  code: needCode,
  /** The partner that the desk speaks for. */
  partnerId: id.optional(),
  text: writtenText(3000),
  language: textLanguage,
  statements: z.array(statement).max(31).default([]),
});

export type Statement = z.output<typeof statement>;

export const takeUpSchema = z.object({
  id,
  version,
  /** What the firm says to the partner; the partner's own side needs none. */
  text: optionalText(3000),
  language: textLanguage,
});

export const declineSchema = z.object({
  id,
  version,
  reason: z.enum(declineReasons, 'field.not-a-choice'),
  text: optionalText(1000),
  language: textLanguage,
});

export const withdrawSchema = z.object({ id, version });

/** `s3` and `n3` of a form are the answer and the note on the requirement at position 3. */
export function statementsFromForm(form: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(form).flatMap(([name, answer]) => {
    const position = /^s(\d{1,2})$/.exec(name)?.[1];
    if (position === undefined || answer === '') return [];
    return [{ position: Number(position), answer, note: form[`n${position}`] ?? '' }];
  });
}
