import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { requirementSchema } from '@/lib/matching/requirement-schema';
import { isCorporateNumber } from '@/lib/text/corporate-number';
import { readDigits } from '@/lib/text/digits';
import { phoneText, postalText, readingText, romanText } from '@/lib/text-record/contact-schema';
import { optionalText, storable, writtenText } from '@/lib/text-record/schema';
import { confidences, partnerKinds } from './search-schema';

/** A partner's record as officers write it. Empty texts mean "not stated". */

const codes = (pattern: RegExp, most = 40) =>
  z.array(z.string().regex(pattern, 'field.not-a-choice')).max(most, 'field.too-long').default([]);

const anIndustry = /^ISIC-[A-Z0-9]{1,4}$/;
const aCode = /^[A-Z][A-Z0-9_]{1,60}$/;
const aPrefecture = /^JP-\d{2}$/;

/** `https://…`; an address typed without it is given it. */
const link = optionalText(300).transform((value, context) => {
  if (value === null) return null;
  const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
  if (URL.canParse(address) && new URL(address).hostname.includes('.')) return address;
  context.addIssue({ code: 'custom', message: 'field.not-a-link' });
  return z.NEVER;
});

const email = optionalText(254).transform((value, context) => {
  if (value === null || z.email().safeParse(value.toLowerCase()).success) {
    return value?.toLowerCase() ?? null;
  }
  context.addIssue({ code: 'custom', message: 'field.not-an-email' });
  return z.NEVER;
});

/** Kept as digits; the first one checks the others. */
const corporateNumber = optionalText(40).transform((value, context) => {
  const digits = value === null ? null : readDigits(value);
  if (digits === null || isCorporateNumber(digits)) return digits;
  context.addIssue({ code: 'custom', message: 'partner.corporate-number-wrong' });
  return z.NEVER;
});

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, 'field.not-a-choice');

export const partnerFields = {
  kind: choice(partnerKinds),
  nameTh: writtenText(200),
  nameJa: writtenText(200),
  nameEn: writtenText(200),
  nameReading: readingText(200),
  corporateNumber,
  prefectureCode: z
    .string()
    .regex(aPrefecture, 'field.not-a-choice')
    .or(z.literal(''))
    .default('')
    .transform((value) => (value === '' ? null : value)),
  city: optionalText(120),
  postalCode: postalText('JP'),
  address: optionalText(300),
  website: link,
  industries: codes(anIndustry),
  fields: codes(aCode),
  seeks: codes(aCode),
  phases: z.array(z.coerce.number().int().min(1).max(3)).max(3).default([]),
  programmes: codes(aCode),
  languages: z.array(choice(locales)).max(3).default([]),
  requirements: z.array(requirementSchema).max(30).default([]),
  relationTh: writtenText(4000),
  relationJa: writtenText(4000),
  relationEn: writtenText(4000),
  source: writtenText(500),
  confidence: choice(confidences),
  openLimit: z.coerce
    .number('field.not-a-number')
    .int('field.not-a-number')
    .min(0, 'field.out-of-range')
    .max(50, 'field.out-of-range'),
  contactName: optionalText(120),
  contactReading: readingText(120),
  contactRoman: romanText(120),
  contactEmail: email,
  contactPhone: phoneText('JP'),
  contactLanguage: choice(locales)
    .or(z.literal(''))
    .default('')
    .transform((value) => (value === '' ? null : value)),
};

export const createPartnerSchema = z.object(partnerFields);

const known = { partnerId: z.uuid(), version: z.coerce.number().pipe(z.int32()) };

export const editPartnerSchema = z.object({ ...known, ...partnerFields });

export const partnerVersionSchema = z.object(known);

export type PartnerData = z.output<typeof createPartnerSchema>;

export const partnerAdminFilterSchema = z.object({
  q: z.string().transform(storable).pipe(z.string().min(1).max(120)).optional().catch(undefined),
  kind: z.enum(partnerKinds).optional().catch(undefined),
  prefecture: z.string().regex(aPrefecture).optional().catch(undefined),
  /** `archived` shows what is no longer in the directory; `no-contact` what cannot be written to. */
  show: z.enum(['archived', 'no-contact']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type PartnerAdminFilter = z.output<typeof partnerAdminFilterSchema>;
