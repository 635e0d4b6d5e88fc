import { getTranslations } from 'next-intl/server';
import { formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Why } from '@/lib/match/why';
import type { Change } from '@/lib/matching/no-match-changes';
import type { NoMatchReason } from '@/lib/matching/no-match-reasons';
import type { Requirement } from '@/lib/matching/requirement-schema';
import { shortIndustryNames } from '@/lib/taxonomy/industries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { getExplainer } from './explanation';

/** What every part of the explanation is given. */
export type WhyProps = { why: Why; locale: Locale };

/** Causes and changes in a reader's words. One call a page; the calls on it are synchronous. */
export async function getNoMatchWords(locale: Locale) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'matching' }),
    getExplainer(locale),
  ]);
  const names = (codes: readonly string[]) =>
    formatList(
      codes.map((code) => nameOfCode(code, locale)),
      locale,
    );
  const industry = (code: string) => shortIndustryNames(code)?.[locale] ?? nameOfCode(code, locale);

  function reason(given: NoMatchReason): string {
    switch (given.code) {
      case 'fields-not-offered':
        return t('none.fields-not-offered', { fields: names(given.fields) });
      case 'places':
        return t('none.places', { places: names(given.places), reach: given.reach });
      case 'low-score':
        return t('none.low-score', { best: given.best });
      case 'own-requirement':
      case 'their-requirement': {
        const { count, reach } = given;
        const requirement = explainer.requirement(given.requirement, 'name');
        return t(`none.${given.code}`, { count, reach, requirement });
      }
      default:
        return t(`none.${given.code}`);
    }
  }

  function change(given: Change): string {
    switch (given.kind) {
      case 'state':
      case 'reach':
        return t(
          `change.${given.kind}.${given.requirement.kind}`,
          explainer.requirementWords(given.requirement),
        );
      case 'industry':
        return given.from === null
          ? t('change.industry.name', { industry: industry(given.to) })
          : t('change.industry.nearer', {
              industry: industry(given.to),
              wider: industry(given.from),
            });
      case 'seek':
      case 'offer':
        return t(`change.${given.kind}`, { field: nameOfCode(given.field, locale) });
      case 'phase':
        return t('change.phase', { phase: given.phase });
      case 'places':
        return t('change.places');
      case 'own-requirement':
        return t('change.own-requirement', {
          requirement: explainer.requirement(given.requirement, 'name'),
        });
    }
  }

  return {
    reason,
    change,
    requirement: (requirement: Requirement) => explainer.requirement(requirement, 'unknown'),
  };
}

export type NoMatchWords = Awaited<ReturnType<typeof getNoMatchWords>>;
