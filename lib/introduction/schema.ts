import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { declineReasons, rejectReasons, withdrawReasons } from './reasons';

/** The version that the form showed: a case that has moved since is not decided upon. */
const version = z.coerce.number().int().min(1).optional().catch(undefined);

const id = z.uuid('request.malformed');

const aCase = { id, version };

/** `''` of an unset select reads as missing. */
function choice<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, 'field.required');
}

/** What the form promises: fewer characters say nothing to a partner. */
const leastMessage = 20;

export const requestSchema = z.object({
  partnerId: id,
  message: writtenText().pipe(z.string().min(leastMessage, 'field.too-short')),
  language: textLanguage,
});

export const noteSchema = z.object({ ...aCase, text: optionalText(), language: textLanguage });

/** With an acceptance: the partner asks for contact data and shares its own for them. */
const share = z.literal('yes').optional().catch(undefined);

export const acceptSchema = noteSchema.extend({ share });

export const wordsSchema = z.object({ ...aCase, text: writtenText(), language: textLanguage });

export const withdrawSchema = z.object({
  ...aCase,
  reason: choice(withdrawReasons),
  text: optionalText(),
  language: textLanguage,
});

export const declineSchema = z.object({
  ...aCase,
  reason: choice(declineReasons),
  text: optionalText(),
  language: textLanguage,
});

export const rejectSchema = z.object({
  ...aCase,
  reason: choice(rejectReasons),
  text: writtenText(),
  language: textLanguage,
});

export const approveSchema = z.object({
  ...aCase,
  /** Guards whose warning the officer has ticked. */
  confirmed: z.array(z.string().max(40)).max(10).default([]),
  text: optionalText(),
  language: textLanguage,
});

export const proposeSchema = z.object({
  smeId: id,
  partnerId: id,
  text: writtenText(),
  language: textLanguage,
});

export const sendLinkSchema = z.object({
  ...aCase,
  recipientName: writtenText(200),
  email: z.string().trim().toLowerCase().pipe(z.email('field.not-an-email').max(254)),
  linkLanguage: z.enum(locales, 'field.not-a-choice'),
});

/** 256 random bits in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const answerByLinkSchema = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('accept'),
    token: linkToken,
    share,
    text: optionalText(),
    language: textLanguage,
  }),
  z.object({
    answer: z.literal('decline'),
    token: linkToken,
    reason: choice(declineReasons),
    text: optionalText(),
    language: textLanguage,
  }),
  z.object({
    answer: z.literal('ask'),
    token: linkToken,
    text: writtenText(),
    language: textLanguage,
  }),
]);
