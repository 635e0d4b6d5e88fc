import { z } from 'zod';
import { textLanguage, writtenText } from '@/lib/text-record/schema';

export const requestKinds = ['question', 'find-firms', 'knowledge', 'propose'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const createRequestSchema = z.object({
  kind: z.enum(requestKinds, 'field.required'),
  /** Empty: headquarters. */
  centreCode: z
    .string()
    .regex(/^(BSC-\d{2})?$/, 'field.not-a-choice')
    .default(''),
  /** `JD-2569-0412`, when it concerns a case. */
  caseCode: z
    .string()
    .trim()
    .regex(/^(JD-\d{4}-\d{4,})?$/, 'field.check')
    .default(''),
  subject: writtenText(200),
  body: writtenText(4000),
  language: textLanguage,
});

const version = z.coerce.number().pipe(z.int32().min(1));

export const answerRequestSchema = z.object({
  id: z.uuid('request.malformed'),
  version,
  answer: writtenText(4000),
  language: textLanguage,
});

export const closeRequestSchema = z.object({ id: z.uuid('request.malformed'), version });
