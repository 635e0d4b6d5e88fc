/**
 * Postal codes of Thailand (5 digits) and Japan (7), kept as digits. Pure.
 *
 * A Thai code's first two digits name its province. From 20 on they are the digits of the
 * province's ISO code; in the centre they differ. Bangkok's 10 also serves Samut Prakan, whose
 * codes are listed. Some post offices deliver across a border, so a province that does not fit is
 * worth a question, never a refusal.
 */
import { readDigits } from './digits';

export type PostalCountry = 'TH' | 'JP';

const CENTRAL: Record<string, string> = {
  '11': 'TH-12',
  '12': 'TH-13',
  '13': 'TH-14',
  '14': 'TH-15',
  '15': 'TH-16',
  '16': 'TH-17',
  '17': 'TH-18',
  '18': 'TH-19',
};
/** From 20 on: how many provinces each series has. */
const SERIES: Record<string, [from: number, to: number]> = {
  '2': [20, 27],
  '3': [30, 39],
  '4': [40, 49],
  '5': [50, 58],
  '6': [60, 67],
  '7': [70, 77],
  '8': [80, 86],
  '9': [90, 96],
};
const SAMUT_PRAKAN = /^10(130|270|280|290|540|550|560|570)$/;

/** The digits of a code of that country in whatever way it was typed, or null. */
export function readPostalCode(text: string, country: PostalCountry): string | null {
  const digits = readDigits(text.slice(0, 40).replace(/^\s*〒/u, ''));
  if (country === 'JP') return /^\d{7}$/.test(digits) ? digits : null;
  return /^\d{5}$/.test(digits) && provinceOfPostalCode(digits) !== null ? digits : null;
}

/** `110-0001`, with `〒` before it where asked; Thai codes as they are. */
export function formatPostalCode(digits: string, country: PostalCountry, mark = false): string {
  if (country === 'TH') return digits;
  return `${mark ? '〒' : ''}${digits.replace(/^(\d{3})(\d{4})$/, '$1-$2')}`;
}

/** The ISO code of the province that a Thai code belongs to, or null where there is none. */
export function provinceOfPostalCode(digits: string): string | null {
  if (SAMUT_PRAKAN.test(digits)) return 'TH-11';
  if (!/^[1-9]\d{4}$/.test(digits)) return null;
  const prefix = digits.slice(0, 2);
  if (prefix === '10') return 'TH-10';
  if (prefix.startsWith('1')) return CENTRAL[prefix] ?? null;
  const [from, to] = SERIES[prefix.charAt(0)] ?? [0, -1];
  return Number(prefix) >= from && Number(prefix) <= to ? `TH-${prefix}` : null;
}
