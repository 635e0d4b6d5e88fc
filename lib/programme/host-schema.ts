import { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import type { Names } from '@/lib/i18n/locales';
import { number } from '@/lib/sme/form-values';
import { optionalText } from '@/lib/text-record/schema';

/**
 * Who gives a course, and for which year: a partner of the directory, or an institution that it does
 * not know, by its names. Pure.
 */
const buddhist = { first: 2543, ahead: 543 };
const latest = 2200;

/** `2569` and `2026` are one year; kept as the latter. */
const year = number(2000, latest + buddhist.ahead)
  .transform((typed) =>
    typed !== null && typed >= buddhist.first ? typed - buddhist.ahead : typed,
  )
  .refine((read) => read === null || read <= latest, 'field.out-of-range');

export const hostFields = {
  hostPartnerId: z.union([z.uuid('request.malformed'), z.literal('')]).default(''),
  hostTh: optionalText(200),
  hostJa: optionalText(200),
  hostEn: optionalText(200),
  curriculumYear: year,
};

type Host = {
  hostPartnerId: string;
  hostTh: string | null;
  hostJa: string | null;
  hostEn: string | null;
};

const parts = ['hostTh', 'hostJa', 'hostEn'] as const;

/** One of the two ways, and a typed name in every language; field → code. */
export function wrongHost(input: Host): Record<string, FailureCode> {
  const typed = parts.filter((part) => input[part] !== null);
  if (typed.length === 0) return {};
  if (input.hostPartnerId) return { hostPartnerId: 'round.two-hosts' };
  return Object.fromEntries(
    parts.filter((part) => input[part] === null).map((part) => [part, 'field.required' as const]),
  );
}

export function typedHost({ hostTh: th, hostJa: ja, hostEn: en }: Host): Names | null {
  return th && ja && en ? { th, ja, en } : null;
}

export function readHostNames(stored: unknown): Names | null {
  const read = z.object({ th: z.string(), ja: z.string(), en: z.string() }).safeParse(stored);
  return read.success ? read.data : null;
}
