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

type Words = (key: 'centre.region' | 'centre.special', values: Record<string, string>) => string;

/** How people speak of a centre: `ศูนย์ภาคที่ 9 (ชลบุรี)`. */
export function centreTitle(code: string, locale: Locale, t: Words): string {
  const centre = centres.find((one) => one.code === code);
  if (!centre) return code;
  const place = centre.shortNames[locale];
  return centre.type === 'regional' && centre.regionNumber
    ? t('centre.region', { number: String(centre.regionNumber), place })
    : t('centre.special', { place });
}
