import { CountRow } from '@/components/ui/count-row';
import { DescriptionList } from '@/components/ui/description-list';
import type { ScheduleFigures } from '@/lib/event-schedule/run-schema';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { gapText } from './gap-text';
import { deskWords } from './words';

/** How good a schedule is: what officers ask first large, how that is known below. */
export async function ResultFigures({
  figures,
  seconds,
  locale,
}: {
  figures: ScheduleFigures;
  /** That the computation took. */
  seconds?: number | undefined;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const { quality } = figures;
  const number = (value: number) => formatNumber(Math.round(value), locale);
  const facts = {
    gap:
      figures.gap === null ? (
        t('figures.gapUnknown')
      ) : (
        <>
          {gapText(figures.gap, t, locale)}
          <span className="block text-xs text-muted">
            {t('figures.ofBound', { value: number(figures.value), bound: number(figures.bound) })}
          </span>
        </>
      ),
    idle: t('figures.idleText', { count: quality.idleSlots }),
    preference: t('figures.preferenceText', { count: quality.offPreference }),
    interpreters: t('figures.interpretersText', { count: quality.interpreterChanges }),
    ...(seconds === undefined
      ? {}
      : {
          seconds: t('figures.secondsText', {
            seconds: Math.max(0.1, Math.round(seconds * 10) / 10),
          }),
        }),
  };
  return (
    <>
      <CountRow
        className="mt-4"
        items={[
          { key: 'meetings', count: number(figures.meetings), label: t('figures.meetings') },
          {
            key: 'must',
            count: t('figures.ofMust', { met: figures.mustMet, asked: figures.mustWishes }),
            label: t('figures.must'),
          },
          {
            key: 'wishes',
            count: t('figures.ofMust', { met: figures.meetings, asked: figures.wishes }),
            label: t('figures.wishes'),
          },
          { key: 'left-out', count: number(quality.leftOut), label: t('figures.leftOut') },
        ]}
      />
      <DescriptionList
        className="mt-5 border-t border-line"
        items={Object.entries(facts).map(([key, text]) => ({
          key,
          term: t(`figures.fact.${key}`),
          text,
        }))}
      />
    </>
  );
}
