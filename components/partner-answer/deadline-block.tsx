import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ClockStrip } from '@/components/ui/clock-strip';
import { TurnMark } from '@/components/ui/turn-mark';
import { clockOf } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';

/** Until when an answer is asked for, in both clocks, with the way to the answers. */
export async function DeadlineBlock({
  clockFrom,
  dueAt,
  locale,
  now,
}: {
  clockFrom: Date;
  dueAt: Date;
  locale: Locale;
  now: Date;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const clock = clockOf(await calendarOfPages(), clockFrom, dueAt, now, countriesOf('PARTNER'));
  const left =
    clock.state === 'late'
      ? words('clock.late', { count: -clock.left })
      : clock.state === 'due'
        ? words('clock.today')
        : words('clock.left', { count: clock.left });
  return (
    <div className="-mx-4 border-l-[5px] border-turn bg-turn-wash px-4 py-4 sm:mx-0">
      <p className="flex items-center gap-2 text-sm font-semibold text-turn-text">
        <TurnMark side="partner" yours size={28} />
        <span>{t('turn.label')}</span>
      </p>
      <p className="mt-1 text-xl">
        {t('turn.until', { date: formatDate(dueAt, locale, 'weekday', 'Asia/Tokyo') })}
      </p>
      <ClockStrip
        className="mt-1"
        total={clock.total}
        done={clock.passed}
        late={clock.state === 'late' ? -clock.left : 0}
        state={clock.state}
        label={<strong className="font-semibold">{left}</strong>}
      />
      <p className="mt-1 text-xs text-muted">
        {t('turn.clocks', {
          tokyo: formatTime(dueAt, locale, 'Asia/Tokyo'),
          bangkok: formatTime(dueAt, locale, 'Asia/Bangkok'),
        })}
        {' · '}
        {t('turn.counted')}
      </p>
      <ButtonLink href="#answers" variant="turn" wide className="mt-3">
        {t('turn.go')}
      </ButtonLink>
    </div>
  );
}
