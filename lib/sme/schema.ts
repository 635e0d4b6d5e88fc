import { z } from 'zod';
import { units } from '@/lib/matching/requirement-schema';
import { readDigits } from '@/lib/text/digits';
import { isJuristicId } from '@/lib/text/juristic-id';
import { phoneText, postalText, readingText, romanText } from '@/lib/text-record/contact-schema';
import { storable } from '@/lib/text-record/schema';
import { checked, codes, goal, number, oneOf, text } from './form-values';

/**
 * The steps of a registration at the border. A step can be kept half-filled (`goal: keep`): what is
 * typed must be well formed, nothing is demanded. Going on (`goal: continue`) demands the rest,
 * by `required` below.
 */
/** A Buddhist year is taken for what it is: 2545 is 2002. */
const year = number(1800, 2700).transform((value) =>
  value !== null && value > 2300 ? value - 543 : value,
);

const website = z
  .string()
  .transform(storable)
  .pipe(z.string().max(300, 'field.too-long'))
  .default('')
  .transform((value) => (value === '' || /^https?:\/\//i.test(value) ? value : `https://${value}`))
  .refine(
    (value) => value === '' || (URL.canParse(value) && new URL(value).hostname.includes('.')),
    'field.not-a-link',
  )
  .transform((value) => value || null);

const isEmail = (value: string) => z.email().safeParse(value).success;

export const exportExperiences = ['none', 'occasional', 'regular'] as const;

export const firmSchema = z.object({
  goal,
  nameTh: text(200),
  nameJa: text(200),
  nameEn: text(200),
  nameReading: readingText(200),
  juristicId: z
    .string()
    .max(40, 'field.too-long')
    .default('')
    .transform(readDigits)
    .refine((digits) => digits === '' || isJuristicId(digits), 'sme.juristic-id-wrong')
    .transform((digits) => digits || null),
  provinceCode: checked(40, (value) => /^TH-\d{2}$/.test(value), 'field.not-a-choice'),
  postalCode: postalText('TH'),
  subdistrict: text(80),
  district: text(80),
  address: text(500),
  foundedYear: year,
  website,
  contactName: text(120),
  contactReading: readingText(120),
  contactRoman: romanText(120),
  contactEmail: checked(254, isEmail, 'field.not-an-email'),
  contactPhone: phoneText('TH'),
});

export const industriesSchema = z.object({
  goal,
  industries: codes(/^ISIC-[A-Z0-9]{1,5}$/, 10),
  processes: codes(/^PRC-[A-Z0-9_-]{1,40}$/, 30),
});

export const productsSchema = z
  .object({
    goal,
    productsTh: text(2000),
    productsJa: text(2000),
    productsEn: text(2000),
    offers: codes(/^[A-Z][A-Z0-9_]{1,30}$/, 30),
    employees: number(1, 1_000_000),
    capacityAmount: number(0.001, 1e12, false),
    capacityUnit: oneOf(units),
    certificates: codes(/^CRT-[A-Z0-9-]{1,40}$/, 40),
    exportExperience: oneOf(exportExperiences),
    exportsTo: codes(/^[A-Z]{2}$/, 40),
    languages: codes(/^(th|ja|en)$/, 3),
  })
  .superRefine((given, context) => {
    if (given.capacityAmount !== null && given.capacityUnit === null) {
      context.addIssue({ code: 'custom', path: ['capacityUnit'], message: 'field.required' });
    }
  });

export const consentSchema = z.object({
  goal,
  registration: z.string().default(''),
  transfer: z.string().default(''),
  textVersion: z.string().max(20),
});

/** Words to the officer, as an answer to their questions. */
export const submitSchema = z.object({ note: text(1000) });

export type FirmInput = z.output<typeof firmSchema>;
