import { z } from 'zod';
import { mostBytesTogether, mostFileBytes, mostFiles } from '@/lib/file-store/limits';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';

/** What the forms of messages and files send. Pure. */
export const longestMessage = 10_000;

const id = z.uuid('request.malformed');

/** A file as a form brought it: its name says nothing sure, what it is its bytes say. */
export type GivenFile = { name: string; bytes: Uint8Array };

const givenFile = z.custom<GivenFile>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array,
  'request.malformed',
);

export const attachments = z
  .array(givenFile)
  .default([])
  .superRefine((files, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (files.length > mostFiles) refuse('file.too-many');
    else if (files.some(({ bytes }) => bytes.length === 0)) refuse('file.empty');
    else if (files.some(({ bytes }) => bytes.length > mostFileBytes)) refuse('file.too-large');
    else if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytesTogether) {
      refuse('file.too-large-together');
    }
  });

const audience = z.enum(['ALL', 'THAI_SIDE', 'JAPANESE_SIDE', 'STAFF'], 'field.not-a-choice');

/** Words, or files, or both: a file may speak for itself. */
export const sendSchema = z
  .object({
    /** The case. */
    id,
    audience: audience.optional(),
    body: optionalText(longestMessage),
    language: textLanguage,
    files: attachments,
    confidential: z
      .enum(['on', ''])
      .optional()
      .transform((value) => value === 'on'),
  })
  .superRefine(({ body, files }, context) => {
    if (body === null && files.length === 0) {
      context.addIssue({ code: 'custom', path: ['body'], message: 'field.required' });
    }
  });

export const editSchema = z.object({
  /** The message. */
  id,
  /** The revision of the words that the form showed. */
  revision: z.coerce.number().int().min(1),
  body: writtenText(longestMessage),
});

export const fileSchema = z.object({ id });
