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
  return text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s\u200b]/g, '');
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
export type ReadDay =
  | { day: string }
  | { problem: 'not-a-day' | 'buddhist-year' | 'past' | 'too-far' };

/** The years that the Buddhist calendar writes in this century. */
const buddhist = { first: 2400, last: 2700 };

/**
 * Reads `2026-12-24` of a date field, or `24/12/2026` typed by hand. A year such as 2569 is the
 * Buddhist 2026: it is refused with that hint, since turning it silently could be wrong.
 *
 * @param today the day that counts as today, `2026-11-22`; the day must be a later one
 * @param horizon how many days ahead it may lie
 */
export function readDay(text: string, today: string, horizon: number): ReadDay {
  const plain = plainDigits(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  const parts = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : null;
  if (!parts) return { problem: 'not-a-day' };
  const [year = 0, month = 0, date = 0] = parts.map(Number);
  if (year >= buddhist.first && year <= buddhist.last) return { problem: 'buddhist-year' };
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 100 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) {
    return { problem: 'not-a-day' };
  }
  const day = at.toISOString().slice(0, 10);
  if (day <= today) return { problem: 'past' };
  const ahead = (at.getTime() - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return ahead > horizon ? { problem: 'too-far' } : { day };
}
