import { z } from 'zod';
import { optionalText, storable, textLanguage, writtenText } from '@/lib/text-record/schema';
import { freeRows, meetingLengths, meetingZones } from './times';

export const meetingKinds = ['VIDEO', 'PLACE', 'TABLE'] as const;
export type MeetingKindName = (typeof meetingKinds)[number];

/** Languages to interpret between. */
export const interpreterPairs = ['th-ja', 'th-en', 'ja-en'] as const;

const id = z.uuid('request.malformed');

const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'request.malformed');

const tick = z
  .string()
  .optional()
  .transform((value) => value === 'on');

/** A select or a line that was left empty. */
const line = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => storable(text ?? ''))
    .pipe(z.string().max(max, 'field.too-long'))
    .transform((text) => text || null);

const pastedLink = line(500).refine((text) => text === null || isHttps(text), {
  error: 'meeting.link-not-https',
});

function isHttps(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && !username && !password && hostname.includes('.');
}

const typed = z.string().max(40, 'field.too-long').default('');

type RowFields = Record<
  `date${(typeof freeRows)[number]}` | `time${(typeof freeRows)[number]}`,
  typeof typed
>;

const rowFields = Object.fromEntries(
  freeRows.flatMap((key) => [
    [`date${key}`, typed],
    [`time${key}`, typed],
  ]),
) as RowFields;

const proposal = {
  zone: z.enum(meetingZones, 'field.not-a-choice'),
  minutes: z.coerce
    .number('field.not-a-number')
    .refine((value) => (meetingLengths as readonly number[]).includes(value), {
      error: 'field.not-a-choice',
    }),
  slots: z.array(z.string().max(40)).max(60, 'meeting.too-many-times').default([]),
  ...rowFields,
  kind: z.enum(meetingKinds, 'field.required'),
  videoUrl: pastedLink,
  place: line(500),
  table: line(60),
  interpreter: z.enum(['', ...interpreterPairs], 'field.not-a-choice').default(''),
  text: optionalText(),
  language: textLanguage,
  /** The open proposal that the form showed, if there was one. */
  answers: z.union([id, z.literal('')]).default(''),
};

function placeNamed(form: { kind: MeetingKindName; place: string | null; table: string | null }) {
  if (form.kind === 'PLACE') return form.place !== null;
  return form.kind !== 'TABLE' || form.table !== null || form.place !== null;
}

const noPlace = { error: 'meeting.place-missing' as const, path: ['place'] };

export const proposeSchema = z.object({ id, ...proposal }).refine(placeNamed, noPlace);

export const proposeByLinkSchema = z
  .object({ token: linkToken, ...proposal })
  .refine(placeNamed, noPlace);

export type ProposalInput = Omit<z.output<typeof proposeSchema>, 'id'>;

/** What was typed into the free rows. */
export function rowsOfForm(form: ProposalInput) {
  return freeRows.map((key) => ({
    key: String(key),
    date: form[`date${key}`],
    time: form[`time${key}`],
  }));
}

const pick = { timeId: z.uuid('field.required'), overlap: tick };

export const pickSchema = z.object({ id, ...pick });

export const pickByLinkSchema = z.object({ token: linkToken, ...pick });

export const cancelSchema = z.object({ id, text: writtenText(), language: textLanguage });

export const attendanceSchema = z.object({
  id,
  /** `both`, `own` (only the reporting side), `other`, `none`. */
  came: z.enum(['both', 'own', 'other', 'none'], 'field.required'),
  names: line(500),
});
