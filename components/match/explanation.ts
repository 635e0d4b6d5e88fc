import { getTranslations } from 'next-intl/server';
import { formatNumber, formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import {
  type CriterionKey,
  type ParamKind,
  type Reason,
  reasonParams,
} from '@/lib/matching/reasons';
import type { Requirement } from '@/lib/matching/requirement-schema';
import type { Unknown } from '@/lib/matching/score-types';
import { nameOfCode } from '@/lib/taxonomy/names';

/** For whom a reason is worded. */
export type Reader = 'forSme' | 'forPartner';

/** What the engine answers in codes, put into a reader's words. */
export type Explainer = {
  criterion(key: CriterionKey): string;
  reason(reason: Reason, reader: Reader): string;
  requirement(
    requirement: Requirement,
    answer: 'name' | 'meets' | 'fails' | 'unknown' | 'ask',
  ): string;
  unknown(unknown: Unknown, reader: Reader): string;
};

/** Words for reasons in one language. One call a page; the calls on it are synchronous. */
export async function getExplainer(locale: Locale): Promise<Explainer> {
  const t = await getTranslations({ locale, namespace: 'matching' });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });

  function word(kind: ParamKind, value: unknown): string | number {
    switch (kind) {
      case 'fields':
        return list.format((value as string[]).map((code) => nameOfCode(code, locale)));
      case 'languages':
        return list.format((value as string[]).map((code) => languageName(code)));
      case 'date':
        return formatPartialDate(String(value), locale);
      case 'phase':
        return t(`phase.${String(value)}`);
      case 'number':
        return Number(value);
      default:
        return nameOfCode(String(value), locale);
    }
  }

  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  function languageName(code: string): string {
    return languages.of(code) ?? code;
  }

  function requirementWords(requirement: Requirement): Record<string, string | number> {
    const words: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(requirement)) {
      if (name === 'kind') continue;
      if (name === 'unit') words[name] = t(`unit.${String(value)}`);
      else if (name === 'language') words[name] = languageName(String(value));
      else if (name === 'country') words[name] = countries.of(String(value)) ?? String(value);
      else if (name === 'amount') words[name] = formatNumber(Number(value), locale);
      else if (typeof value === 'number') words[name] = value;
      else words[name] = nameOfCode(String(value), locale);
    }
    return words;
  }

  return {
    criterion: (key) => t(`criterion.${key}`),
    reason: (reason, reader) => {
      const kinds: Record<string, ParamKind> = reasonParams[reason.code];
      const given = reason.params as Record<string, unknown>;
      const words = Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [name, word(kind, given[name])]),
      );
      return t(`reason.${reason.code}.${reader}`, words);
    },
    requirement: (requirement, answer) =>
      t(`requirement.${requirement.kind}.${answer}`, requirementWords(requirement)),
    unknown: (unknown, reader) =>
      unknown.requirement
        ? t(
            `requirement.${unknown.requirement.kind}.unknown`,
            requirementWords(unknown.requirement),
          )
        : t(`unknown.${unknown.code}.${reader}`),
  };
}
