import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { checked, codes, number, oneOf } from '@/lib/sme/form-values';
import { optionalText, textLanguage, writtenText } from '@/lib/text-record/schema';
import { eventEligibilitySchema } from './eligibility-schema';
import {
  clock,
  day,
  email,
  eventCode,
  given,
  id,
  languages,
  neededDay,
  slotNumbers,
  tags,
  version,
  yes,
} from './field-schema';
import { itemKinds, languagePairs, presences, sides } from './states';

/** What the forms of events send. Pure. Moments are days and clocks of Bangkok. */
const degrees = (limit: number) =>
  checked(
    24,
    (value) => /^-?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= limit,
    'field.out-of-range',
  ).transform((value) => (value === null ? null : Number(value)));

/** Sent as JSON; absent: stays as it is. */
const eligibility = z
  .string()
  .max(100_000, 'field.too-long')
  .optional()
  .transform((text, context) => {
    if (!text?.trim()) return undefined;
    const read = eventEligibilitySchema.safeParse(parsed(text));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'field.check' });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const eventFields = {
  nameTh: writtenText(200),
  nameJa: writtenText(200),
  nameEn: writtenText(200),
  presence: z.enum(presences, 'field.not-a-choice'),
  startsOn: neededDay,
  endsOn: neededDay,
  /** First day of registration; empty: as soon as it is opened. */
  opensOn: day,
  /** Last days, each until its midnight. */
  registrationEndsOn: neededDay,
  wishesEndOn: neededDay,
  confirmOn: day,
  placeTh: optionalText(300),
  placeJa: optionalText(300),
  placeEn: optionalText(300),
  address: optionalText(500),
  lat: degrees(90),
  lon: degrees(180),
  placesSme: number(1, 100_000),
  placesPartner: number(1, 100_000),
  meetingsPerSme: given(number(1, 100)),
  meetingsPerPartner: given(number(1, 200)),
  travelSlots: given(number(0, 10)),
  sparePercent: given(number(0, 50)),
  eligibility,
  /** The description in as many languages as somebody wrote it in. */
  aboutTh: optionalText(8000),
  aboutJa: optionalText(8000),
  aboutEn: optionalText(8000),
};

export const createEventSchema = z.object({
  /** Empty: headquarters. */
  centreCode: z
    .string()
    .max(20)
    .default('')
    .transform((code) => code || null),
  ...eventFields,
});
export type EventFields = Omit<z.output<typeof createEventSchema>, 'centreCode'>;

export const onEventSchema = z.object({ code: eventCode, version });
export const editEventSchema = onEventSchema.extend(eventFields);
export const copyEventSchema = z.object({ code: eventCode, startsOn: neededDay });

export const reasonFields = { th: 'reasonTh', ja: 'reasonJa', en: 'reasonEn' } as const;
/** Why it is called off: in the language of whoever does so, and in others if they wish. */
export const cancelEventSchema = onEventSchema
  .extend({
    reasonTh: optionalText(1000),
    reasonJa: optionalText(1000),
    reasonEn: optionalText(1000),
    language: textLanguage,
  })
  .superRefine((input, context) => {
    const own = reasonFields[input.language];
    if (input[own]) return;
    context.addIssue({ code: 'custom', path: [own], message: 'field.required' });
  });

const hours = z.object({ from: clock, until: clock });
export const setDaysSchema = onEventSchema.extend({
  days: z
    .array(hours.extend({ date: neededDay }))
    .min(1, 'field.required')
    .max(31, 'field.out-of-range'),
  slotMinutes: given(number(5, 240)),
  changeMinutes: given(number(0, 120)),
  breaks: z.array(hours).max(10, 'field.out-of-range').default([]),
});

const itemFields = {
  kind: z.enum(itemKinds, 'field.not-a-choice'),
  date: neededDay,
  from: clock,
  until: clock,
  titleTh: writtenText(200),
  titleJa: writtenText(200),
  titleEn: writtenText(200),
};
export const addItemSchema = z.object({ code: eventCode, ...itemFields });
export const editItemSchema = z.object({ id, ...itemFields });
export const onItemSchema = z.object({ id });

const floor = z
  .string()
  .default('')
  .transform((value) => value.normalize('NFKC').trim())
  .pipe(z.string().max(20, 'field.too-long'))
  .transform((value) => value || '1');
const tableFields = {
  floor,
  /** ISIC sections or fields of cooperation; empty: all. */
  sectors: tags,
  /** Registration of the one partner for whom it is kept. */
  reservedForId: z
    .union([id, z.literal('')])
    .default('')
    .transform((value) => value || null),
  online: yes,
};
/** Tables or rooms in bulk: `A` and 1 to 40 give `A1` … `A40`. */
export const addTablesSchema = z.object({
  code: eventCode,
  prefix: z
    .string()
    .default('')
    .transform((value) => value.normalize('NFKC').trim())
    .pipe(z.string().max(10, 'field.too-long')),
  first: number(1, 9999).transform((value) => value ?? 1),
  count: given(number(1, 500)),
  ...tableFields,
});
export const editTableSchema = z.object({
  id,
  label: writtenText(20),
  closedSlots: slotNumbers,
  ...tableFields,
});
export const onTableSchema = z.object({ id });

