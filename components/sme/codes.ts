import type { Locale } from '@/lib/i18n/locales';

/** Names of countries and languages, from the platform's own tables. */
const destinations = [
  ...['JP', 'CN', 'HK', 'TW', 'KR', 'SG', 'MY', 'ID', 'VN', 'PH', 'LA', 'KH', 'MM', 'BN', 'IN'],
  ...['BD', 'LK', 'PK', 'NP', 'AU', 'NZ', 'US', 'CA', 'MX', 'BR', 'CL', 'PE', 'GB', 'IE', 'DE'],
  ...['FR', 'NL', 'BE', 'IT', 'ES', 'PT', 'CH', 'AT', 'SE', 'NO', 'DK', 'FI', 'PL', 'CZ', 'HU'],
  ...['RU', 'TR', 'AE', 'SA', 'QA', 'KW', 'OM', 'BH', 'IL', 'EG', 'MA', 'KE', 'NG', 'ZA'],
];

export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}

/** Japan first, the others by name; found by their names in all three languages. */
export function countryOptions(locale: Locale) {
  const order = new Intl.Collator(locale);
  return destinations
    .map((value) => ({
      value,
      label: countryName(value, locale),
      search: (['th', 'ja', 'en'] as const).map((each) => countryName(value, each)).join(' '),
    }))
    .sort(
      (a, b) =>
        Number(b.value === 'JP') - Number(a.value === 'JP') || order.compare(a.label, b.label),
    );
}
