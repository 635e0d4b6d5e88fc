import { getTranslations } from 'next-intl/server';
import { getExplainer, type RequirementWording } from '@/components/match/explanation';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { PostedRequirement } from '@/lib/need/posted-requirement-schema';
import type { Amount, NeedOwner } from '@/lib/need/posted-view';
import { shortIndustryNames } from '@/lib/taxonomy/industries';
import { nameOfCode } from '@/lib/taxonomy/names';

/** What a posted need says in codes and figures, in a reader's words. One call a page. */
export type NeedWords = {
  requirement(requirement: PostedRequirement, wording: RequirementWording): string;
  volume(volume: Amount): string;
  cost(cost: Amount): string;
  /** The line of business and the place of somebody without a name. */
  teaser(owner: NeedOwner, side: 'SME' | 'PARTNER'): string;
};

export async function getNeedWords(locale: Locale): Promise<NeedWords> {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getExplainer(locale),
  ]);
  const industryName = (code: string) =>
    shortIndustryNames(code)?.[locale] ?? nameOfCode(code, locale);
  return {
    requirement: (requirement, wording) => {
      const how = wording === 'name' ? 'asks' : wording;
      if (requirement.kind === 'process') {
        return t(`requirement.process.${how}`, { process: nameOfCode(requirement.code, locale) });
      }
      if (requirement.kind === 'tolerance') {
        const { micrometres } = requirement;
        return t(`requirement.tolerance.${how}`, {
          micrometres: formatNumber(micrometres, locale),
        });
      }
      return explainer.requirement(requirement, wording);
    },
    volume: ({ amount, unit, per }) =>
      t('volumeText', { amount: formatNumber(amount, locale), unit, per }),
    cost: ({ amount, unit, per }) =>
      t('costText', { amount: formatNumber(amount, locale), currency: unit, per }),
    teaser: (owner, side) => {
      const industry = owner.industries[0];
      return t(side === 'SME' ? 'firmTeaser' : 'partnerTeaser', {
        industry: industry ? industryName(industry) : t('anyIndustry'),
        place: owner.place ? nameOfCode(owner.place, locale) : t('anyPlace'),
      });
    },
  };
}