const interpreterFields = {
  name: writtenText(120),
  nameRoman: optionalText(120),
  email,
  /** In which they are written to. */
  language: textLanguage,
  languages: z
    .array(z.enum(languagePairs, 'field.not-a-choice'))
    .min(1, 'field.required')
    .transform((list) => [...new Set(list)].sort()),
  sectors: tags,
  /** Empty: all. */
  slots: slotNumbers,
};
export const addInterpreterSchema = z.object({ code: eventCode, ...interpreterFields });
export const editInterpreterSchema = z.object({ id, ...interpreterFields });
export const onInterpreterSchema = z.object({ id });

export const personSchema = z.object({
  /** Of the person who stands there already; empty: somebody new. */
  id: z.union([id, z.literal('')]).default(''),
  name: writtenText(120),
  nameRoman: optionalText(120),
  nameReading: optionalText(120),
  position: optionalText(120),
  email,
  languages,
});
const people = z.array(personSchema).max(20, 'field.out-of-range').default([]);

/** What a firm or a partner says of itself for an event. What is left empty is carried over. */
export const attendanceFields = {
  industries: codes(/^ISIC-[A-Z0-9]{1,4}$/, 30),
  fields: codes(/^[A-Z][A-Z0-9_]{1,39}$/, 30),
  phases: z
    .array(z.coerce.number().pipe(z.int32().min(1).max(3)))
    .max(3)
    .default([])
    .transform((list) => [...new Set(list)].sort()),
  seeks: optionalText(2000),
  language: textLanguage,
  languages,
  presence: z.enum(presences, 'field.not-a-choice'),
  awaySlots: slotNumbers,
  preferredHalves: codes(/^\d{4}-\d{2}-\d{2}:(am|pm)$/, 62),
  maxMeetings: number(0, 200),
  /** Appears on the list that the other side reads, and which words it agreed to. */
  listed: yes,
  consentVersion: z.coerce.number().pipe(z.int32().min(1)).optional(),
  people,
};

export const registerSchema = z.object({
  eventCode,
  /** Staff name for whom they write. */
  side: oneOf(sides),
  attendeeId: z.union([id, z.literal('')]).default(''),
  /** Where mails go when nobody of it has an account. */
  contactName: optionalText(120),
  contactEmail: email,
  contactLanguage: oneOf(locales),
  /** Of the registration that the form showed; absent: none yet. */
  version: version.optional(),
  ...attendanceFields,
});
export type RegisterInput = z.output<typeof registerSchema>;

export const onRegistrationSchema = z.object({ id, version });
export const editRegistrationSchema = onRegistrationSchema.extend({
  contactName: optionalText(120),
  contactEmail: email,
  contactLanguage: oneOf(locales),
  ...attendanceFields,
});
export type AttendanceInput = Pick<
  RegisterInput,
  Exclude<keyof typeof attendanceFields, 'people'>
> & { people: z.output<typeof people> };
export const setPeopleSchema = onRegistrationSchema.extend({ people });
export const setGroupSchema = onRegistrationSchema.extend({ rivalGroup: optionalText(60) });
export const leaveSchema = onRegistrationSchema.extend({ reason: optionalText(1000) });

const token = z.string().max(100, 'request.malformed');
export const registerByLinkSchema = z.object({ token, version, ...attendanceFields });
export const setPeopleByLinkSchema = z.object({ token, version, people });
export const byLinkSchema = z.object({ token, version, reason: optionalText(1000) });
export const unlistSchema = z.object({ id });
export const unlistByLinkSchema = z.object({ token });

/** Most invitations of one form. */
export const mostInvitations = 2000;
const many = z
  .array(id)
  .max(mostInvitations, 'field.out-of-range')
  .default([])
  .transform((ids) => [...new Set(ids)]);
export const inviteSchema = z
  .object({ code: eventCode, smeIds: many, partnerIds: many })
  .refine(({ smeIds, partnerIds }) => smeIds.length + partnerIds.length > 0, {
    path: ['smeIds'],
    message: 'field.required',
  });

export const eventQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  side: z.enum(sides).optional().catch(undefined),
  state: z
    .enum(['INVITED', 'REGISTERED', 'WAITING_LIST', 'DECLINED', 'CANCELLED', 'LEFT'])
    .optional()
    .catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  /** Those whom no mail reaches. */
  reach: z.literal('none').optional().catch(undefined),
});
export type RegistrationQuery = Partial<z.output<typeof eventQuerySchema>>;
