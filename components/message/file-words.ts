import type { Locale } from '@/lib/i18n/locales';

/** Which word of the messages tells a person what a file is. */
export function kindOf(mediaType: string): 'pdf' | 'image' | 'word' | 'excel' | 'powerpoint' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (/wordprocessingml|msword/.test(mediaType)) return 'word';
  if (/spreadsheetml|ms-excel/.test(mediaType)) return 'excel';
  if (/presentationml|ms-powerpoint/.test(mediaType)) return 'powerpoint';
  return 'image';
}

/** `1.2 MB`, `340 kB`; the units are written alike in the three languages. */
export function fileSize(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [Math.max(1, bytes / 1024), 'kB'];
  const digits = amount < 10 && unit === 'MB' ? 1 : 0;
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: digits,
    numberingSystem: 'latn',
  }).format(amount);
  return `${number} ${unit}`;
}
