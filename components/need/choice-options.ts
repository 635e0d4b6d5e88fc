import type { Choice as Option } from '@/components/form/autocomplete-filter';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

/** Firms and partners as a list to choose from: by name, or by trade, place and case. */
export function choiceOptions(
  choices: readonly {
    id: string;
    names: PartialNames | null;
    code: string | null;
    industry: string | null;
    place: string | null;
  }[],
  locale: Locale,
): Option[] {
  return choices.map(({ id, names, code, industry, place }) => {
    const teaser = [industry, place].flatMap((one) => (one ? [nameOfCode(one, locale)] : []));
    return {
      value: id,
      label: (names && bestName(names, locale)?.text) ?? [...teaser, code ?? ''].join(' · '),
      search: [...Object.values(names ?? {}), code ?? ''].join(' '),
      ...(names && code ? { detail: code } : {}),
    };
  });
}
