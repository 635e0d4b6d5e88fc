import { getTranslations } from 'next-intl/server';
import { formatList, formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import {
  type CriterionKey,
  type ParamKind,
  type Reason,
  reasonParams,
} from '@/lib/matching/reasons';
import type { Requirement } from '@/lib/matching/requirement-schema';
import type { Unknown } from '@/lib/matching/score-types';
import { shortIndustryNames } from '@/lib/taxonomy/industries';
import { nameOfCode } from '@/lib/taxonomy/names';

/** For whom a direction of the score speaks. */
export type Reader = 'forSme' | 'forPartner';

/** `name` says what is demanded; the others say how the answer stands. */
export type RequirementWording = 'name' | 'meets' | 'fails' | 'unknown';

type Words = Record<string, string | number>;

/** What the engine answers in codes, put into a reader's words. */
export type Explainer = {
  criterion(key: CriterionKey): string;
  /** The sentence for a part of the given direction; it names both sides, so anybody may read it. */
  reason(reason: Reason, direction: Reader): string;
  requirement(requirement: Requirement, wording: RequirementWording): string;
  unknown(unknown: Unknown): string;
  /** The values of a requirement, for messages of one's own about its kind. */
  requirementWords(requirement: Requirement): Words;
};

/** Words for reasons in one language. One call a page; the calls on it are synchronous. */
export async function getExplainer(locale: Locale): Promise<Explainer> {
  const t = await getTranslations({ locale, namespace: 'matching' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });

  function wordOf(kind: ParamKind, value: unknown): string | number {
    switch (kind) {
      case 'fields':
        return formatList(
          (value as string[]).map((code) => nameOfCode(code, locale)),
          locale,
        );
      case 'languages':
        return formatList(
          (value as string[]).map((code) => t(`language.${code}`)),
          locale,
        );
      case 'date':
        return formatPartialDate(String(value), locale);
      // The messages choose the words by the number.
      case 'phase':
      case 'number':
        return Number(value);
      case 'industry':
        return shortIndustryNames(String(value))?.[locale] ?? nameOfCode(String(value), locale);
      default:
        return nameOfCode(String(value), locale);
    }
  }

  function requirementWords(requirement: Requirement): Words {
    switch (requirement.kind) {
      case 'certificate':
        return { certificate: nameOfCode(requirement.code, locale) };
      case 'monthly-volume':
        return { amount: requirement.amount, unit: requirement.unit };
      case 'employees':
        return { min: requirement.min };
      case 'language':
        return { language: requirement.language };
      case 'exports-to':
        return { country: countries.of(requirement.country) ?? requirement.country };
      case 'lead-time':
        return { days: requirement.maxDays };
      case 'established':
        return { years: requirement.minYears };
      case 'place':
        return { place: nameOfCode(requirement.place, locale) };
      default:
        return {};
    }
  }

  const requirementText = (requirement: Requirement, wording: RequirementWording) =>
    t(
      `requirement.${requirement.kind}.${wording === 'name' ? 'asks' : wording}`,
      requirementWords(requirement),
    );

  return {
    criterion: (key) => t(`criterion.${key}.name`),
    reason: (reason, direction) => {
      const kinds: Record<string, ParamKind> = reasonParams[reason.code];
      const given = reason.params as Record<string, unknown>;
      const words: Words = Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [name, wordOf(kind, given[name])]),
      );
      return t(`reason.${reason.code}.${direction}`, words);
    },
    requirement: requirementText,
    requirementWords,
    unknown: ({ requirement, code, askOf }) =>
      requirement
        ? requirementText(requirement, 'unknown')
        : t(`unknown.${code}.${askOf === 'sme' ? 'ofSme' : 'ofPartner'}`),
  };
}
