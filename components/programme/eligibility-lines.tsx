import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { RequirementList, type RequirementState } from '@/components/ui/requirement-list';
import type { Locale } from '@/lib/i18n/locales';
import type { ConditionKind, ConditionLine } from '@/lib/programme/eligibility-schema';
import { getConditionWords } from './condition-words';

const states: Record<ConditionLine['verdict'], RequirementState> = {
  meets: 'met',
  fails: 'unmet',
  unknown: 'unknown',
};

/** Where a firm states what a line asks for. */
const steps: Partial<Record<ConditionKind, string>> = {
  industry: '/sme/profile/industries',
  place: '/sme/profile/firm',
  employees: '/sme/profile/firm',
  phase: '/sme/need',
  field: '/sme/need',
};

/** The conditions of a round against one applicant: met, not met, not known, and what to do. */
export async function EligibilityLines({
  lines,
  side,
  locale,
  links = false,
  className,
}: {
  lines: readonly ConditionLine[];
  side: 'SME' | 'PARTNER';
  locale: Locale;
  /** For the firm itself: leads to the page where it states what is missing. */
  links?: boolean;
  className?: string;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getConditionWords(locale),
  ]);
  if (lines.length === 0) return <p className={className}>{t('round.everyone')}</p>;
  const count = (verdict: ConditionLine['verdict']) =>
    lines.filter((line) => line.verdict === verdict).length;
  const verdict = count('fails') > 0 ? 'fails' : count('unknown') > 0 ? 'unknown' : 'meets';
  return (
    <div className={className}>
      <p className="py-2 text-sm font-semibold">
        {t(`line.verdict.${verdict}`, { count: count(verdict) })}
      </p>
      <RequirementList
        items={lines.map((line) => {
          const step = steps[line.kind];
          return {
            key: line.kind,
            state: states[line.verdict],
            text: words.wants(line),
            ...(line.verdict === 'meets' ? {} : { note: words.advice(line, side) }),
            end:
              links && line.verdict === 'unknown' && step ? (
                <TextLink href={`/${locale}${step}`} className="inline-block py-1">
                  {t('line.fill')}
                </TextLink>
              ) : (
                t(`line.${line.verdict}`)
              ),
          };
        })}
      />
    </div>
  );
}
