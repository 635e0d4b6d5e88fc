import { getTranslations } from 'next-intl/server';
import { StateBars as Bars } from '@/components/chart/bars';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StateTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { states as order } from '@/lib/introduction/states';
import type { StateCount } from '@/lib/officer/queries';
import { sideOf } from './turn-side';

/** Introductions by state, in the order of a case's life, with the overdue part in red. */
export async function StateBars({
  states,
  locale,
}: {
  states: readonly StateCount[];
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const late = states.reduce((sum, one) => sum + one.late, 0);
  const shown = order.flatMap((state) => states.find((one) => one.state === state) ?? []);
  return (
    <Section id="states" title={t('states.title')}>
      {shown.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('states.empty')}</p>
      ) : (
        <>
          <Bars
            items={shown.map((one) => ({
              key: one.state,
              label: (
                <StateTag side={sideOf(one.state)}>
                  <TextLink quiet href={`/${locale}/officer/cases?who=all&state=${one.state}`}>
                    {words(`state.${one.state}`)}
                  </TextLink>
                </StateTag>
              ),
              count: one.count,
              late: one.late,
              lateText: t('states.late', { count: one.late }),
            }))}
          />
          <p className="mt-3 flex items-baseline gap-2 text-xs text-muted">
            {late > 0 ? (
              <span aria-hidden="true" className="keep-colour size-2.5 shrink-0 bg-bad" />
            ) : null}
            {late > 0 ? t('states.late', { count: late }) : t('states.none')}
          </p>
        </>
      )}
    </Section>
  );
}
