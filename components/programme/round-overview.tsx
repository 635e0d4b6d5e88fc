import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { CountRow } from '@/components/ui/count-row';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundPage } from '@/lib/programme/queries';
import { applicationStates } from '@/lib/programme/states';
import { RoundConditions } from './programme-rounds';
import { RoundFacts } from './round-facts';
import { RoundMoves } from './round-moves';

/** A round in an office: its figures, facts and conditions, and what may be done with it. */
export async function RoundOverview({
  round,
  base,
  locale,
}: {
  round: RoundPage;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const counts = applicationStates.flatMap((state) => {
    const count = round.counts?.[state] ?? 0;
    return count > 0
      ? [{ key: state, count: formatNumber(count, locale), label: t(`application.state.${state}`) }]
      : [];
  });
  return (
    <>
      {round.cancelledReason ? (
        <Alert
          tone="warn"
          className="mt-5"
          title={
            <InScript within={locale}>
              {t('round.cancelled', { reason: round.cancelledReason })}
            </InScript>
          }
        />
      ) : null}
      {counts.length > 0 ? <CountRow items={counts} className="mt-6" /> : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-9">
          <Section id="facts" title={t('round.dates')}>
            <RoundFacts round={round} locale={locale} />
          </Section>
          <Section id="who" title={t('round.who')}>
            <div className="pt-3">
              <RoundConditions round={round} locale={locale} />
            </div>
          </Section>
        </div>
        {round.mayManage ? <RoundMoves round={round} base={base} locale={locale} /> : null}
      </div>
    </>
  );
}
