import type { Locale, Names } from '@/lib/i18n/locales';

/** "Manufacture of" before every second industry helps nobody in a list. Pure. */
const generic: Record<Locale, RegExp> = {
  th: /^การ(?:ผลิต|ประกอบกิจการ)(?=\S)/,
  ja: /(?<=.)製造業$/,
  en: /^(?:Manufacture|Activities) of /,
};

/** An industry's name without the generic words of the classification. */
export function shortIndustryName(names: Names, locale: Locale): string {
  const short = names[locale].replace(generic[locale], '');
  return locale === 'en' ? short.charAt(0).toUpperCase() + short.slice(1) : short;
}
