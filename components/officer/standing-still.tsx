import { getTranslations } from 'next-intl/server';
import { turnSide } from '@/components/introduction/turn-side';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StalledList } from '@/components/ui/stalled-list';
import { StateTag } from '@/components/ui/tag';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { StalledCase } from '@/lib/officer/queries';
import { PairName } from './name-text';

/** Open cases in which nothing has happened for more than five working days. */
export async function StandingStill({
  cases,
  count,
  now,
  locale,
}: {
  cases: readonly StalledCase[];
  count: number;
  now: Date;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const calendar = await calendarOfPages();
  return (
    <Section
      id="stalled"
      title={t('stalled.title', { count })}
      aside={
        <TextLink className="text-sm" href={`/${locale}/officer/cases/stalled`}>
          {t('stalled.all')}
        </TextLink>
      }
    >
      {cases.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('stalled.empty')}</p>
      ) : (
        <StalledList
          items={cases.map((one) => ({
            key: one.id,
            days: workingDaysBetween(calendar, one.movedAt, now),
            unit: t('stalled.unit'),
            title: <PairName sme={one.sme} partner={one.partner} locale={locale} />,
            note: (
              <StateTag side={turnSide(one.turn)}>
                <span className="text-xs">
                  {t('stalled.since', {
                    state: words(`state.${one.state}`),
                    date: formatDate(one.movedAt, locale, 'day'),
                  })}
                </span>
              </StateTag>
            ),
            action: (
              <TextLink href={`/${locale}/officer/introductions/${one.code}`} className="text-sm">
                {t('stalled.open')}
              </TextLink>
            ),
          }))}
        />
      )}
    </Section>
  );
}
