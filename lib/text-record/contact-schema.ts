import { z } from 'zod';
import { type PhoneCountry, readPhone } from '@/lib/text/phone';
import { type PostalCountry, readPostalCode } from '@/lib/text/postal-code';
import { isRoman, readReading } from '@/lib/text/reading';
import { optionalText } from './schema';

/**
 * How people and places are written in forms: each kept in one form, however it was typed; an empty
 * one is null. Pure. Messages are failure codes.
 */
const readAs = (max: number, read: (typed: string) => string | null, code: string) =>
  optionalText(max).transform((typed, context) => {
    if (typed === null) return null;
    const value = read(typed);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: code });
    return z.NEVER;
  });

/** How a name is read, in katakana; hiragana and half-width kana are taken, too. */
export const readingText = (max: number) => readAs(max, readReading, 'field.not-a-reading');

/** A name in Latin letters, as in a passport. */
export const romanText = (max: number) =>
  readAs(max, (typed) => (isRoman(typed) ? typed.replace(/\s+/g, ' ') : null), 'field.not-roman');

/** E.164; a number without its country's code is one of this country. */
export const phoneText = (country: PhoneCountry) =>
  readAs(80, (typed) => readPhone(typed, country), 'field.not-a-phone');

/** The digits alone. */
export const postalText = (country: PostalCountry) =>
  readAs(
    40,
    (typed) => readPostalCode(typed, country),
    country === 'TH' ? 'field.not-a-thai-postal-code' : 'field.not-a-japanese-postal-code',
  );
