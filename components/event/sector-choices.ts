import type { Choice } from '@/components/form/autocomplete-filter';
import { choices } from '@/components/programme/condition-fields';
import type { Locale } from '@/lib/i18n/locales';
import { fields, isicRows } from '@/lib/taxonomy/facts';

/** Industries by division and fields of cooperation, found in any of the three languages. */
export function sectorChoices(locale: Locale): Choice[] {
  return [...industryDivisions(locale), ...fieldChoices(locale)];
}

/** Divisions, and the narrower ones that are chosen already. */
export function industryDivisions(locale: Locale, chosen: readonly string[] = []): Choice[] {
  return choices(
    isicRows.filter(({ code }) => /^ISIC-\d{2}$/.test(code) || chosen.includes(code)),
    locale,
  );
}

export function fieldChoices(locale: Locale): Choice[] {
  return choices(
    fields.map(({ code, labels }) => ({ code, names: labels })),
    locale,
  );
}
