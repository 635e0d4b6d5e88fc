import { z } from 'zod';
import { roles } from '@/lib/auth/viewer-type';
import { locales } from '@/lib/i18n/locales';
import { readingText, romanText } from '@/lib/text-record/contact-schema';
import { storable, writtenText } from '@/lib/text-record/schema';

/** Roles that an admin hands out; firms' members come by registration. */
export const invitedRoles = ['OFFICER', 'JAPAN_DESK', 'PARTNER_CONTACT', 'ADMIN'] as const;

/** An officer's place: a centre's code, or headquarters. */
export const headquarters = 'headquarters';

const place = z
  .string()
  .regex(/^(BSC-\d{2}|headquarters)$/, 'field.not-a-choice')
  .or(z.literal(''))
  .default('');

const partnerCode = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}-[A-Z0-9]{1,10}$/, 'field.not-a-choice')
  .or(z.literal(''))
  .default('');

type Placed = { role: (typeof roles)[number]; place: string; partnerCode: string };

/** An officer needs a place, a partner's contact a partner. */
function needsItsPlace(given: Placed, context: z.RefinementCtx) {
  if (given.role === 'OFFICER' && given.place === '') {
    context.addIssue({ code: 'custom', path: ['place'], message: 'field.required' });
  }
  if (given.role === 'PARTNER_CONTACT' && given.partnerCode === '') {
    context.addIssue({ code: 'custom', path: ['partnerCode'], message: 'field.required' });
  }
}

/** A name with its reading in katakana and its spelling in Latin letters. */
const names = {
  name: writtenText(120),
  nameReading: readingText(120),
  nameRoman: romanText(120),
};

export const inviteSchema = z
  .object({
    ...names,
    email: z
      .string()
      .trim()
      .toLowerCase()
      .min(1, 'field.required')
      .max(254, 'field.too-long')
      .pipe(z.email('field.not-an-email')),
    language: z.enum(locales, 'field.not-a-choice'),
    role: z.enum(invitedRoles, 'field.not-a-choice'),
    place,
    partnerCode,
  })
  .superRefine(needsItsPlace);

const person = {
  userId: z.uuid(),
  /** The version of the record that the form was made from. */
  version: z.coerce.number().pipe(z.int32()),
};

export const personSchema = z.object(person);

export const renameSchema = z.object({ ...person, ...names });

export const changeRoleSchema = z
  .object({ ...person, role: z.enum(invitedRoles, 'field.not-a-choice'), place, partnerCode })
  .superRefine(needsItsPlace);

export const peopleFilterSchema = z.object({
  q: z.string().transform(storable).pipe(z.string().min(1).max(120)).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(['active', 'invited', 'disabled']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type PeopleFilter = z.output<typeof peopleFilterSchema>;

export const mailStates = ['QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED'] as const;

/** The outbox's filters, as they stand in the address. */
export const outboxFilterSchema = z.object({
  q: z.string().transform(storable).pipe(z.string().min(1).max(120)).optional().catch(undefined),
  state: z.enum(mailStates).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export type OutboxFilter = z.output<typeof outboxFilterSchema>;
