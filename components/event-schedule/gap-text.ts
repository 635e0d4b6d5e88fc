import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

/**
 * How near a schedule is to the best that can be, as a person says it. A gap is rounded up, so that
 * the sentence never promises more than was proved.
 *
 * @param gap (bound − value) / bound
 */
export function gapText(gap: number, t: DeskWords, locale: Locale): string {
  if (gap <= 1e-9) return t('gap.none');
  return t('gap.within', { percent: percentUp(gap, locale) });
}

/** `0.034`: per cent, two digits behind the point up to ten, one beyond. */
export function percentUp(gap: number, locale: Locale): string {
  const digits = gap < 0.1 ? 2 : 1;
  const factor = 10 ** digits;
  const percent = Math.ceil(gap * 100 * factor - 1e-9) / factor;
  return new Intl.NumberFormat(locale === 'th' ? 'th-TH-u-nu-latn' : locale, {
    maximumFractionDigits: digits,
  }).format(percent);
}
