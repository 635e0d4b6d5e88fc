import { getTranslations } from 'next-intl/server';
import { getExplainer } from '@/components/match/explanation';
import { RequirementList } from '@/components/ui/requirement-list';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';

const states = { meets: 'met', fails: 'unmet', unknown: 'unknown' } as const;

/** The partner's own requirements, each with what is known of the firm. */
export async function RequirementCheck({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getExplainer(locale),
  ]);
  if (item.partner.requirements.length === 0) return null;
  return (
    <Section title={t('requirements')} id="requirements">
      <RequirementList
        items={item.partner.requirements.map(({ requirement, verdict }, index) => ({
          key: `${requirement.kind} ${index}`,
          state: states[verdict],
          text: explainer.requirement(requirement, 'name'),
          note: explainer.requirement(requirement, verdict),
          end: (
            <span className={verdict === 'meets' ? 'font-semibold text-ok' : 'font-semibold'}>
              {t(`verdict.${verdict}`)}
            </span>
          ),
        }))}
      />
    </Section>
  );
}
