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

/** Digits of Thai and of full width, with their commas and points, as ASCII. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s\u00a0\u200b]/g, '')
    .replace(/[、،]/g, ',')
    .replace(/。/g, '.');
}

/**
 * `1,250,000.50`, `１２５万`, `๑๐,๐๐๐` as an exact decimal; null when it cannot be read for certain.
 * `1.250.000` and `1,25` are two things in two countries, so they are neither.
 */
export function parseAmount(text: string): string | null {
  const digits = plainDigits(text).replace(/^(THB|JPY|USD|฿|¥|\$)|(บาท|円|THB|JPY|USD)$/giu, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(万|億|ล้าน)?$/u.exec(digits);
  if (!match) return null;
  const [, whole = '', cents = '', unit] = match;
  const zeros = unit === '万' ? 4 : unit === '億' ? 8 : unit === 'ล้าน' ? 6 : 0;
  const value = `${whole.replaceAll(',', '')}${cents.padEnd(zeros, '0').slice(0, zeros)}`;
  const rest = cents.slice(zeros).replace(/0+$/, '');
  const plain = value.replace(/^0+(?=\d)/, '');
  if (Number(plain) >= most) return null;
  return rest ? `${plain}.${rest}` : plain;
}

/** A day as a form sends it, checked: which day it is, or why it is none. */
export type ReadDay =
  | { day: string }
  | { problem: 'not-a-day' | 'buddhist-year' | 'past' | 'too-far' };

/** Years later than this are Buddhist or Reiwa-like mistakes, not plans. */
const lastYear = 2200;

/**
 * Reads `2026-12-24` of a date field, or `24/12/2026` typed by hand. A year such as 2569 is the
 * Buddhist 2026: it is refused with that hint, since turning it silently could be wrong.
 *
 * @param today the day that counts as today, `2026-11-22`
 * @param horizon how many days ahead the day may lie
 */
export function readDay(text: string, today: string, horizon: number): ReadDay {
  const plain = plainDigits(text);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  const parts = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : null;
  if (!parts) return { problem: 'not-a-day' };
  const [year = 0, month = 0, date = 0] = parts.map(Number);
  if (year > lastYear) return { problem: 'buddhist-year' };
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return { problem: 'not-a-day' };
  const day = at.toISOString().slice(0, 10);
  if (day < today) return { problem: 'past' };
  const ahead = (at.getTime() - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  return ahead > horizon ? { problem: 'too-far' } : { day };
}
