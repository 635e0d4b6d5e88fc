import type { Reference } from '@/lib/catalogue/reference';
import { shortIndustryName } from '@/lib/catalogue/short-name';
import type { Locale } from '@/lib/i18n/locales';
import type { ThreeAnswers } from './fitting';

/** The choices of the three questions, in the reader's order, and what has been answered. Pure. */

export type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; options: Choice[] };

const isSection = (code: string) => /^ISIC-[A-Z]$/.test(code);

/** Manufacturing by division with its groups; the other sections with their divisions. */
export function industryChoices(reference: Reference, locale: Locale): ChoiceGroup[] {
  const isic = reference.industries.filter(({ system }) => system === 'isic');
  const below = (parent: string) => isic.filter((industry) => industry.parent === parent);
  const choice = ({ code, names }: (typeof isic)[number]): Choice => ({
    value: code,
    label: shortIndustryName(names, locale),
  });
  const manufacturing = below('ISIC-C').map((division) => ({
    label: shortIndustryName(division.names, locale),
    options: [division, ...below(division.code)].map(choice),
  }));
  const others = isic
    .filter(({ code }) => isSection(code) && code !== 'ISIC-C')
    .map((section) => ({
      label: section.names[locale],
      options: below(section.code).map(choice),
    }))
    .filter(({ options }) => options.length > 0);
  return [...manufacturing, ...others];
}

export function provinceChoices(reference: Reference, locale: Locale): Choice[] {
  const collator = new Intl.Collator(locale);
  return reference.provinces
    .map(({ code, names }) => ({ value: code, label: names[locale] }))
    .sort((a, b) => collator.compare(a.label, b.label));
}

/** Fields by the phase to which they belong; those of no phase last. */
export function fieldChoices(
  reference: Reference,
  locale: Locale,
  phaseName: (phase: number | null) => string,
): ChoiceGroup[] {
  return [1, 2, 3, null].map((phase) => ({
    label: phaseName(phase),
    options: reference.fields
      .filter((field) => field.phase === phase)
      .map(({ code, names }) => ({ value: code, label: names[locale] })),
  }));
}

/** Shown to somebody who has answered nothing yet, and marked as an example. */
export const exampleAnswers: ThreeAnswers = {
  industry: 'ISIC-103',
  province: 'TH-22',
  seeks: 'TRADE_EXPORT',
};

/** Reads the answers; a code that the facts do not hold is no answer. */
export function readAnswers(
  params: URLSearchParams,
  reference: Reference,
): { given: Partial<ThreeAnswers>; all: ThreeAnswers | null; asked: boolean } {
  const known = (key: keyof ThreeAnswers, codes: { has(code: string): boolean }) => {
    const code = params.get(key) ?? '';
    return codes.has(code) ? { [key]: code } : {};
  };
  const given: Partial<ThreeAnswers> = {
    ...known('industry', reference.industry),
    ...known('province', reference.province),
    ...known('seeks', reference.field),
  };
  const { industry, province, seeks } = given;
  return {
    given,
    all: industry && province && seeks ? { industry, province, seeks } : null,
    asked: ['industry', 'province', 'seeks'].some((key) => params.has(key)),
  };
}
