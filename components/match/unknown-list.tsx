import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { RequirementList } from '@/components/ui/requirement-list';
import type { Locale } from '@/lib/i18n/locales';
import type { PairScore } from '@/lib/matching/score-types';
import { getExplainer } from './explanation';
import { pageOfUnknown } from './profile-step';

/**
 * What nobody has said yet, each with the way to supply it: the firm's own answers link to its
 * profile, the partner's become a question that goes with the request.
 */
export async function UnknownList({
  result,
  locale,
  page,
}: {
  result: PairScore;
  locale: Locale;
  /** The page of the match, on which an introduction is asked for; null when there is a case already. */
  page: string | null;
}) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  const seen = new Set<string>();
  const items = result.unknown.flatMap((unknown, place) => {
    const key = `${unknown.askOf} ${unknown.code} ${JSON.stringify(unknown.requirement ?? '')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const own = unknown.askOf === 'sme';
    const profile = own ? pageOfUnknown(locale, unknown) : null;
    return [
      {
        key,
        state: 'unknown' as const,
        text: unknown.requirement
          ? explainer.requirement(unknown.requirement, 'name')
          : explainer.unknown(unknown),
        note: unknown.requirement
          ? explainer.requirement(unknown.requirement, 'unknown')
          : t('unknown.points', { points: unknown.points }),
        end: profile ? (
          <TextLink href={profile}>{t('unknown.fill')}</TextLink>
        ) : page && !own ? (
          <TextLink href={`${page}?ask=${place}#ask`}>{t('unknown.ask')}</TextLink>
        ) : null,
      },
    ];
  });
  return items.length > 0 ? <RequirementList items={items} /> : null;
}
