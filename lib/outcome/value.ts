import { readDay } from '@/lib/calendar/read-day';
import { foldDigits } from '@/lib/text/digits';

/**
 * Amounts of money and days as people write them. Pure. Half- and full-width digits, Thai digits,
 * commas and decimals are read; what could be read in two ways is refused with a code.
 */
export const currencies = ['THB', 'JPY', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/** An amount in the currency's unit, exact, as PostgreSQL keeps it: `1250000.5`. */
export type Amount = { amount: string; currency: Currency };

/** 18 digits, two of them after the point. */
const most = 1e15;

/** Digits of Thai and of full width, with their commas and points, as ASCII without spaces. */
export function plainDigits(text: string): string {
  return foldDigits(text.normalize('NFKC')).replace(/[\s\u200b]/g, '');
}

/** Words and signs that name a currency; `¥` and `$` are those of Japan and the United States. */
const named: readonly [RegExp, Currency][] = [
  [/^(THB|฿)|(THB|บาท|฿|バーツ)$/iu, 'THB'],
  [/^(JPY|¥)|(JPY|円|เยน)$/iu, 'JPY'],
  [/^(USD|US\$|\$)|(USD|ドル|ดอลลาร์)$/iu, 'USD'],
];

/** Powers of ten of the units that people count large sums in. */
const units: Readonly<Record<string, number>> = { 万: 4, 億: 8, ล้าน: 6, หมื่น: 4, แสน: 5 };

export type ReadAmount = { amount: string; named: Currency | null };

/**
 * `1,250,000.50`, `１２５万円`, `๑๐,๐๐๐ บาท` as an exact decimal with the currency that the words
 * name; null when it cannot be read for certain. `1.250.000` and `1,25` are two things in two
 * countries, so they are neither.
 */
export function parseAmount(text: string): ReadAmount | null {
  let digits = plainDigits(text);
  const currency = named.find(([words]) => words.test(digits));
  if (currency) digits = digits.replace(currency[0], '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(\D+)?$/u.exec(digits);
  if (!match) return null;
  const [, whole = '', cents = '', unit] = match;
  const zeros = unit === undefined ? 0 : units[unit];
  if (zeros === undefined) return null;
  const value = `${whole.replaceAll(',', '')}${cents.padEnd(zeros, '0').slice(0, zeros)}`;
  const rest = cents.slice(zeros).replace(/0+$/, '');
  const plain = value.replace(/^0+(?=\d)/, '');
  if (Number(plain) >= most) return null;
  return { amount: rest ? `${plain}.${rest}` : plain, named: currency?.[1] ?? null };
}

/** A day as a form sends it, checked: which day it is, or why it is none. */
export type ReadDay = { day: string } | { problem: 'not-a-day' | 'past' | 'too-far' };

/**
 * Reads `2026-12-24` of a date field, or a day typed by hand in either count of years.
 *
 * @param today the day that counts as today, `2026-11-22`; the day must be a later one
 * @param horizon how many days ahead it may lie
 */
export function readLaterDay(text: string, today: string, horizon: number): ReadDay {
  const day = readDay(text);
  if (day === null) return { problem: 'not-a-day' };
  if (day <= today) return { problem: 'past' };
  const ahead = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return ahead > horizon ? { problem: 'too-far' } : { day };
}
