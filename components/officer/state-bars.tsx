import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { TurnMark } from '@/components/ui/turn-mark';
import type { Locale } from '@/lib/i18n/locales';
import { states as order } from '@/lib/introduction/states';
import type { StateCount } from '@/lib/officer/queries';
import { CountBar } from './count-bar';
import { sideOf } from './turn-side';

/** Introductions by state, in the order of a case's life, with the overdue part in red. */
export async function StateBars({
  states,
  locale,
}: {
  states: readonly StateCount[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const most = Math.max(0, ...states.map((one) => one.count));
  const late = states.reduce((sum, one) => sum + one.late, 0);
  const shown = order.flatMap((state) => states.find((one) => one.state === state) ?? []);
  return (
    <Section id="states" title={t('states.title')}>
      {shown.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('states.empty')}</p>
      ) : (
        <>
          <ul className="grid gap-2.5 py-3">
            {shown.map((one) => (
              <CountBar
                key={one.state}
                count={one.count}
                late={one.late}
                most={most}
                summary={t('states.bar', {
                  state: t(`state.${one.state}`),
                  count: one.count,
                  late: one.late,
                })}
                label={
                  <span className="flex items-baseline gap-2">
                    <TurnMark side={sideOf(one.state)} size={24} />
                    {t(`state.${one.state}`)}
                  </span>
                }
              />
            ))}
          </ul>
          <p className="flex items-baseline gap-2 text-xs text-muted">
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
