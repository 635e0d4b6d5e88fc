import type { Choice } from '@/components/form/autocomplete-filter';
import type { Locale, Names } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { fields, isicRows, prefectures, programmes, provinces } from '@/lib/taxonomy/facts';
import { thaiRegions } from '@/lib/taxonomy/places';
import { termsOf } from '@/lib/taxonomy/terms';

/** What the form's lists hold, each found by its name in any language and by its code. */
function choice(code: string, names: Names, locale: Locale, detail?: string): Choice {
  return {
    value: code,
    label: names[locale],
    ...(detail ? { detail } : {}),
    search: [...locales.filter((one) => one !== locale).map((one) => names[one]), code].join(' '),
  };
}

export function partnerChoices(locale: Locale) {
  return {
    industries: isicRows.map((row) => choice(row.code, row.names, locale, row.code)),
    fields: fields.map((row) => choice(row.code, row.labels, locale)),
    programmes: programmes.map((row) => choice(row.code, row.names, locale)),
    prefectures: prefectures.map((row) => choice(row.code, row.names, locale)),
    certificates: termsOf('certificate').map((row) => choice(row.code, row.names, locale)),
    places: [...thaiRegions, ...provinces].map((row) => choice(row.code, row.names, locale)),
  };
}
