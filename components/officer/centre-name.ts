import type { Locale, Names } from '@/lib/i18n/locales';
import centres from '@/prisma/facts/bsc-centres.json';

const short = new Map<string, Names>(centres.map((centre) => [centre.code, centre.shortNames]));

/** The centre's short name, which is its place: `เชียงใหม่`. */
export function shortCentreName(code: string | null, locale: Locale): string {
  return (code && short.get(code)?.[locale]) || code || '–';
}

/** All centres as choices, in the order of their codes. */
export function centreChoices(locale: Locale): { value: string; label: string }[] {
  return centres.map((centre) => ({ value: centre.code, label: centre.names[locale] }));
}
