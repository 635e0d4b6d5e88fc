import { getTranslations } from 'next-intl/server';
import { ClockStrip } from '@/components/ui/clock-strip';
import { clockOf } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { Turn } from '@/lib/introduction/states';

/** The clock of a case: stitches of the working days of whoever is waited for, and what is left. */
export async function CaseClock({
  clockFrom,
  dueAt,
  turn,
  now,
  locale,
  withDate = true,
}: {
  clockFrom: Date;
  dueAt: Date | null;
  turn: Turn;
  now: Date;
  locale: Locale;
  withDate?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  if (!dueAt) return <span className="text-sm text-muted">{t('clock.none')}</span>;
  const clock = clockOf(await calendarOfPages(), clockFrom, dueAt, now, countriesOf(turn));
  const words = {
    open: t('clock.left', { count: clock.left }),
    due: t('clock.today'),
    late: t('clock.late', { count: -clock.left }),
  }[clock.state];
  const until = t('clock.until', { date: formatDate(dueAt, locale, 'short') });
  return (
    <ClockStrip
      total={clock.total}
      done={clock.passed}
      late={clock.state === 'late' ? -clock.left : 0}
      state={clock.state}
      label={withDate ? `${words} ${until}` : words}
      size="sm"
      stacked
    />
  );
}
